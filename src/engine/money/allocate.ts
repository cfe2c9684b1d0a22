/**
 * Parts of an amount, one per weight, that add up to it exactly: each gets the whole part of its share, and
 * the units left over go to the largest remainders, ties to the earlier one.
 *
 * @param amount zero or above, safe integer; @param weights zero or above, at least one above zero
 * @example allocate(1000, [1, 1, 1]) // [334, 333, 333]
 */
export function allocate(amount: number, weights: readonly bigint[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n) throw new Error("allocate: no weight above zero");
  const wide = BigInt(amount);
  const parts = weights.map((weight) => Number((wide * weight) / total));
  const remainders = weights.map((weight) => (wide * weight) % total);
  let left = amount - parts.reduce((sum, part) => sum + part, 0);
  const order = weights.map((_, index) => index);
  order.sort((a, b) =>
    remainders[a]! === remainders[b]! ? a - b : remainders[a]! > remainders[b]! ? -1 : 1,
  );
  for (const index of order) {
    if (left === 0) break;
    parts[index] = parts[index]! + 1;
    left -= 1;
  }
  return parts;
}
