import type { MatchInput } from "../domain/tables";
import { anyAbove } from "../prepare/any-above";
import { sharedKeys } from "../prepare/lots";
import { PairNumbers } from "../prepare/pair-numbers";
import { routeReturns } from "../routing/route";

/**
 * True when what happens to a SKU has nothing to do with any other, so that a match can be made in parts. When in doubt, false:
 * then one match is made of everything.
 *
 * What a return's reference points at in other SKUs does not count: it is told anew when parts are joined.
 *
 * @param designates whether returns are identified by designation, where it is known
 */
export function canBeSplit(input: MatchInput, designates = anyDesignated(input)): boolean {
  const { items, skuMap, priorClaims } = input;
  // An import row without SKU becomes lots of several, and shares its duty out among them.
  if (items !== null) return false;
  // A kit draws on several SKUs, or on none of them.
  if (skuMap !== null && skuMap.count > 0) return false;
  // Claims that fit no entry line are told, and a part does not know all lines.
  if (priorClaims !== null && priorClaims.count > 0) return false;
  // Units claimed before are spread over the lots of an entry line; a line drawn on directly is closed to designation.
  const linesMatter = designates || anyAbove(input.imports.claimedBefore, 0);
  return !linesMatter || !hasLineOfSeveralSkus(input);
}

/** True when some return is identified by designation, which CBP's reading alone knows. */
export function anyDesignated(input: MatchInput): boolean {
  return routeReturns(input, "cbp", input.returns.invalid).anyDesignated;
}

function hasLineOfSeveralSkus(input: MatchInput): boolean {
  const { entryNumber, line, sku, count } = input.imports;
  const keys = sharedKeys(input);
  const lines = new PairNumbers(count);
  const skuOfLine: number[] = [];
  for (let row = 0; row < count; row++) {
    const entry = keys.entry.of(entryNumber[row]!);
    if (entry === 0) continue;
    const at = lines.add(entry, keys.line.of(line[row]!));
    if ((skuOfLine[at] ??= sku[row]!) !== sku[row]) return true;
  }
  return false;
}
