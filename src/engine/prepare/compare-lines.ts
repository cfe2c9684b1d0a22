import { compareText } from "./compare-text";

/**
 * Compares line numbers by their text codes: as numbers (what is no number counts as 0), then as text.
 *
 * @returns a comparison that remembers what each text means
 */
export function lineOrder(texts: readonly string[]): (a: number, b: number) => number {
  const known = new Map<number, number>();
  const valueOf = (code: number): number => {
    let value = known.get(code);
    if (value === undefined) {
      const text = texts[code]!.trim();
      known.set(code, (value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0));
    }
    return value;
  };
  return (a, b) => (a === b ? 0 : valueOf(a) - valueOf(b) || compareText(texts[a]!, texts[b]!));
}
