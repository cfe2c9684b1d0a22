import { floats } from "../domain/memory";
import { groupOfRow } from "../prepare/group-columns";
import { sharedKeys } from "../prepare/lots";
import { nextDemand, RETURN } from "../prepare/demands";
import { ReferenceIndex } from "./references";
import type { MatchResult, ReadingResult } from "./result";

/**
 * The lots a commingled return could have come from under specific identification, in matching order.
 * Found again when asked for, from the state after pass 1: what pass 1 drew is what referenced returns drew.
 */
export function candidateLots(result: MatchResult, reading: ReadingResult, row: number): number[] {
  const { input, lots, demands } = result;
  const references = indexOf(result);
  const found: number[] = [];
  for (let demand = demands.firstOfReturn[row]!; demand >= 0; demand = nextDemand(demands, demand)) {
    const group = groupOfRow(demands.groupStart, demand);
    if (group < 0) continue;
    const day = demands.date[demand]!;
    if (references.has(row)) {
      found.push(...references.candidates(row, group, day).lots);
      continue;
    }
    const drawn = drawnByReference(result, reading, references);
    const isNarrowed = input.returns.segregated[row] === 1 && input.returns.location[row] !== 0;
    const pool = isNarrowed
      ? references.lotsInLocation(row, group)
      : range(lots.groupStart[group]!, lots.groupStart[group + 1]!);
    for (const lot of pool) {
      if (lots.date[lot]! > day) break;
      if (lots.quantity[lot]! - (lots.claimedBefore?.[lot] ?? 0) - drawn[lot]! > 0) found.push(lot);
    }
  }
  return found;
}

const indexes = new WeakMap<MatchResult, ReferenceIndex>();

function indexOf(result: MatchResult): ReferenceIndex {
  let index = indexes.get(result);
  if (index === undefined) {
    index = new ReferenceIndex(result.input, sharedKeys(result.input), result.lots);
    indexes.set(result, index);
  }
  return index;
}

const drawnBefore = new WeakMap<ReadingResult, Float64Array>();

/** Steps that referenced returns drew of each lot. */
function drawnByReference(
  result: MatchResult,
  reading: ReadingResult,
  references: ReferenceIndex,
): Float64Array {
  let drawn = drawnBefore.get(reading);
  if (drawn === undefined) {
    drawn = floats(result.lots.count);
    const { pieces } = reading;
    for (let piece = 0; piece < pieces.count; piece++) {
      const demand = pieces.demand[piece]!;
      if (result.demands.kind[demand] === RETURN && references.has(result.demands.source[demand]!)) {
        drawn[pieces.lot[piece]!]! += pieces.quantity[piece]!;
      }
    }
    drawnBefore.set(reading, drawn);
  }
  return drawn;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
