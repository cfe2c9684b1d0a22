import { ints } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import type { Lots, SharedKeys } from "./lots";
import { PairNumbers } from "./pair-numbers";

/** The entry line of each lot, numbered from 0; a lot without entry number has a line of its own. */
export interface EntryLines {
  ofLot: Int32Array;
  count: number;
}

/** Numbers the entry lines of the lots. */
export function entryLinesOf(input: MatchInput, keys: SharedKeys, lots: Lots): EntryLines {
  const { imports } = input;
  const ofLot = ints(lots.count);
  const pairs = new PairNumbers(lots.count);
  for (let lot = 0; lot < lots.count; lot++) {
    const row = lots.source[lot]!;
    const entry = keys.entry.of(imports.entryNumber[row]!);
    ofLot[lot] = entry === 0 ? pairs.add(-1, lot) : pairs.add(entry, keys.line.of(imports.line[row]!));
  }
  return { ofLot, count: pairs.count };
}
