/** What a quick estimate assumes. Rates and shares are 0 to 1, duty is dollars a year. */
export interface Assumptions {
  dutyPaid: number;
  returnRate: number;
  rejectRate: number;
  recovery: number;
  years: number;
  eligibleShare: number;
}

/** A set of assumptions under a name, to compare. */
export interface Scenario extends Assumptions {
  name: string;
}

/** What the page keeps in the workbook. */
export interface EstimateState {
  version: 1;
  now: Assumptions;
  scenarios: Scenario[];
}

/** Key of the page's state in the workbook's settings. */
export const ESTIMATE_KEY = "drawback.estimate";

/** Scenarios kept at most. */
export const MOST_SCENARIOS = 8;

/** The assumptions before anything is said: the guide's example. */
export const FIRST_ASSUMPTIONS: Assumptions = {
  dutyPaid: 1_250_000,
  returnRate: 0.05,
  rejectRate: 0,
  recovery: 0.95,
  years: 1,
  eligibleShare: 1,
};

/** What was kept, or the first assumptions when it is not understood. */
export function parseEstimate(kept: unknown): EstimateState {
  const fresh: EstimateState = { version: 1, now: FIRST_ASSUMPTIONS, scenarios: [] };
  if (typeof kept !== "object" || kept === null) return fresh;
  const { version, now, scenarios } = kept as Partial<EstimateState>;
  if (version !== 1 || !isAssumptions(now) || !Array.isArray(scenarios)) return fresh;
  return {
    version,
    now,
    scenarios: scenarios.filter((each) => isAssumptions(each) && typeof each.name === "string"),
  };
}

function isAssumptions(value: unknown): value is Assumptions {
  if (typeof value !== "object" || value === null) return false;
  const numbers = value as Record<string, unknown>;
  return Object.keys(FIRST_ASSUMPTIONS).every(
    (name) => typeof numbers[name] === "number" && Number.isFinite(numbers[name]),
  );
}

/** The formula that gives an estimate in a cell. */
export function estimateFormula(assumed: Assumptions): string {
  const { dutyPaid, returnRate, rejectRate, recovery, years, eligibleShare } = assumed;
  const shares = [returnRate, rejectRate, recovery].map(percent);
  return `=DRAWBACK.ESTIMATE(${[dutyPaid, ...shares, years, percent(eligibleShare)].join(", ")})`;
}

/** The formula that spills a grid of estimates. Array constants take no percentages. */
export function scenariosFormula(
  { dutyPaid, years }: Assumptions,
  rates: number[],
  recoveries: number[],
): string {
  return `=DRAWBACK.SCENARIOS(${dutyPaid}, {${rates.join(";")}}, {${recoveries.join(",")}}, ${years})`;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}
