import type { Decimal } from "decimal.js";
import { parameterOn } from "../rules/parameters";
import { checkAmount, checkShare, firstRefusal } from "./check-number";
import { Exact } from "./exact";
import type { Refusal } from "./refusal";

/** How a claim can be filed. */
export const FILING_WAYS = ["self-file", "contingency", "fixed-fee"] as const;
export type FilingWay = (typeof FILING_WAYS)[number];

/** One way to file, in dollars. */
export interface FilingOption {
  way: FilingWay;
  cost: number;
  kept: number;
  /** Refund above which this way costs less than the contingency share; null for contingency itself and where it never does. */
  breakEven: number | null;
  /** False where the refund is below the minimum for which a filer takes a claim on. */
  worthFiling: boolean;
  best: boolean;
}

/** Refund in dollars below which filing is seldom worth it: the guide's figure, an assumption. */
export function filingMinimum(): number {
  return parameterOn("claim.filing-minimum")! / 100;
}

/**
 * Self-file, contingency and fixed fee side by side, most kept first; equal ones in the order of `FILING_WAYS`.
 * The best is the one that keeps most among those worth filing; none when a filer's minimum or the costs rule all out.
 *
 * @param contingency share of the refund, 0 to 1; the other figures are dollars
 * @param minimum refund below which filers (contingency, fixed fee) take no claim
 */
export function compareFiling(
  refund: number,
  contingency: number,
  fixedFee: number,
  selfFileCost: number,
  minimum: number,
): FilingOption[] | Refusal {
  const refused = firstRefusal(
    checkAmount("refund", refund),
    checkShare("contingency", contingency),
    checkAmount("fixedFee", fixedFee),
    checkAmount("selfFileCost", selfFileCost),
    checkAmount("minimum", minimum),
  );
  if (refused !== null) return refused;
  const takesIt = refund >= minimum;
  const costs: Record<FilingWay, Decimal> = {
    "self-file": new Exact(selfFileCost),
    contingency: new Exact(contingency).times(refund),
    "fixed-fee": new Exact(fixedFee),
  };
  const options = FILING_WAYS.map((way): FilingOption => {
    const cost = costs[way];
    const breakEven = way === "contingency" || contingency === 0 ? null : cost.div(contingency).toNumber();
    return {
      way,
      cost: cost.toNumber(),
      kept: new Exact(refund).minus(cost).toNumber(),
      breakEven,
      worthFiling: (way === "self-file" || takesIt) && cost.lt(refund),
      best: false,
    };
  });
  options.sort((a, b) => b.kept - a.kept);
  const best = options.find((option) => option.worthFiling);
  if (best) best.best = true;
  return options;
}
