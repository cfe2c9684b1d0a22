import { toYearMonthDay, type PlainDate } from "../dates/plain-date";
import { RETURN } from "../prepare/demands";
import { PAYS, PENDING, type MatchResult, type ReadingResult } from "../matching/result";
import { drawbackLeft } from "./drawback-left";

/** Dollars whose last day to file falls in one month. Cents. */
export interface ExpiringMonth {
  /** "2026-11". */
  month: string;
  /** Lots with anything to file or still open. */
  lots: number;
  /** Matched and due: to be filed by then. */
  due: number;
  /** Matched, waiting for somebody. */
  pending: number;
  /** On units that nothing has drawn: to be exported or destroyed, and filed, by then. */
  open: number;
}

/**
 * What lapses when, by the month of the lots' last day to file. Every month from the first with dollars in it to the last, empty
 * ones included. Lots whose last day is past are left out; without an as-of date none is.
 */
export function expiringByMonth(result: MatchResult, reading: ReadingResult): ExpiringMonth[] {
  const { lots, fileBy, options, demands } = result;
  const open = drawbackLeft(result, reading);
  const due = new Float64Array(lots.count);
  const pending = new Float64Array(lots.count);
  const { pieces, state, amount } = reading;
  for (let piece = 0; piece < pieces.count; piece++) {
    if (demands.kind[pieces.demand[piece]!] !== RETURN) continue;
    if (state[piece] === PAYS) due[pieces.lot[piece]!]! += amount[piece]!;
    else if (state[piece] === PENDING) pending[pieces.lot[piece]!]! += amount[piece]!;
  }
  const byMonth = new Map<number, ExpiringMonth>();
  for (let lot = 0; lot < lots.count; lot++) {
    if (open[lot]! + due[lot]! + pending[lot]! === 0) continue;
    if (options.asOf !== null && options.asOf > fileBy[lot]!) continue;
    const month = monthOf(fileBy[lot]!);
    let total = byMonth.get(month);
    if (total === undefined) byMonth.set(month, (total = emptyMonth(month)));
    total.lots++;
    total.open += open[lot]!;
    total.due += due[lot]!;
    total.pending += pending[lot]!;
  }
  if (byMonth.size === 0) return [];
  const months = [...byMonth.keys()];
  const [first, last] = [Math.min(...months), Math.max(...months)];
  return Array.from(
    { length: last - first + 1 },
    (_, index) => byMonth.get(first + index) ?? emptyMonth(first + index),
  );
}

/** Months since year 0. */
function monthOf(date: PlainDate): number {
  const { year, month } = toYearMonthDay(date);
  return year * 12 + month - 1;
}

function emptyMonth(month: number): ExpiringMonth {
  const year = Math.floor(month / 12);
  return {
    month: `${year}-${String((month % 12) + 1).padStart(2, "0")}`,
    lots: 0,
    due: 0,
    pending: 0,
    open: 0,
  };
}
