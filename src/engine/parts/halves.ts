import type { MatchInput } from "../domain/tables";

/**
 * The SKUs of an input in two parts of about the same work, 1 by text code; every SKU is in one of them. The work of a SKU is taken to be
 * its import rows times its returns, as the pieces that average makes: the heaviest SKU first, each to the part that has less.
 */
export function halves({ imports, returns, withdrawals, texts }: MatchInput): [Uint8Array, Uint8Array] {
  const lots = countOf([imports.sku], texts.length);
  const demands = countOf(
    withdrawals === null ? [returns.sku] : [returns.sku, withdrawals.sku],
    texts.length,
  );
  const work = Float64Array.from(lots, (count, sku) => count * demands[sku]! + count + demands[sku]!);
  const skus = Int32Array.from(work.keys())
    .filter((sku) => work[sku]! > 0)
    .sort((a, b) => work[b]! - work[a]! || a - b);
  const parts: [Uint8Array, Uint8Array] = [new Uint8Array(texts.length), new Uint8Array(texts.length)];
  const sums = [0, 0];
  for (const sku of skus) {
    const part = sums[0]! <= sums[1]! ? 0 : 1;
    parts[part]![sku] = 1;
    sums[part]! += work[sku]!;
  }
  return parts;
}

function countOf(columns: readonly Int32Array[], texts: number): Int32Array {
  const counts = new Int32Array(texts);
  for (const column of columns) for (let row = 0; row < column.length; row++) counts[column[row]!]!++;
  return counts;
}
