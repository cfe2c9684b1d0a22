/**
 * Compares two fractions exactly: below zero when a ÷ b is less than c ÷ d, zero when they are equal.
 *
 * @param b above zero; @param d above zero. Safe integers all.
 */
export function compareShares(a: number, b: number, c: number, d: number): number {
  const left = a * d;
  const right = c * b;
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left - right;
  const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
