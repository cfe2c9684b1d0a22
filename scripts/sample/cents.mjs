/** A dollar figure in text ("3229.90") as whole cents. */
export const toCents = (text) => Math.round(Number(text || 0) * 100);

/** Whole cents as a number of dollars, or "" for none. */
export const dollarsOrBlank = (cents) => (cents === 0 ? "" : cents / 100);

/** A percentage of an amount in whole cents, half a cent up. Percentages have at most four decimals. */
export const percentOf = (cents, percent) =>
  Math.floor((cents * Math.round(percent * 10_000) + 500_000) / 1_000_000);

/** A whole amount split by weights: whole parts, what is left over to the largest remainders, ties to the earlier part. */
export function split(amount, weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((amount * weight) / total));
  const order = weights
    .map((weight, at) => ({ at, rest: (amount * weight) % total }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  let left = amount - parts.reduce((sum, part) => sum + part, 0);
  for (const { at } of order) if (left-- > 0) parts[at]++;
  return parts;
}
