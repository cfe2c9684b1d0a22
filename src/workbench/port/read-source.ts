import type { ICellData, Nullable } from "@univerjs/core";
import type { Cell, TableCells, WorkOptions } from "../../workbook/port";
import { GridError } from "../functions/values";
import type { Book } from "../grid/book";
import { cellValue } from "../grid/cells";
import type { Located } from "./locate";
import { pause, refuseCancelled } from "./pace";

const BLOCK = 2_500;

function plain(cell: Nullable<ICellData>): Cell {
  const value = cellValue(cell);
  if (value === null) return "";
  return value instanceof GridError ? value.code : value;
}

/** `rows` is for a look at the top of a table: no more than these are read. */
export type ReadOptions = WorkOptions & { rows?: number };

/** All cells of a source as Excel gives them: blank is "", an error its code. */
export async function readSource(book: Book, located: Located, options: ReadOptions): Promise<TableCells> {
  const { sheet, source } = located;
  const area = { ...located.area, rows: Math.min(located.area.rows, options.rows ?? Infinity) };
  const cells: Cell[][] = [];
  const hiddenRows: number[] = [];
  const matrix = sheet.getCellMatrix();
  const spilled = book.spilled(sheet.getSheetId());
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: Cell[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      line.push(plain(spilled?.[row]?.[column] ?? matrix.getValue(row, column)));
    }
    cells.push(line);
    if (!sheet.getRowVisible(row)) hiddenRows.push(row + 1);
    if (cells.length % BLOCK === 0 || cells.length === area.rows) {
      options.onProgress?.({ stage: "reading", done: cells.length, total: area.rows });
      if (cells.length < area.rows) await pause();
      refuseCancelled(options);
    }
  }
  return {
    source,
    cells,
    firstRow: area.row + 1,
    firstColumn: area.column + 1,
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
  };
}
