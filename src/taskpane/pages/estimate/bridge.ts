import { estimate, isRefusal } from "../../../engine/index";
import type { ReadingTotals } from "../../session/types";
import type { Assumptions } from "./estimate-state";

/** One step from the quick estimate to the row-level answer. Cents. */
export interface BridgeStep {
  step: "duty" | "eligible" | "returned" | "recovery" | "pending";
  /** What was assumed and what the rows say: dollars of duty, or a share. */
  assumed: number;
  actual: number;
  /** What the step changes. */
  change: number;
}

/** From a quick estimate to what the rows give, step by step; the changes add up exactly. Cents. */
export interface Bridge {
  from: number;
  steps: BridgeStep[];
  to: number;
}

/** What the rows say where the estimate assumes: shares are 0 to 1, duty is cents. */
export interface Actual {
  duty: number;
  eligibleShare: number;
  returnedShare: number;
  recovery: number;
}

/**
 * What the rows say: how much of the duty can come back at all, how much of that is on units that came back in time, and
 * how much of this the law pays. Shares of nothing are 0.
 */
export function actualOf({ control }: ReadingTotals): Actual {
  const { dutyPaid, ineligible, review, refundedBefore, claimedBefore, due, pending, retained } = control;
  const eligible = dutyPaid - ineligible - review - refundedBefore - claimedBefore;
  const returned = due + pending + retained;
  return {
    duty: dutyPaid,
    eligibleShare: share(eligible, dutyPaid),
    returnedShare: share(returned, eligible),
    recovery: share(due + pending, returned),
  };
}

/** Replaces one assumption after the other by what the rows say. */
export function bridge(assumed: Assumptions, totals: ReadingTotals): Bridge {
  const actual = actualOf(totals);
  const { due, pending, retained } = totals.control;
  const from = estimateCents(assumed);
  const rate = assumed.returnRate + assumed.rejectRate;
  const at = [
    Math.round(actual.duty * assumed.eligibleShare * rate * assumed.recovery),
    Math.round(actual.duty * actual.eligibleShare * rate * assumed.recovery),
    Math.round((due + pending + retained) * assumed.recovery),
    due + pending,
    due,
  ];
  const told: Omit<BridgeStep, "change">[] = [
    { step: "duty", assumed: assumed.dutyPaid * assumed.years, actual: actual.duty / 100 },
    { step: "eligible", assumed: assumed.eligibleShare, actual: actual.eligibleShare },
    { step: "returned", assumed: rate, actual: actual.returnedShare },
    { step: "recovery", assumed: assumed.recovery, actual: actual.recovery },
    { step: "pending", assumed: 0, actual: pending / 100 },
  ];
  const steps = told.map((each, index) => ({
    ...each,
    change: at[index]! - (index === 0 ? from : at[index - 1]!),
  }));
  return { from, steps, to: due };
}

/** A quick estimate in cents; 0 where it is refused. */
export function estimateCents(assumed: Assumptions): number {
  const dollars = estimate(assumed);
  return isRefusal(dollars) ? 0 : Math.round(dollars * 100);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
