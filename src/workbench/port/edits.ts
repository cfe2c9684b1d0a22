import {
  type IColumnData,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetColDataMutation,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
} from "@univerjs/preset-sheets-core";
import { SetSheetTableMutation } from "@univerjs/preset-sheets-table";
import type { Book, CellChanges } from "../grid/book";
import { addTable, type NewTable, removeTable } from "../grid/tables";
import type { Journal } from "./journal";

/** The few edits that writing and removing are made of, each with its way back. */
export class Edits {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
  ) {}

  /** Sets cells; `null` takes one away. */
  setCells(sheet: Worksheet, changes: CellChanges): void {
    const subUnitId = sheet.getSheetId();
    const before: CellChanges = {};
    for (const row of Object.keys(changes).map(Number)) {
      before[row] = {};
      for (const column of Object.keys(changes[row] ?? {}).map(Number)) {
        const cell = sheet.getCellRaw(row, column);
        before[row][column] = cell ? structuredClone(cell) : null;
      }
    }
    const set = (cellValue: CellChanges) =>
      this.book.run(SetRangeValuesMutation.id, { subUnitId, cellValue });
    const cleared = (cells: CellChanges): CellChanges =>
      Object.fromEntries(
        Object.entries(cells).map(([row, line]) => [
          row,
          Object.fromEntries(Object.keys(line ?? {}).map((column) => [column, null])),
        ]),
      );
    this.journal.step(
      () => set(changes),
      () => {
        // Taken away first: setting a cell merges into what is there.
        set(cleared(before));
        set(before);
      },
    );
  }

  setColumnWidth(sheet: Worksheet, column: number, width: number | null): void {
    const subUnitId = sheet.getSheetId();
    const config = sheet.getConfig().columnData[column] as IColumnData | undefined;
    const before = config ? { ...config } : null;
    const set = (data: Nullable<Partial<IColumnData>>) =>
      this.book.run(SetColDataMutation.id, { subUnitId, columnData: { [column]: data } });
    this.journal.step(
      () => set(width === null ? null : { w: width }),
      () => {
        set(null);
        if (before) set(before);
      },
    );
  }

  /** Makes room for a column past the sheet's last one. */
  growColumns(sheet: Worksheet, columnCount: number): void {
    const before = sheet.getColumnCount();
    if (columnCount <= before) return;
    const set = (count: number) =>
      this.book.run(SetWorksheetColumnCountMutation.id, {
        subUnitId: sheet.getSheetId(),
        columnCount: count,
      });
    this.journal.step(
      () => set(columnCount),
      () => set(before),
    );
  }

  addRule(sheet: Worksheet, rule: IConditionFormattingRule): void {
    const subUnitId = sheet.getSheetId();
    this.journal.step(
      () => this.book.run(AddConditionalRuleMutation.id, { subUnitId, rule }),
      () => this.book.run(DeleteConditionalRuleMutation.id, { subUnitId, cfId: rule.cfId }),
    );
  }

  removeRule(sheet: Worksheet, rule: IConditionFormattingRule): void {
    const subUnitId = sheet.getSheetId();
    this.journal.step(
      () => this.book.run(DeleteConditionalRuleMutation.id, { subUnitId, cfId: rule.cfId }),
      () => this.book.run(AddConditionalRuleMutation.id, { subUnitId, rule }),
    );
  }

  /** Takes a column into a table, or out of it. */
  private tableColumn(
    tableId: string,
    subUnitId: string,
    operationType: "insert" | "delete",
    index: number,
    name: string,
  ): void {
    const column = {
      id: `drawback-${index}`,
      displayName: name,
      dataType: "string",
      formula: "",
      meta: {},
      style: {},
    };
    const rowColOperation = { operationType, rowColType: "column", index, count: 1, columnsJson: [column] };
    this.book.run(SetSheetTableMutation.id, { subUnitId, tableId, config: { rowColOperation } });
  }

  insertTableColumn(sheet: Worksheet, tableId: string, index: number, name: string): void {
    const id = sheet.getSheetId();
    this.journal.step(
      () => this.tableColumn(tableId, id, "insert", index, name),
      () => this.tableColumn(tableId, id, "delete", index, name),
    );
  }

  removeTableColumn(sheet: Worksheet, tableId: string, index: number, name: string): void {
    const id = sheet.getSheetId();
    this.journal.step(
      () => this.tableColumn(tableId, id, "delete", index, name),
      () => this.tableColumn(tableId, id, "insert", index, name),
    );
  }

  /** Adds a sheet at the end, with a table over its rows when it has any. */
  addSheet(data: Partial<IWorksheetData> & { id: string }, table?: NewTable): void {
    const index = this.book.sheets.length;
    const { grid, unitId } = this.book;
    this.journal.step(
      () => {
        this.book.run(InsertSheetMutation.id, { index, sheet: mergeWorksheetSnapshotWithDefault(data) });
        if (table) addTable(grid, unitId, table);
      },
      () => this.dropSheet(data.id),
    );
  }

  removeSheet(sheet: Worksheet): void {
    const { grid, unitId } = this.book;
    const id = sheet.getSheetId();
    const index = this.book.sheets.indexOf(sheet);
    const config = structuredClone(sheet.getConfig());
    const tables = this.book.tables().filter((table) => table.subUnitId === id);
    this.journal.step(
      () => this.dropSheet(id),
      () => {
        this.book.run(InsertSheetMutation.id, { index, sheet: config });
        for (const { id: tableId, name, range, columns } of tables) {
          const headings = columns.map((column) => column.displayName);
          addTable(grid, unitId, { id: tableId, name, sheetId: id, range, headings });
        }
      },
    );
  }

  /** A sheet that is shown has to give way to another before it can go. */
  private dropSheet(id: string): void {
    const { grid, unitId, workbook } = this.book;
    for (const table of this.book.tables()) {
      if (table.subUnitId === id) removeTable(grid, unitId, id, table.id);
    }
    if (workbook.getActiveSheet()?.getSheetId() === id) {
      const other = this.book.sheets.find((sheet) => sheet.getSheetId() !== id && !sheet.isSheetHidden());
      if (other) grid.api.getActiveWorkbook()?.setActiveSheet(other.getSheetId());
    }
    this.book.run(RemoveSheetMutation.id, { subUnitId: id });
  }
}
