import { checkAmount, checkShare, firstRefusal } from "./check-number";
import { Exact } from "./exact";
import type { Refusal } from "./refusal";

/**
 * What is left of a refund after a filer's contingency share and fixed fee, in dollars; below zero when the fee is larger.
 *
 * @param contingency share of the refund, 0 to 1
 * @example net(59375, 0.2, 1500) // 46000
 */
export function net(refund: number, contingency: number, fixedFee: number): number | Refusal {
  const refused = firstRefusal(
    checkAmount("refund", refund),
    checkShare("contingency", contingency),
    checkAmount("fixedFee", fixedFee),
  );
  if (refused !== null) return refused;
  return new Exact(1).minus(contingency).times(refund).minus(fixedFee).toNumber();
}
