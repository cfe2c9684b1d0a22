import { cellText } from "../values/cell-text";
import type { Cells } from "./found-table";
import { isBlankRow, VALUE_TEXT } from "./row-look";

/** Beginnings of lines that stand below a table and are no row of it. */
const NOTE_BELOW =
  /^(end of|notes?\b|source|generated|printed|created|run (on|date)|report|filter|page \d|records?:|rows?:|count:|\*|©|confidential|this report|data as of|last updated|prepared)/i;
const LONG_NOTE = 40;

/** The end of the body without lines below it that hold one text only and are parted from it, long, or say so. */
export function withoutNotesBelow(
  cells: Cells,
  first: number,
  end: number,
  from: number,
  endRow: number,
): number {
  if (end - first < 3) return endRow;
  let last = endRow;
  for (let row = endRow - 1; row > from; row--) {
    const texts = (cells[row] ?? [])
      .slice(first, end)
      .map(cellText)
      .filter((text) => text !== "");
    if (texts.length > 1) break;
    if (texts.length === 0) {
      last = row;
      continue;
    }
    const text = texts[0]!;
    const parted = isBlankRow(cells[row - 1], first, end) || /^[^\d]*:/.test(text);
    if (VALUE_TEXT.test(text) || !(parted || text.length > LONG_NOTE || NOTE_BELOW.test(text))) break;
    last = row;
  }
  return last;
}
