const LARGEST_EXACT = Number.MAX_SAFE_INTEGER;

/**
 * The whole part of amount × part ÷ whole, exact for all safe integers.
 *
 * The fast path is exact: when amount × part + whole is a safe integer, the quotient that a double holds cannot have been
 * rounded up to the next whole number, because the distance to it (1 ÷ whole at least) is then more than half a unit in the last place.
 * Anything larger takes the wide path, in whole numbers of any size.
 *
 * @param amount zero or above; @param part zero or above; @param whole above zero. Safe integers all.
 * @example floorShare(1000, 1, 3) // 333
 */
export function floorShare(amount: number, part: number, whole: number): number {
  const product = amount * part;
  if (product + whole <= LARGEST_EXACT) return Math.floor(product / whole);
  return Number((BigInt(amount) * BigInt(part)) / BigInt(whole));
}
