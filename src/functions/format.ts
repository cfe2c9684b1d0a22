/**
 * Dollars for a sentence, with thousands separators and cents only where there are some.
 *
 * @example formatDollars(25000) // "$25,000"
 */
export function formatDollars(dollars: number): string {
  const [whole, cents] = dollars.toFixed(2).split(".") as [string, string];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `$${grouped}${cents === "00" ? "" : `.${cents}`}`;
}
