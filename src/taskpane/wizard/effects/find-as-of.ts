import {
  EARLIEST_PLAUSIBLE,
  LATEST_PLAUSIBLE,
  SERIALS_1904_BEHIND,
  fromExcelSerial,
  type PlainDate,
} from "../../../engine/index";
import type { Cell } from "../../../workbook/port";

const LABEL = /^\s*as[\s-]?of([\s-]?date)?\s*:?\s*$/i;

/** The date in the cell right of (or below) one that reads "As-of date", or null. */
export function findAsOf(cells: readonly (readonly Cell[])[], dates1904: boolean): PlainDate | null {
  for (let row = 0; row < cells.length; row++) {
    const line = cells[row]!;
    for (let column = 0; column < line.length; column++) {
      const cell = line[column];
      if (typeof cell !== "string" || !LABEL.test(cell)) continue;
      const date = dateOf(line[column + 1], dates1904) ?? dateOf(cells[row + 1]?.[column], dates1904);
      if (date !== null) return date;
    }
  }
  return null;
}

function dateOf(cell: Cell | undefined, dates1904: boolean): PlainDate | null {
  if (typeof cell !== "number") return null;
  const date = fromExcelSerial(cell + (dates1904 ? SERIALS_1904_BEHIND : 0));
  return date !== null && date >= EARLIEST_PLAUSIBLE && date <= LATEST_PLAUSIBLE ? date : null;
}
