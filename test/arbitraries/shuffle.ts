import fc from "fast-check";
import type { PlainInput } from "../oracle/plain";

/** An input with the rows of each table in another order and numbered anew, and where each row was before. */
export interface Shuffled {
  input: PlainInput;
  /** Old row number of each new one, per table: `formerRow.imports[newRow - 1]`. */
  formerRow: Record<ShuffledTable, number[]>;
}

type ShuffledTable = "imports" | "returns" | "withdrawals" | "priorClaims" | "items" | "skuMap";

/** The rows of each table in any order. */
export function shuffled(input: PlainInput): fc.Arbitrary<Shuffled> {
  const order = (rows: unknown[] | null) => {
    const indexes = (rows ?? []).map((_, index) => index);
    return fc.shuffledSubarray(indexes, { minLength: indexes.length });
  };
  return fc
    .record({
      imports: order(input.imports),
      returns: order(input.returns),
      withdrawals: order(input.withdrawals),
      priorClaims: order(input.priorClaims),
      items: order(input.items),
      skuMap: order(input.skuMap),
    })
    .map((orders) => ({
      input: {
        ...input,
        imports: renumber(input.imports, orders.imports),
        returns: renumber(input.returns, orders.returns),
        withdrawals: input.withdrawals && renumber(input.withdrawals, orders.withdrawals),
        priorClaims: input.priorClaims && renumber(input.priorClaims, orders.priorClaims),
        items: input.items && renumber(input.items, orders.items),
        skuMap: input.skuMap && renumber(input.skuMap, orders.skuMap),
      },
      formerRow: {
        imports: orders.imports.map((index) => input.imports[index]!.row),
        returns: orders.returns.map((index) => input.returns[index]!.row),
        withdrawals: orders.withdrawals.map((index) => input.withdrawals![index]!.row),
        priorClaims: orders.priorClaims.map((index) => input.priorClaims![index]!.row),
        items: orders.items.map((index) => input.items![index]!.row),
        skuMap: orders.skuMap.map((index) => input.skuMap![index]!.row),
      },
    }));
}

function renumber<Row extends { row: number }>(rows: Row[], order: number[]): Row[] {
  return order.map((index, place) => ({ ...rows[index]!, row: place + 1 }));
}
