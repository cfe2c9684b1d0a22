import { floorShare } from "./floor-share";
import type { Cents } from "./cents";

/** Percent of the duty that the law gives back, 19 U.S.C. 1313(l)(2). */
const PERCENT = 99;
/** Above it, a hundred times a quantity is no safe integer. */
const LARGEST_FOR_HUNDREDTHS = Math.floor(Number.MAX_SAFE_INTEGER / 100);

/**
 * Drawback due on the first units of a lot, for one charge: 99 % of the charge's share, cents cut off.
 * A piece between two positions gets the difference of two such points, so that pieces add up to ⌊99 % of the charge⌋
 * over the whole lot and no split of the same units changes their sum.
 *
 * @param duty cents of the charge on the whole lot; at most 10^12
 * @param position steps drawn so far, 0 to `lotQuantity`; @param lotQuantity steps in the lot
 * @source 19 CFR 190.51(b)(1), read 2026-11-21
 * @example drawbackPoint(5000, 1, 3) // 1650
 */
export function drawbackPoint(duty: Cents, position: number, lotQuantity: number): Cents {
  if (lotQuantity > LARGEST_FOR_HUNDREDTHS) {
    return Number((BigInt(duty * PERCENT) * BigInt(position)) / (BigInt(lotQuantity) * 100n));
  }
  return floorShare(duty * PERCENT, position, lotQuantity * 100);
}

/** Duty on the first units of a lot, for one charge, cents cut off; the whole charge at the last unit. */
export function dutyPoint(duty: Cents, position: number, lotQuantity: number): Cents {
  return floorShare(duty, position, lotQuantity);
}
