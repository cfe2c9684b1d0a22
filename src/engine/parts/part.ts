import type { MatchInput } from "../domain/tables";
import type { MatchResult } from "../matching/result";
import { RETURN } from "../prepare/demands";
import { pickInts } from "../prepare/matching-order";
import { rowsOfSkus, withRows } from "./with-rows";

/** A match of some SKUs of an input: `partOfInput(input, isIn)`, matched. */
export interface Part {
  /** 1 for the SKUs that are taken from this part, by text code of the whole input. */
  isIn: Uint8Array;
  result: MatchResult;
  /** True for a match of whole tables, of which only these SKUs are taken: its rows have the numbers of the whole. One part at most. */
  isOfWholeTables?: boolean;
}

/**
 * The input with the rows of some SKUs only; texts and row numbers are those of the whole.
 *
 * @param isIn 1 for the SKUs that take part, by text code; 0 stands for rows without SKU
 */
export function partOfInput(input: MatchInput, isIn: Uint8Array): MatchInput {
  const { imports, returns, withdrawals } = input;
  return {
    ...input,
    imports: withRows(imports, rowsOfSkus(imports.sku, isIn)),
    returns: withRows(returns, rowsOfSkus(returns.sku, isIn)),
    withdrawals: withdrawals && withRows(withdrawals, rowsOfSkus(withdrawals.sku, isIn)),
  };
}

/** The match of a part with the rows of its lots and demands numbered as in the whole. */
export function inRowsOfWhole(
  { result, isOfWholeTables }: Part,
  rows: { imports: Int32Array; returns: Int32Array; withdrawals: Int32Array },
): Pick<MatchResult, "lots" | "groups" | "demands"> {
  const { lots, groups, demands } = result;
  if (isOfWholeTables) return { lots, groups, demands };
  const { kind } = demands;
  const source = demands.source.map(
    (row, demand) => (kind[demand] === RETURN ? rows.returns : rows.withdrawals)[row]!,
  );
  return {
    lots: { ...lots, source: pickInts(rows.imports, lots.source) },
    groups,
    demands: { ...demands, source },
  };
}
