import type { Cell } from "../port";
import type { OpenedSheet } from "./opened-file";

/** Rows as a sheet that begins in its first cell; `columns` is the length of the longest of them. */
export function rowsAsSheet(name: string, rows: Cell[][], columns: number, isText: boolean): OpenedSheet {
  return {
    name,
    isHidden: false,
    isText,
    cells: rows,
    area: { row: 0, column: 0, rows: rows.length, columns },
  };
}
