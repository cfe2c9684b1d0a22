import { floats, ints } from "../domain/memory";
import type { MatchInput } from "../domain/tables";

/**
 * The SKU map as chains: `first[code]` is the first component of an alias (by text code) or -1,
 * `next[component]` the following one or -1. Rows that are invalid or map nothing are left out. All is empty where there is no map.
 */
export interface Aliases {
  any: boolean;
  first: Int32Array;
  next: Int32Array;
  sku: Int32Array;
  /** Steps of the imported unit in one alias. */
  units: Float64Array;
}

/** The aliases of an input; components in the order of their SKU's text, so that the sheet's order does not matter. */
export function aliasesOf(input: MatchInput): Aliases {
  const map = input.skuMap;
  if (map === null) {
    return { any: false, first: ints(0), next: ints(0), sku: ints(0), units: floats(0) };
  }
  const first = ints(input.texts.length).fill(-1);
  const next = ints(map.count).fill(-1);
  const rows = Array.from({ length: map.count }, (_, i) => i).filter(
    (i) => map.invalid[i] === 0 && map.alias[i] !== 0 && map.sku[i] !== 0 && map.unitsPerAlias[i]! > 0,
  );
  rows.sort((a, b) => {
    const left = input.texts[map.sku[a]!]!;
    const right = input.texts[map.sku[b]!]!;
    return left === right ? map.unitsPerAlias[b]! - map.unitsPerAlias[a]! : left < right ? 1 : -1;
  });
  for (const i of rows) {
    next[i] = first[map.alias[i]!]!;
    first[map.alias[i]!] = i;
  }
  return { any: rows.length > 0, first, next, sku: map.sku, units: map.unitsPerAlias };
}

/** The first component of a SKU that is an alias, -1 for one that is none. */
export function firstComponent({ any, first }: Aliases, sku: number): number {
  return any ? first[sku]! : -1;
}
