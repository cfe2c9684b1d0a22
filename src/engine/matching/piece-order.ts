import { ints } from "../domain/memory";
import { Pieces } from "./pieces";

/**
 * The pieces in the order of the demands that drew them, each demand's own in the order in which it drew: the same pieces when
 * they stand so already, as they do unless some returns drew before others of an earlier group (references, serials, designation).
 *
 * Positions in lots stay as they were drawn; only the list is put in order, by a counting sort.
 */
export function inOrderOfDemands(pieces: Pieces, demandCount: number): Pieces {
  const { count, demand } = pieces;
  let at = 1;
  while (at < count && demand[at - 1]! <= demand[at]!) at++;
  if (at >= count) return pieces;
  const next = ints(demandCount + 1);
  for (let piece = 0; piece < count; piece++) next[demand[piece]! + 1]!++;
  for (let d = 0; d < demandCount; d++) next[d + 1]! += next[d]!;
  const sorted = new Pieces(count);
  sorted.count = count;
  for (let piece = 0; piece < count; piece++) {
    const place = next[demand[piece]!]!++;
    sorted.lot[place] = pieces.lot[piece]!;
    sorted.demand[place] = demand[piece]!;
    sorted.quantity[place] = pieces.quantity[piece]!;
    sorted.from[place] = pieces.from[piece]!;
  }
  return sorted;
}
