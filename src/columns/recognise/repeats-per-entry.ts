import { cellText } from "../values/cell-text";
import type { Cells, FoundTable } from "./found-table";

/** Rows looked at. */
const ROWS = 400;
/** Lines beyond the first of their entries that must repeat it: fewer can be chance. */
const ENOUGH = 3;

/**
 * True when a column says the same on all lines of each entry while another column does not: the fee of the whole entry,
 * put on each of its lines, beside quantities or values that are each line's own.
 */
export function repeatsPerEntry(
  cells: Cells,
  { firstRow, endRow }: FoundTable,
  column: number,
  entry: number,
  other: number,
): boolean {
  const firstOf = new Map<string, readonly [repeated: string, other: string]>();
  let repeated = 0;
  let othersDiffer = false;
  for (let row = firstRow; row < Math.min(endRow, firstRow + ROWS); row++) {
    const number = cellText(cells[row]?.[entry]);
    const amount = cellText(cells[row]?.[column]);
    if (number === "" || amount === "") continue;
    const said = cellText(cells[row]?.[other]);
    const first = firstOf.get(number);
    if (!first) firstOf.set(number, [amount, said]);
    else {
      if (first[0] !== amount) return false;
      if (!/[1-9]/.test(amount)) continue;
      repeated++;
      othersDiffer ||= first[1] !== said;
    }
  }
  return repeated >= ENOUGH && othersDiffer;
}
