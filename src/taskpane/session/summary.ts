import {
  LOT_STATUSES,
  byProgram,
  byStatus,
  contested,
  unusedDuty,
  controlDifference,
  controlOf,
  portion,
  type Issue,
  type MatchResult,
  type ReadingResult,
} from "../../engine/index";
import type { MatchSummary, ReadingTotals, StatusCount } from "./types";

/** The totals that the pane shows of a match. */
export function summarise(
  result: MatchResult,
  issues: readonly Issue[],
): Omit<MatchSummary, "importers" | "sheets" | "methodHistory"> {
  const { options, input } = result;
  const guide = portion(0, 0.5, () => readingTotals(result, result.guide));
  const cbp = portion(0.5, 1, () => readingTotals(result, result.cbp));
  return {
    asOf: options.asOf,
    method: options.method,
    reading: options.reading,
    rulesVersion: result.rulesVersion,
    guide,
    cbp,
    contested: contested(result),
    unusedDuty: unusedDuty(result),
    issues: {
      errors: issues.filter((issue) => issue.severity === "error").length,
      warnings: issues.filter((issue) => issue.severity === "warning").length,
    },
    rows: { imports: input.imports.count, returns: input.returns.count },
  };
}

function readingTotals(result: MatchResult, reading: ReadingResult): ReadingTotals {
  const control = portion(0, 0.8, () => controlOf(result, reading));
  return {
    due: reading.due,
    pending: reading.pending,
    byProgram: byProgram(result, reading),
    returns: byStatus(reading),
    lots: lotsByStatus(result, reading),
    control,
    controlDifference: controlDifference(control),
  };
}

/** Lots of each status, and the duty paid on them. */
function lotsByStatus(result: MatchResult, reading: ReadingResult): StatusCount[] {
  const counts = LOT_STATUSES.map((status) => ({ status, count: 0, due: 0, pending: 0 }));
  for (let lot = 0; lot < result.lots.count; lot++) counts[reading.lots.status[lot]!]!.count++;
  for (const invalid of result.invalid.imports) if (invalid !== 0) counts[0]!.count++;
  return counts;
}
