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
import type { Area } from "../../workbook/address";
import type { Grid } from "./create-grid";

/** Cells to be set; `null` takes a cell away altogether. */
export type CellChanges = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export const toArea = (range: {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

export const toRange = (area: Area) => ({
  startRow: area.row,
  endRow: area.row + area.rows - 1,
  startColumn: area.column,
  endColumn: area.column + area.columns - 1,
});

/** The workbook that is open in the grid, as its data model has it: much faster to read than the facade. */
export class Book {
  constructor(readonly grid: Grid) {}

  get workbook(): Workbook {
    const unit = this.grid.injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!unit) throw new Error("no workbook is open");
    return unit;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  get sheets(): Worksheet[] {
    return this.workbook.getSheets();
  }

  sheet(id: string): Worksheet | undefined {
    return this.workbook.getSheetBySheetId(id) ?? undefined;
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
