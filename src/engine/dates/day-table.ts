import { ints } from "../domain/memory";
import { NO_DATE, type PlainDate } from "./plain-date";

/** What follows from a date (a last day, say), worked out when first asked for: a few thousand dates serve a million rows. */
export class DayTable {
  private readonly known: Int32Array;

  constructor(
    private readonly first: PlainDate,
    days: number,
    private readonly work: (date: PlainDate) => number,
  ) {
    this.known = ints(days).fill(NO_DATE);
  }

  /** What follows from a date. */
  of(date: PlainDate): number {
    const at = date - this.first;
    const known = this.known[at]!;
    if (known !== NO_DATE) return known;
    return (this.known[at] = this.work(date));
  }
}

/** The first and the last date of some columns. */
export interface DayRange {
  first: PlainDate;
  last: PlainDate;
}

/** The range of the dates of some columns; `NO_DATE` cells are passed over. */
export function rangeOfDays(columns: readonly Int32Array[]): DayRange {
  let first = 0x7fffffff;
  let last = -0x7fffffff;
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const date = column[i]!;
      if (date === NO_DATE) continue;
      if (date < first) first = date;
      if (date > last) last = date;
    }
  }
  return { first, last };
}

/** A table for every date of a range. */
export function dayTable({ first, last }: DayRange, work: (date: PlainDate) => number): DayTable {
  return new DayTable(first, Math.max(0, last - first + 1), work);
}
