import { PROGRAMS, RETURN_STATUSES, type Program, type ReturnStatus } from "../domain/vocabulary";
import type { MatchResult, ReadingResult } from "./result";

/** Money per programme, due and pending apart. Cents. */
export interface ProgramTotals {
  program: Program;
  due: number;
  pending: number;
}

/** Due and pending per programme that the imports have a charge column for, in the order of `PROGRAMS`. */
export function byProgram(result: MatchResult, reading: ReadingResult): ProgramTotals[] {
  const { charges } = result.input.imports;
  const totals = PROGRAMS.map((program) => ({ program, due: 0, pending: 0 }));
  charges.forEach((charge, c) => {
    const total = totals[PROGRAMS.indexOf(charge.program)]!;
    total.due += reading.dueByCharge[c]!;
    total.pending += reading.pendingByCharge[c]!;
  });
  return totals.filter(({ program }) => charges.some((charge) => charge.program === program));
}

/** Returns of one status: how many, and their money in cents. */
export interface StatusTotals {
  status: ReturnStatus;
  count: number;
  due: number;
  pending: number;
}

/** Counts and money by status, every status listed. */
export function byStatus(reading: ReadingResult): StatusTotals[] {
  const totals = RETURN_STATUSES.map((status) => ({ status, count: 0, due: 0, pending: 0 }));
  const { status, due, pending } = reading.returns;
  for (let row = 0; row < status.length; row++) {
    const total = totals[status[row]!]!;
    total.count++;
    total.due += due[row]!;
    total.pending += pending[row]!;
  }
  return totals;
}

/** Drawback that the guide counts and CBP does not (or the reverse, when below zero), per programme. Cents. */
export function contested(result: MatchResult): { program: Program; amount: number }[] {
  const cbp = new Map(byProgram(result, result.cbp).map(({ program, due }) => [program, due]));
  return byProgram(result, result.guide)
    .map(({ program, due }) => ({ program, amount: due - cbp.get(program)! }))
    .filter(({ amount }) => amount !== 0);
}
