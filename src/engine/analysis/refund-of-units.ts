import type { Decimal } from "decimal.js";
import { drawbackPoint } from "../money/drawback-point";
import type { Cents } from "../money/cents";
import { checkAmount, firstRefusal } from "./check-number";
import { Exact } from "./exact";
import { refuse, type Refusal } from "./refusal";

/** Most decimals a quantity may have, and most cents a charge may have. */
const MOST_DECIMALS = 6;
const LARGEST_CHARGE = 1e12;

/**
 * Drawback due on units of one charge of one lot, in cents: 99 % of their share of the duty, as the difference of two
 * cumulative points, so that pieces of a lot never add up to more than ⌊99 % of the charge⌋.
 *
 * @param dutyPaid dollars of the charge on the whole lot; rounded half up to the cent
 * @param lotQuantity units in the lot, up to six decimals; @param quantity units to claim
 * @param alreadyClaimed units claimed before
 * @source 19 CFR 190.51(b)(1), read 2026-11-21
 * @example refundOfUnits(1000, 10, 10, 0) // 99000
 */
export function refundOfUnits(
  dutyPaid: number,
  lotQuantity: number,
  quantity: number,
  alreadyClaimed: number,
): Cents | Refusal {
  const refused = firstRefusal(
    checkAmount("dutyPaid", dutyPaid),
    checkAmount("lotQuantity", lotQuantity),
    checkAmount("quantity", quantity),
    checkAmount("alreadyClaimed", alreadyClaimed),
  );
  if (refused !== null) return refused;
  if (lotQuantity === 0) return refuse("argument.zero", "lotQuantity");
  const cents = new Exact(dutyPaid).times(100).round().toNumber();
  if (cents > LARGEST_CHARGE) return refuse("argument.too-large", "dutyPaid", { value: dutyPaid });
  const units = {
    lotQuantity: withoutNoise(lotQuantity),
    quantity: withoutNoise(quantity),
    alreadyClaimed: withoutNoise(alreadyClaimed),
  };
  const arguments_ = Object.keys(units) as (keyof typeof units)[];
  const scale = 10 ** Math.max(...arguments_.map((argument) => units[argument].decimalPlaces()));
  const steps = { lotQuantity: 0, quantity: 0, alreadyClaimed: 0 };
  for (const argument of arguments_) {
    const value = units[argument].toFixed();
    if (units[argument].decimalPlaces() > MOST_DECIMALS)
      return refuse("argument.too-precise", argument, { value });
    const whole = units[argument].times(scale).toNumber();
    if (!Number.isSafeInteger(whole * 100)) return refuse("argument.too-large", argument, { value });
    steps[argument] = whole;
  }
  const left = steps.lotQuantity - steps.alreadyClaimed;
  if (left < 0)
    return refuse("refund.more-than-left", "alreadyClaimed", { value: alreadyClaimed, left: lotQuantity });
  if (steps.quantity > left) {
    return refuse("refund.more-than-left", "quantity", { value: quantity, left: left / scale });
  }
  const from = steps.alreadyClaimed;
  return (
    drawbackPoint(cents, from + steps.quantity, steps.lotQuantity) -
    drawbackPoint(cents, from, steps.lotQuantity)
  );
}

/** A quantity as a person would write it: what sums of doubles leave behind the fifteenth digit is noise. */
function withoutNoise(value: number): Decimal {
  return new Exact(value).toSignificantDigits(15);
}
