import { PROGRAM_HEADINGS } from "../columns/results/match-lines";
import {
  byProgram,
  byStatus,
  chosen,
  contested,
  controlDifference,
  controlOf,
  differenceByRule,
  formatCents,
  toIsoDate,
  type MatchResult,
  type ReadingResult,
} from "../engine/index";

/** The totals of a match as they stand in the JSON. */
export function totalsJson(result: MatchResult): object {
  const { options } = result;
  const control = controlOf(result, chosen(result));
  return {
    asOf: options.asOf === null ? null : toIsoDate(options.asOf),
    method: options.method,
    rules: options.reading,
    rulesVersion: result.rulesVersion,
    ...(options.turnoverDays === null ? {} : { turnoverDays: options.turnoverDays }),
    guide: readingTotals(result, result.guide),
    cbp: readingTotals(result, result.cbp),
    contested: Object.fromEntries(
      contested(result).map(({ program, amount }) => [PROGRAM_HEADINGS[program], formatCents(amount)]),
    ),
    differenceByRule: Object.fromEntries(
      differenceByRule(result).total.map(({ matter, amount }) => [matter, formatCents(amount)]),
    ),
    control: {
      ...Object.fromEntries(
        Object.entries(control).map(([key, cents]) => [key, formatCents(cents as number)]),
      ),
      difference: formatCents(controlDifference(control)),
    },
  };
}

function readingTotals(result: MatchResult, reading: ReadingResult): object {
  return {
    due: formatCents(reading.due),
    pending: formatCents(reading.pending),
    byProgram: Object.fromEntries(
      byProgram(result, reading).map(({ program, due }) => [PROGRAM_HEADINGS[program], formatCents(due)]),
    ),
    byStatus: Object.fromEntries(
      byStatus(reading).map(({ status, count, due, pending }) => [
        status,
        { count, due: formatCents(due), pending: formatCents(pending) },
      ]),
    ),
  };
}
