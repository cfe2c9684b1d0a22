import { CLASS_CODES, classCodeOf, type RevenueClass } from "../rules/revenue-codes";
import type { MatchResult, ReadingResult } from "../matching/result";

/** Money claimed under one ACE accounting class. Cents. */
export interface ClassTotal {
  code: string;
  kind: RevenueClass;
  due: number;
  pending: number;
}

/** Totals by claim class: 364 duty, 365 tax, 398 harbor maintenance, 399 merchandise processing. All listed; they add up to the reading's totals. */
export function classTotals(result: MatchResult, reading: ReadingResult): ClassTotal[] {
  const totals = (Object.keys(CLASS_CODES) as RevenueClass[]).map((kind) => ({
    code: CLASS_CODES[kind],
    kind,
    due: 0,
    pending: 0,
  }));
  result.input.imports.charges.forEach(({ program }, c) => {
    const total = totals.find(({ code }) => code === classCodeOf(program))!;
    total.due += reading.dueByCharge[c]!;
    total.pending += reading.pendingByCharge[c]!;
  });
  return totals;
}
