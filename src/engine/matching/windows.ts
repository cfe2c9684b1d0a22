import type { PlainDate } from "../dates/plain-date";
import type { Reading } from "../domain/vocabulary";
import type { Lots } from "../prepare/lots";
import { lastDayToExport } from "../rules/window-export";
import { lastDayToFile } from "../rules/window-file";
import { CLASSES } from "./verdicts";

/** Last days for every import date between the first and the last, looked up by day instead of computed. */
export class DayTable {
  private readonly last: Int32Array;

  constructor(
    private readonly first: PlainDate,
    days: number,
    lastDayOf: (importDate: PlainDate) => PlainDate,
  ) {
    this.last = new Int32Array(days);
    for (let i = 0; i < days; i++) this.last[i] = lastDayOf(first + i);
  }

  /** The last day for goods imported on a day. */
  of(importDate: PlainDate): PlainDate {
    return this.last[importDate - this.first]!;
  }
}

/** The last day to file by import date, for the dates of the lots. */
export function fileTable(lots: Lots): DayTable {
  const { first, days } = span(lots);
  return new DayTable(first, days, lastDayToFile);
}

/** The last day to export by import date under a reading, per provision class (index into `CLASSES`). */
export function exportTables(lots: Lots, reading: Reading): DayTable[] {
  const { first, days } = span(lots);
  return CLASSES.map((one) => new DayTable(first, days, (day) => lastDayToExport(reading, one, day)));
}

/** Dates span a few thousand days at most, so a table of them is small. */
function span({ count, date }: Lots): { first: PlainDate; days: number } {
  if (count === 0) return { first: 0, days: 0 };
  let first = date[0]!;
  let last = first;
  for (let lot = 1; lot < count; lot++) {
    if (date[lot]! < first) first = date[lot]!;
    else if (date[lot]! > last) last = date[lot]!;
  }
  return { first, days: last - first + 1 };
}
