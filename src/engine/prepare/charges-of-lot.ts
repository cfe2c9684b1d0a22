import type { Lots } from "./lots";

type Money = Pick<Lots, "paid" | "duty" | "chargeRow">;

/** Cents that a lot paid on one charge (index of the charge column). */
export function paidOn(lots: Money, lot: number, charge: number): number {
  return lots.paid[charge]![lots.chargeRow[lot]!]!;
}

/** Cents of one charge on a lot that were not refunded before: what drawback is worked out from. */
export function dutyOn(lots: Money, lot: number, charge: number): number {
  return lots.duty[charge]![lots.chargeRow[lot]!]!;
}

/** Cents that a lot paid on all charges. */
export function paidOnAll(lots: Money, lot: number): number {
  let sum = 0;
  for (let c = 0; c < lots.paid.length; c++) sum += paidOn(lots, lot, c);
  return sum;
}

/** Cents of all charges on a lot that were not refunded before. */
export function dutyOnAll(lots: Money, lot: number): number {
  let sum = 0;
  for (let c = 0; c < lots.duty.length; c++) sum += dutyOn(lots, lot, c);
  return sum;
}
