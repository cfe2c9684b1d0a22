import type {
  ICellData,
  ICellDataForSheetInterceptor,
  IObjectMatrixPrimitiveType,
  IStyleData,
  Nullable,
  Workbook,
  Worksheet,
} from "@univerjs/core";
import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import {
  ConditionalFormattingRuleModel,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import { type ITableInfo, SheetTableService } from "@univerjs/preset-sheets-table";
import type { Grid } from "./create-grid";

/** Cells to be set; `null` takes a cell away altogether. */
export type CellChanges = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** The workbook that is open in the grid, as its data model has it: much faster to read than the facade. */
export class Book {
  constructor(readonly grid: Grid) {}

  private get open(): Nullable<Workbook> {
    return this.grid.injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  }

  /** Id of the open workbook; undefined for the moment between two workbooks, when the grid clears up. */
  get openId(): string | undefined {
    return this.open?.getUnitId();
  }

  get workbook(): Workbook {
    const workbook = this.open;
    if (!workbook) throw new Error("no workbook is open");
    return workbook;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  get sheets(): Worksheet[] {
    return this.workbook.getSheets();
  }

  sheet(id: string): Worksheet | undefined {
    return this.open?.getSheetBySheetId(id) ?? undefined;
  }

  tables(): ITableInfo[] {
    return this.grid.injector.get(SheetTableService).getTableList(this.unitId);
  }

  table(id: string): ITableInfo | undefined {
    return this.tables().find((table) => table.id === id);
  }

  rules(sheetId: string): readonly IConditionFormattingRule[] {
    return this.grid.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.unitId, sheetId) ?? [];
  }

  /** The cell as it is kept: a spilled value where a formula put one, unformatted. */
  cell(sheet: Worksheet, row: number, column: number): Nullable<ICellData> {
    return this.spilled(sheet.getSheetId())?.[row]?.[column] ?? sheet.getCellRaw(row, column);
  }

  /** How a cell looks, with what conditional formats and statuses make of it. */
  shownStyle(sheet: Worksheet, row: number, column: number): IStyleData {
    return this.styleOf(sheet.getCell(row, column));
  }

  private styleOf(cell: Nullable<ICellDataForSheetInterceptor>): IStyleData {
    return { ...this.workbook.getStyles().getStyleByCell(cell), ...cell?.interceptorStyle };
  }

  /** Cells that formulas of a sheet have spilled into, first cells included. */
  spilled(sheetId: string): IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined {
    return (
      this.grid.injector.get(FormulaDataModel).getArrayFormulaCellData()?.[this.unitId]?.[sheetId] ??
      undefined
    );
  }

  /** Runs one of the grid's mutations at once. They leave no trace in its undo list: what we write, we take away. */
  run(id: string, params: object): void {
    const done = this.grid.injector
      .get(ICommandService)
      .syncExecuteCommand(id, { unitId: this.unitId, ...params });
    if (!done) throw new Error(`the grid refused ${id}`);
  }
}
