import * as dates from "../../src/functions/dates";
import * as eligibility from "../../src/functions/eligibility";
import * as estimates from "../../src/functions/estimates";
import * as matching from "../../src/functions/matching";
import * as tariff from "../../src/functions/tariff";
import * as units from "../../src/functions/units";

/** The sheet functions by id, called directly: what goes in and comes out is what Excel's runtime passes on. */
export const FUNCTIONS: Readonly<Record<string, (...args: never[]) => unknown>> = {
  CHECKLIST: eligibility.checklist,
  COMPAREMETHODS: matching.compareMethods,
  DAYSLEFT: dates.daysLeft,
  DEADLINE: dates.deadline,
  DISPOSITION: estimates.disposition,
  ELIGIBLE: eligibility.eligible,
  ESTIMATE: estimates.estimate,
  EXPIRING: matching.expiring,
  EXPLAIN: matching.explain,
  FILING: estimates.filing,
  LOTSTATUS: matching.lotStatus,
  MATCHLOTS: matching.matchLots,
  MPF: units.mpf,
  NET: estimates.net,
  PROGRAM: tariff.program,
  PROVISION: eligibility.provision,
  RECOVERABLE: tariff.recoverable,
  REFUND: units.refund,
  RETURNSTATUS: matching.returnStatus,
  ROUTE: tariff.route,
  RULES: tariff.rules,
  SCENARIOS: estimates.scenarios,
  SUMMARY: matching.summary,
  TRIALCLAIM: matching.trialClaim,
  UNMATCHED: matching.unmatched,
  WINDOW: dates.windowOf,
};

/** An error as a cell shows it. */
export interface CellError {
  code: string;
  message: string;
}

/** Calls a sheet function; omitted arguments may be left out, as at the end of a formula. */
export function call(id: string, ...args: unknown[]): unknown {
  return (FUNCTIONS[id] as (...all: unknown[]) => unknown)(...args);
}

/** The error a call ends in. */
export function errorOf(id: string, ...args: unknown[]): CellError {
  try {
    call(id, ...args);
  } catch (thrown) {
    const { code, message } = thrown as CellError;
    return { code, message };
  }
  throw new Error(`${id} answered`);
}

/** A spill as rows by heading. */
export function rowsOf(spill: unknown): Record<string, unknown>[] {
  const [headings, ...rows] = spill as [string[], ...unknown[][]];
  return rows.map((row) => Object.fromEntries(headings.map((heading, column) => [heading, row[column]])));
}
