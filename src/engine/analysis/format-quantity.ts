/**
 * A figure as a person writes it: at most six decimals, no trailing zeros.
 *
 * @example formatQuantity(12.5) // "12.5"
 */
export function formatQuantity(value: number): string {
  return String(Number(value.toFixed(6)));
}
