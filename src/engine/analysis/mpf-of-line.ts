import { parameterOn } from "../rules/parameters";
import { checkAmount, firstRefusal } from "./check-number";
import { Exact } from "./exact";
import { refuse, type Refusal } from "./refusal";

/** The steps of the merchandise processing fee of one line, in dollars, each rounded half up to four decimals. */
export interface MpfSteps {
  /** Value of the line over the value of all lines that pay the fee. */
  ratio: number;
  apportioned: number;
  /** 99 % of it. */
  eligible: number;
  perUnit: number;
  /** Fee given back on the units, cut to whole cents, at most 99 % of the line's fee. */
  claim: number;
}

const PLACES = 4;

/**
 * Merchandise processing fee given back on units of one entry line, from the totals of the entry.
 *
 * @param mpfPaid dollars of the fee on the whole entry; @param lineValue and @param totalValue entered value in dollars, of the
 * line and of all lines that pay the fee; @param lineQuantity units on the line; @param quantity units to claim
 * @source 19 CFR 190.51(b)(2), Example 1 (which keeps four decimals where the text says two), read 2026-11-21
 * @example mpfOfLine(485, 50000, 340000, 5000, 1000) // { ratio: 0.1471, apportioned: 71.3435, eligible: 70.6301, perUnit: 0.0141, claim: 14.1 }
 */
export function mpfOfLine(
  mpfPaid: number,
  lineValue: number,
  totalValue: number,
  lineQuantity: number,
  quantity: number,
): MpfSteps | Refusal {
  const refused = firstRefusal(
    checkAmount("mpfPaid", mpfPaid),
    checkAmount("lineValue", lineValue),
    checkAmount("totalValue", totalValue),
    checkAmount("lineQuantity", lineQuantity),
    checkAmount("quantity", quantity),
  );
  if (refused !== null) return refused;
  if (totalValue === 0) return refuse("argument.zero", "totalValue");
  if (lineQuantity === 0) return refuse("argument.zero", "lineQuantity");
  if (lineValue > totalValue)
    return refuse("mpf.value-over-total", "lineValue", { value: lineValue, total: totalValue });
  if (quantity > lineQuantity)
    return refuse("refund.more-than-left", "quantity", { value: quantity, left: lineQuantity });
  const ratio = new Exact(lineValue).div(totalValue).toDecimalPlaces(PLACES);
  const apportioned = ratio.times(mpfPaid).toDecimalPlaces(PLACES);
  const share = parameterOn("rate.refund")!;
  const eligible = apportioned.times(share).toDecimalPlaces(PLACES);
  const perUnit = eligible.div(lineQuantity).toDecimalPlaces(PLACES);
  const byUnits = Exact.min(perUnit.times(quantity), apportioned.times(share));
  return {
    ratio: ratio.toNumber(),
    apportioned: apportioned.toNumber(),
    eligible: eligible.toNumber(),
    perUnit: perUnit.toNumber(),
    claim: byUnits.toDecimalPlaces(2, Exact.ROUND_FLOOR).toNumber(),
  };
}
