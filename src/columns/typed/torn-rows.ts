import type { RawTable } from "../raw-table";
import { isBlankCell } from "../values/cell-text";
import type { IssueList } from "./issue-list";

/**
 * Rows of a text file that have more fields than there are headings: a comma inside an amount that nobody put in quotation marks cuts the
 * field in two, and every cell after it is read under another heading. They are found as the rows are read.
 */
export class TornRows {
  private readonly headings: number;
  private readonly found: { index: number; cells: number }[] = [];

  constructor(private readonly raw: RawTable) {
    const { cells, map, isText } = raw;
    this.headings = isText && map.headingRow >= 0 ? filledCells(cells[map.headingRow] ?? []) : Infinity;
  }

  /** Looks at a row of the body. */
  look(row: readonly unknown[], index: number): void {
    if (row.length <= this.headings) return;
    const cells = filledCells(row);
    if (cells > this.headings) this.found.push({ index, cells });
  }

  /** Tells the rows and takes them out of the match. Where most rows have more, the file has columns without a heading instead. */
  tell(invalid: Uint8Array, issues: IssueList): void {
    const { raw, headings, found } = this;
    if (found.length * 2 > raw.count) return;
    for (const { index, cells } of found) {
      if (raw.skipped.indices.has(index)) continue;
      invalid[index] = 1;
      issues.add("row.torn", raw.table, raw.rows[index]!, null, { cells, headings });
    }
  }
}

/** Cells up to the last one that holds anything. */
function filledCells(row: readonly unknown[]): number {
  let count = row.length;
  while (count > 0 && isBlankCell(row[count - 1])) count--;
  return count;
}
