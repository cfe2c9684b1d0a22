import { floorShare } from "./floor-share";
import type { Cents } from "./cents";

/**
 * Merchandise processing fee that one unit of a line gives back, in ten-thousandths of a dollar:
 * 99 % of the line's fee over its units, rounded half up to four decimals.
 *
 * @param lineFee cents; @param lotQuantity steps; @param quantityScale steps in one unit
 * @source 19 CFR 190.51(b)(2), Example 1 (which keeps four decimals where the text says two), read 2026-11-21
 * @example mpfPerUnit(7134, 5000, 1) // 141, that is $0.0141
 */
export function mpfPerUnit(lineFee: Cents, lotQuantity: number, quantityScale: number): number {
  // cents × 99 are ten-thousandths of a dollar exactly; half up is the floor of (2 × numerator + denominator) over twice the denominator.
  const numerator = lineFee * 99;
  const scaled = BigInt(numerator) * BigInt(quantityScale) * 2n + BigInt(lotQuantity);
  return Number(scaled / (2n * BigInt(lotQuantity)));
}

/**
 * Fee given back on the first units of a lot: units × the per-unit figure, cents cut off, never more than 99 % of the line's fee.
 *
 * @param perUnit ten-thousandths of a dollar, from `mpfPerUnit`
 * @source 19 CFR 190.51(b)(2), read 2026-11-21
 */
export function mpfPoint(lineFee: Cents, perUnit: number, position: number, quantityScale: number): Cents {
  const byUnits = floorShare(perUnit, position, 100 * quantityScale);
  return Math.min(byUnits, Math.floor((lineFee * 99) / 100));
}
