import { bytes } from "../domain/memory";
import type { MatchInput, Table } from "../domain/tables";
import type { MatchResult } from "../matching/result";

/** A match of some SKUs of an input: `partOfInput(input, isIn)`, matched. */
export interface Part {
  /** 1 for the SKUs that were matched, by text code of the whole input. */
  isIn: Uint8Array;
  result: MatchResult;
}

/**
 * The input with some SKUs only: the same columns and row numbers, and the rows of other SKUs marked as taking no part.
 *
 * @param isIn 1 for the SKUs that take part, by text code
 */
export function partOfInput(input: MatchInput, isIn: Uint8Array): MatchInput {
  const { imports, returns, withdrawals } = input;
  return {
    ...input,
    imports: withOnly(imports, isIn),
    returns: withOnly(returns, isIn),
    withdrawals: withdrawals && withOnly(withdrawals, isIn),
  };
}

function withOnly<T extends Table & { sku: Int32Array }>(table: T, isIn: Uint8Array): T {
  const { count, sku } = table;
  const invalid = bytes(count);
  for (let row = 0; row < count; row++) invalid[row] = isIn[sku[row]!] === 0 ? 1 : table.invalid[row]!;
  return { ...table, invalid };
}
