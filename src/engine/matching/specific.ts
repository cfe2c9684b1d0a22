import { bytes, ints } from "../domain/memory";
import { atRow, portion, reached } from "../domain/progress";
import type { MatchInput } from "../domain/tables";
import { RETURN, type Demands } from "../prepare/demands";
import type { Lots } from "../prepare/lots";
import { returnBit } from "../issues/reasons";
import { DIRECT } from "../routing/route";
import type { ReferenceIndex } from "./references";
import type { Ledger } from "./ledger";
import type { Pieces } from "./pieces";

/** What specific identification works on. */
export interface SpecificInput {
  input: MatchInput;
  lots: Lots;
  demands: Demands;
  /** Which returns are identified directly: DIRECT of routing/route.ts. */
  lane: Uint8Array;
  references: ReferenceIndex;
  ledger: Ledger;
  pieces: Pieces;
  /** 1 for lots that some commingled return could have come from. */
  commingledLot: Uint8Array;
  /** Bits of `RETURN_REASONS` per demand. */
  reasons: Int32Array;
}

const COMMINGLED = returnBit("identification.commingled");
const NO_LOT_BEFORE = returnBit("match.before-any-receipt");
const NOTHING_LEFT = returnBit("match.nothing-left");
const LOCATION_NONE = returnBit("location.none");

/**
 * Specific identification: returns with a reference first, then the others, each on its only candidate. More than one candidate is
 * commingled: the return draws nothing (no component of a kit does) and every candidate is marked. docs/matching.md §4.
 *
 * Each pass looks at all returns before it draws any: candidates do not depend on what other returns of the pass draw.
 *
 * @returns 1 for returns that are commingled
 * @source 19 CFR 190.14(a)–(b), read as 191.14 2026-11-21
 */
export function identify(work: SpecificInput, groups: readonly number[]): Uint8Array {
  const { demands, references, reasons } = work;
  const commingled = bytes(work.lane.length);
  const only = ints(demands.count).fill(-1);
  const eachDemand = (visit: (demand: number, row: number, group: number) => void): void => {
    for (const group of groups) {
      for (let demand = demands.groupStart[group]!; demand < demands.groupStart[group + 1]!; demand++) {
        const row = demands.source[demand]!;
        if (demands.kind[demand] === RETURN && work.lane[row] === DIRECT) visit(demand, row, group);
      }
    }
  };
  eachDemand((demand, row, group) => {
    if (!references.has(row)) return;
    const found = references.candidates(row, group, demands.date[demand]!);
    if (found.lots.length === 0) reasons[demand]! |= returnBit(found.why);
    else if (found.lots.length === 1) only[demand] = found.lots[0]!;
    else markCommingled(work, commingled, demand, found.lots);
  });
  const drawAll = (withReference: boolean): void =>
    eachDemand((demand, row) => {
      if (references.has(row) !== withReference || only[demand]! < 0 || commingled[row] !== 0) return;
      const taken = work.ledger.take(only[demand]!, demand, demands.quantity[demand]!, work.pieces);
      if (taken === 0) reasons[demand]! |= NOTHING_LEFT;
    });
  reached(0.3);
  drawAll(true);
  portion(0.4, 0.9, () => {
    for (const group of groups) findUnreferenced(work, group, only, commingled);
  });
  drawAll(false);
  return commingled;
}

function markCommingled(
  { demands, reasons, commingledLot }: SpecificInput,
  commingled: Uint8Array,
  demand: number,
  candidates: readonly number[],
): void {
  reasons[demand]! |= COMMINGLED;
  commingled[demands.source[demand]!] = 1;
  for (const lot of candidates) commingledLot[lot] = 1;
}

/**
 * Pass 2. The lots of a group come oldest first, so the candidates of a return are the lots not emptied among the first ones;
 * whether there are none, one or more is told by counting along with the dates. Returns with a location count within it.
 */
function findUnreferenced(
  work: SpecificInput,
  group: number,
  only: Int32Array,
  commingled: Uint8Array,
): void {
  const { input, lots, demands, lane, references, ledger, reasons, commingledLot } = work;
  const { date, groupStart } = lots;
  const start = groupStart[group]!;
  const end = groupStart[group + 1]!;
  let next = start;
  let candidates = 0;
  let first = -1;
  let commingledUpTo = -1;
  for (let demand = demands.groupStart[group]!; demand < demands.groupStart[group + 1]!; demand++) {
    atRow(demand, demands.count);
    const row = demands.source[demand]!;
    if (demands.kind[demand] !== RETURN || lane[row] !== DIRECT || references.has(row)) continue;
    const day = demands.date[demand]!;
    for (; next < end && date[next]! <= day; next++) {
      if (ledger.left[next]! > 0 && candidates++ === 0) first = next;
    }
    if (input.returns.segregated[row] === 1 && input.returns.location[row] !== 0) {
      only[demand] = findInLocation(work, group, next > start, demand, commingled);
    } else if (candidates === 0) reasons[demand]! |= next === start ? NO_LOT_BEFORE : NOTHING_LEFT;
    else if (candidates === 1) only[demand] = first;
    else {
      markCommingled(work, commingled, demand, []);
      commingledUpTo = next;
    }
  }
  for (let lot = start; lot < commingledUpTo; lot++) {
    if (ledger.left[lot]! > 0) commingledLot[lot] = 1;
  }
}

/** The only lot in the return's location, or -1 with the reason told. */
function findInLocation(
  work: SpecificInput,
  group: number,
  anyReceived: boolean,
  demand: number,
  commingled: Uint8Array,
): number {
  const { lots, demands, references, ledger, reasons } = work;
  const candidates: number[] = [];
  let known = 0;
  for (const lot of references.lotsInLocation(demands.source[demand]!, group)) {
    if (lots.date[lot]! > demands.date[demand]!) break;
    known++;
    if (ledger.left[lot]! > 0) candidates.push(lot);
  }
  if (candidates.length === 1) return candidates[0]!;
  if (candidates.length > 1) markCommingled(work, commingled, demand, candidates);
  else if (!anyReceived) reasons[demand]! |= NO_LOT_BEFORE;
  else reasons[demand]! |= known === 0 ? LOCATION_NONE : NOTHING_LEFT;
  return -1;
}
