import { estimate } from "./estimate";
import { isRefusal, refuse, type Refusal } from "./refusal";

/**
 * Estimates for every return rate (down) under every recovery (across), in dollars.
 *
 * @example scenarios(1250000, [0.05, 0.1], [0.95, 0.99], 1) // [[59375, 61875], [118750, 123750]]
 */
export function scenarios(
  dutyPaid: number,
  returnRates: readonly number[],
  recoveries: readonly number[],
  years: number,
): number[][] | Refusal {
  const grid: number[][] = [];
  for (const returnRate of returnRates) {
    const row: number[] = [];
    for (const recovery of recoveries) {
      const cell = estimate({ dutyPaid, returnRate, rejectRate: 0, recovery, years, eligibleShare: 1 });
      if (isRefusal(cell)) return named(cell);
      row.push(cell);
    }
    grid.push(row);
  }
  return grid;
}

/** The refusal of one cell, told of the list it came from. */
function named(refusal: Refusal): Refusal {
  const lists: Record<string, string> = { returnRate: "returnRates", recovery: "recoveries" };
  return refuse(refusal.refused, lists[refusal.argument] ?? refusal.argument, refusal.data);
}
