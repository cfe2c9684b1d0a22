import { parameterOn } from "../rules/parameters";
import { checkAmount, checkShare, firstRefusal } from "./check-number";
import { Exact } from "./exact";
import { refuse, type Refusal } from "./refusal";

/** What a planning estimate is made of. Rates and shares are 0 to 1: 5 % is 0.05. */
export interface EstimateInput {
  /** Dollars of duty paid in one year. */
  dutyPaid: number;
  /** Share of the goods that comes back and leaves the country or is destroyed. */
  returnRate: number;
  /** Share of the goods that is rejected on arrival and leaves the country or is destroyed. */
  rejectRate: number;
  /** Planning haircut; the guide's is 0.95, the law pays 0.99. */
  recovery: number;
  years: number;
  /** Share of the duty that drawback covers at all. */
  eligibleShare: number;
}

/** The guide's planning haircut. An assumption, not a legal rate (rule `rate.estimate`). */
export function standardRecovery(): number {
  return parameterOn("rate.quick-estimate-recovery")!;
}

/**
 * A planning estimate in dollars: duty paid × eligible share × (return rate + reject rate) × recovery × years, exact.
 *
 * Refuses negatives, a rate or share above 1, and return and reject rates that add up to more than 1.
 *
 * @source the drawback guide this product follows (rule `rate.estimate`)
 * @example estimate({ dutyPaid: 1250000, returnRate: 0.05, rejectRate: 0, recovery: 0.95, years: 1, eligibleShare: 1 }) // 59375
 */
export function estimate(input: EstimateInput): number | Refusal {
  const { dutyPaid, returnRate, rejectRate, recovery, years, eligibleShare } = input;
  const refused = firstRefusal(
    checkAmount("dutyPaid", dutyPaid),
    checkShare("returnRate", returnRate),
    checkShare("rejectRate", rejectRate),
    checkShare("recovery", recovery),
    checkAmount("years", years),
    checkShare("eligibleShare", eligibleShare),
  );
  if (refused !== null) return refused;
  const share = new Exact(returnRate).plus(rejectRate);
  if (share.gt(1)) return refuse("argument.rates-over-one", "rejectRate", { sum: share.toNumber() });
  return share.times(dutyPaid).times(eligibleShare).times(recovery).times(years).toNumber();
}
