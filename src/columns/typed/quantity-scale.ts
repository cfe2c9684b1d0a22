import type { MatchInput } from "../../engine/index";
import { STEP_DECIMALS } from "./number-column";
import type { TypedTable } from "./typed-table";

const QUANTITIES = ["Quantity", "Claimed Before", "Units per Alias"];

/** Smallest power of ten that makes every quantity of the tables a whole number: 10 to the most decimals any has. */
export function quantityScaleOf(tables: readonly (TypedTable | null)[]): number {
  let decimals = 0;
  for (const table of tables) {
    for (const heading of QUANTITIES) {
      const column = table?.columns.get(heading) as Float64Array | undefined;
      if (column) decimals = decimalsOf(column, decimals);
    }
  }
  return 10 ** decimals;
}

function decimalsOf(steps: Float64Array, atLeast: number): number {
  let decimals = atLeast;
  let step = 10 ** (STEP_DECIMALS.quantity - decimals);
  for (let index = 0; index < steps.length && step > 1; index++) {
    const value = steps[index]!;
    while (step > 1 && value / step !== Math.floor(value / step) && !Number.isNaN(value)) {
      decimals++;
      step /= 10;
    }
  }
  return decimals;
}

/** Brings all quantities of an input from millionths to its scale. */
export function toScale(input: MatchInput, scale: number): void {
  const step = 10 ** STEP_DECIMALS.quantity / scale;
  const { imports, returns, withdrawals, priorClaims, items, skuMap } = input;
  const columns = [
    imports.quantity,
    imports.claimedBefore,
    returns.quantity,
    withdrawals?.quantity,
    priorClaims?.quantity,
    items?.quantity,
    skuMap?.unitsPerAlias,
  ];
  if (step === 1) return;
  for (const column of new Set(columns)) {
    if (column) for (let index = 0; index < column.length; index++) column[index]! /= step;
  }
}
