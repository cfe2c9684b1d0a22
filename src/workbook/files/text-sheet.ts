import type { OpenedSheet } from "./opened-file";

/** A text file's rows as a sheet. Trailing blank rows are no part of it; the rows themselves are kept as they are. */
export function textSheet(name: string, rows: string[][]): OpenedSheet {
  let count = rows.length;
  while (count > 0 && rows[count - 1]!.every((text) => text === "")) count--;
  const cells = count === rows.length ? rows : rows.slice(0, count);
  let columns = 0;
  for (const row of cells) if (row.length > columns) columns = row.length;
  return { name, isHidden: false, isText: true, cells, area: { row: 0, column: 0, rows: count, columns } };
}
