import type { RawTable } from "../raw-table";
import { cellText } from "../values/cell-text";

/** Rows looked at to see how a report writes its entry numbers. */
const LOOKED_AT = 5000;

/**
 * True when a report writes an entry number on the first line of the entry only: every row without one has a line
 * number that follows on the row above it. Only then does a blank mean "as above".
 */
export function entryNumbersStandOnce(raw: RawTable, entryPlace: number, linePlace: number): boolean {
  let blanks = 0;
  let lineBefore = 0;
  let seen = false;
  for (let index = 0; index < Math.min(raw.count, LOOKED_AT); index++) {
    const row = raw.cells[raw.first + index]!;
    const entry = cellText(row[entryPlace]);
    const line = Number(cellText(row[linePlace]) || NaN);
    if (entry === "" && Number.isNaN(line)) continue;
    if (entry !== "") seen = true;
    else if (!seen || !(line >= lineBefore)) return false;
    else blanks++;
    lineBefore = line;
  }
  return blanks > 0;
}
