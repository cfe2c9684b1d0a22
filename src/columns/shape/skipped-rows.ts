import type { FoundTable } from "../recognise/found-table";
import { cellText } from "../values/cell-text";

const TOTAL =
  /^(?:grand[\s-]*total|sub[\s-]*totals?|totals?|report totals?|sum|summe|gesamt|total general)(?:$|[\s:.,-]|s\b)/i;
const GRAND = /^(?:grand[\s-]*total|totals?|report totals?|total general)\s*:?$/i;
/** First letters of the words above. */
const MAY_BE_TOTAL = new Uint8Array(128);
for (const letter of "tTgGsSrR") MAY_BE_TOTAL[letter.charCodeAt(0)] = 1;
/** Cells from the left among which the word stands. */
const LABEL_WITHIN = 4;

/**
 * Rows of the body that are no data: totals, and headings that are repeated on each page. A total is a row whose first cell says so
 * while half of the others are blank; a product called "Total Care" in a full row is none. They are found as the rows are read.
 */
export class SkippedRows {
  /** By index in the body. */
  readonly indices = new Set<number>();
  /** Rows that give the total of the whole table. */
  readonly totals: number[] = [];
  private readonly headingAt: number;
  private readonly heading: string;

  constructor(private readonly place: FoundTable) {
    const first = place.headings.find(({ text }) => text !== "");
    this.headingAt = first?.column ?? -1;
    this.heading = first?.text ?? "";
  }

  /** Looks at a row of the body, and keeps its index when it is no data. */
  look(row: readonly unknown[], index: number): void {
    const { firstColumn } = this.place;
    let cell: unknown = "";
    let at = firstColumn;
    while (
      at < firstColumn + LABEL_WITHIN &&
      ((cell = row[at]), cell === "" || cell === null || cell === undefined)
    )
      at++;
    if (typeof cell !== "string") return;
    if (MAY_BE_TOTAL[cell.charCodeAt(0)] === 1 && TOTAL.test(cell)) {
      if (!isHalfBlank(row, this.place)) return;
      this.indices.add(index);
      if (GRAND.test(cell)) this.totals.push(index);
    } else if (at === this.headingAt && cell === this.heading && repeatsHeadings(row, this.place)) {
      this.indices.add(index);
    }
  }
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
