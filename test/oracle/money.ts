import type { Program } from "../../src/engine/domain/vocabulary";

/** docs/matching.md, section 7: drawback and duty on the first units of a lot, in cents. */

/** Drawback on positions 0 to `units` (steps) of one charge of a lot. */
export function drawbackPoint(
  program: Program,
  cents: bigint,
  units: bigint,
  quantity: bigint,
  scale: bigint,
): bigint {
  if (program !== "mpf") return (99n * cents * units) / (100n * quantity);
  // 99 % of the MPF (cents × 99 ÷ 10000 dollars) ÷ (quantity ÷ scale) units, in ten-thousandths of a dollar.
  const perUnit = roundHalfUp(99n * cents * 10000n * scale, 10000n * quantity);
  const points = (units * perUnit) / (scale * 100n);
  const most = (99n * cents) / 100n;
  return points < most ? points : most;
}

/** Duty on positions 0 to `units` (steps) of one charge of a lot. */
export function dutyPoint(cents: bigint, units: bigint, quantity: bigint): bigint {
  return (cents * units) / quantity;
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}
