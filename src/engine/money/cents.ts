/** Money as whole US cents in a safe integer. */
export type Cents = number;

/**
 * Cents written as dollars with two decimals, no thousands separators, minus in front.
 *
 * @example formatCents(123456) // "1234.56"
 */
export function formatCents(cents: Cents): string {
  const magnitude = Math.abs(cents);
  const dollars = Math.floor(magnitude / 100);
  const rest = magnitude - dollars * 100;
  return `${cents < 0 ? "-" : ""}${dollars}.${rest < 10 ? "0" : ""}${rest}`;
}
