import type { FoundTable } from "../recognise/found-table";
import { cellText } from "../values/cell-text";

/** Rows of the body that are no data, by index. */
export interface SkippedRows {
  indices: ReadonlySet<number>;
  /** Rows that give the total of the whole table. */
  totals: readonly number[];
}

const TOTAL =
  /^(?:grand[\s-]*total|sub[\s-]*totals?|totals?|report totals?|sum|summe|gesamt|total general)(?:$|[\s:.,-]|s\b)/i;
const GRAND = /^(?:grand[\s-]*total|totals?|report totals?|total general)\s*:?$/i;
/** First letters of the words above. */
const MAY_BE_TOTAL = new Set([..."tTgGsSrR"].map((letter) => letter.charCodeAt(0)));
/** Cells from the left among which the word stands. */
const LABEL_WITHIN = 4;

/**
 * Rows of totals and headings that are repeated on each page. A total is a row whose first cell says so while half of
 * the others are blank; a product called "Total Care" in a full row is none.
 */
export function skippedRows(cells: readonly (readonly unknown[])[], place: FoundTable): SkippedRows | null {
  const { firstRow, endRow, firstColumn, headings } = place;
  const indices = new Set<number>();
  const totals: number[] = [];
  const firstHeading = headings.find(({ text }) => text !== "");
  for (let row = firstRow; row < endRow; row++) {
    const line = cells[row]!;
    let cell: unknown = "";
    let at = firstColumn;
    while (
      at < firstColumn + LABEL_WITHIN &&
      ((cell = line[at]), cell === "" || cell === null || cell === undefined)
    )
      at++;
    if (typeof cell !== "string") continue;
    if (MAY_BE_TOTAL.has(cell.charCodeAt(0)) && TOTAL.test(cell)) {
      if (!isHalfBlank(line, place)) continue;
      indices.add(row - firstRow);
      if (GRAND.test(cell)) totals.push(row - firstRow);
    } else if (cell === firstHeading?.text && at === firstHeading.column && repeatsHeadings(line, place)) {
      indices.add(row - firstRow);
    }
  }
  return indices.size === 0 ? null : { indices, totals };
}

function isHalfBlank(line: readonly unknown[], { headings }: FoundTable): boolean {
  const named = headings.filter(({ text }) => text !== "");
  const filled = named.filter(({ column }) => cellText(line[column]) !== "").length;
  return filled * 2 <= named.length;
}

function repeatsHeadings(line: readonly unknown[], { headings }: FoundTable): boolean {
  const named = headings.filter(({ text }) => text !== "");
  const same = named.filter(({ column, text }) => cellText(line[column]) === text).length;
  return named.length >= 2 && same >= named.length * 0.8;
}
