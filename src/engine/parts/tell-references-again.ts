import { ReferenceIndex } from "../matching/references";
import type { MatchResult } from "../matching/result";
import { returnBit } from "../issues/reasons";
import { groupOfRow } from "../prepare/group-columns";
import { sharedKeys } from "../prepare/lots";

const NOT_FOUND = returnBit("reference.not-found");
const OTHER_SKU = returnBit("reference.other-sku");

/**
 * Tells returns whose reference fits no lot of their own SKU whether it fits one of another: a part of a match does not know the
 * lots of the others. Nothing else of a return hangs on it.
 */
export function tellReferencesAgain(result: MatchResult): void {
  const { input, lots, demands, guide, cbp } = result;
  let references: ReferenceIndex | null = null;
  for (const { returns } of [guide, cbp]) {
    const known = returns.reasons;
    for (let row = 0; row < known.length; row++) {
      if ((known[row]! & (NOT_FOUND | OTHER_SKU)) === 0) continue;
      references ??= new ReferenceIndex(input, sharedKeys(input), lots);
      const demand = demands.firstOfReturn[row]!;
      const group = groupOfRow(demands.groupStart, demand);
      const { why } = references.candidates(row, group, demands.date[demand]!);
      const told = (known[row]! & ~(NOT_FOUND | OTHER_SKU)) | returnBit(why);
      if (told === known[row]) continue;
      // The column may be that of an earlier match.
      if (returns.reasons === known) returns.reasons = known.slice();
      returns.reasons[row] = told;
    }
  }
}
