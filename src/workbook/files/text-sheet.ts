import type { OpenedSheet } from "./opened-file";

/** A text file's rows as a sheet; `columns` is the length of the longest of them. */
export function textSheet(name: string, rows: string[][], columns: number): OpenedSheet {
  const area = { row: 0, column: 0, rows: rows.length, columns };
  return { name, isHidden: false, isText: rows.every((row) => row.every((cell) => typeof cell === "string")), cells: rows, area };
}
