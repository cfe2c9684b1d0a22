import type { IRange } from "@univerjs/core";
import type { Area } from "../../workbook/address";

/** The grid gives first and last row and column; we give the first, and how many there are. */
export const toArea = (range: Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

export const toRange = (area: Area): IRange => ({
  startRow: area.row,
  endRow: area.row + area.rows - 1,
  startColumn: area.column,
  endColumn: area.column + area.columns - 1,
});
