import { NO_DATE, type PlainDate } from "../dates/plain-date";
import type { Reading } from "../domain/vocabulary";
import type { Lots } from "../prepare/lots";
import { lastDayToExport } from "../rules/window-export";
import { lastDayToFile } from "../rules/window-file";
import { CLASSES } from "./verdicts";

/** Last days by import date, each worked out when first asked for: a few thousand dates serve a million lots. */
export class DayTable {
  private readonly last: Int32Array;

  constructor(
    private readonly first: PlainDate,
    days: number,
    private readonly lastDayOf: (importDate: PlainDate) => PlainDate,
  ) {
    this.last = new Int32Array(days).fill(NO_DATE);
  }

  /** The last day for goods imported on a day. */
  of(importDate: PlainDate): PlainDate {
    const at = importDate - this.first;
    const known = this.last[at]!;
    if (known !== NO_DATE) return known;
    return (this.last[at] = this.lastDayOf(importDate));
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
