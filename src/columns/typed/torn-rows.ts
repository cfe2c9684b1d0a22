import type { RawTable } from "../raw-table";
import { isBlankCell } from "../values/cell-text";
import type { IssueList } from "./issue-list";

/**
 * Tells the rows of a text file that have more fields than there are headings, and takes them out of the match: a comma inside an amount
 * that nobody put in quotation marks cuts the field in two, and every cell after it is read under another heading. Where most rows have
 * more, the file has columns without a heading instead.
 */
export function tellTornRows(raw: RawTable, invalid: Uint8Array, issues: IssueList): void {
  const { cells, first, count, map, isText, skipped } = raw;
  if (!isText || map.headingRow < 0) return;
  const headings = filledCells(cells[map.headingRow] ?? []);
  const torn: number[] = [];
  for (let index = 0; index < count; index++) {
    const row = cells[first + index]!;
    if (row.length > headings && filledCells(row) > headings && !skipped.indices.has(index)) torn.push(index);
  }
  if (torn.length * 2 > count) return;
  for (const index of torn) {
    invalid[index] = 1;
    const data = { cells: filledCells(cells[first + index]!), headings };
    issues.add("row.torn", raw.table, raw.rows[index]!, null, data);
  }
}

/** Cells up to the last one that holds anything. */
function filledCells(row: readonly unknown[]): number {
  let count = row.length;
  while (count > 0 && isBlankCell(row[count - 1])) count--;
  return count;
}
