import { floats, ints } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import { Pieces } from "../matching/pieces";
import type { ReadingResult } from "../matching/result";
import type { PutBack } from "../matching/sweep";
import type { Verdicts } from "../matching/verdicts";
import type { Demands } from "../prepare/demands";
import type { Lots } from "../prepare/lots";
import { routeReturns, type Routes } from "../routing/route";
import type { Reading } from "../domain/vocabulary";
import { byGroup, shiftsOf, wholeStarts, type GroupRuns } from "./group-runs";
import { pick } from "./join-lots";
import { byRow, type RowOwners } from "./row-owners";

/** What the results under one reading are put together from. */
export interface Joining {
  input: MatchInput;
  runs: GroupRuns;
  owners: RowOwners;
  /** Lots and demands of the parts and of the whole. */
  lots: { of: readonly Lots[]; whole: Lots };
  demands: { of: readonly Demands[]; whole: Demands };
  invalidReturns: Uint8Array;
}

/** The result of the whole under one reading. */
export function joinReading(
  joining: Joining,
  reading: Reading,
  parts: readonly ReadingResult[],
  verdicts: Verdicts,
): ReadingResult {
  const { runs, owners, lots } = joining;
  const lotStarts = pick(lots.of, "groupStart");
  const ofLots = pick(parts, "lots");
  const ofReturns = pick(parts, "returns");
  const ofLot = <K extends keyof ReadingResult["lots"]>(name: K): ReadingResult["lots"][K] =>
    byGroup(runs, lotStarts, pick(ofLots, name), lots.whole.count);
  const ofReturn = <K extends keyof ReadingResult["returns"]>(name: K): ReadingResult["returns"][K] =>
    byRow(owners, pick(ofReturns, name));
  return {
    routes: joinRoutes(joining, reading, pick(parts, "routes")),
    verdicts,
    ...joinPieces(joining, parts),
    provisionClass: byRow(owners, pick(parts, "provisionClass")),
    returns: {
      status: ofReturn("status"),
      matched: ofReturn("matched"),
      due: ofReturn("due"),
      pending: ofReturn("pending"),
      reasons: ofReturn("reasons"),
    },
    lots: { status: ofLot("status"), remaining: ofLot("remaining"), reasons: ofLot("reasons") },
    due: pick(parts, "due").reduce((sum, due) => sum + due, 0),
    pending: pick(parts, "pending").reduce((sum, pending) => sum + pending, 0),
    dueByCharge: sumOf(pick(parts, "dueByCharge")),
    pendingByCharge: sumOf(pick(parts, "pendingByCharge")),
  };
}

function joinRoutes(
  { input, owners, invalidReturns }: Joining,
  reading: Reading,
  parts: readonly Routes[],
): Routes {
  return {
    lane: byRow(owners, pick(parts, "lane")),
    provision: byRow(owners, pick(parts, "provision")),
    standing: byRow(owners, pick(parts, "standing")),
    reasons: byRow(owners, pick(parts, "reasons")),
    // A part may have been cut down since it was matched: whether the rows that it still has are among them is asked again.
    anyDesignated:
      parts.some(({ anyDesignated }) => anyDesignated) &&
      routeReturns(input, reading, invalidReturns).anyDesignated,
  };
}

/** Pieces with their state and money, and what was put back, group by group as the demands. */
function joinPieces(
  { runs, lots, demands }: Joining,
  parts: readonly ReadingResult[],
): Pick<ReadingResult, "pieces" | "putBacks" | "state" | "amount"> {
  const of = pick(parts, "pieces");
  const demandStarts = pick(demands.of, "groupStart");
  const starts = of.map((pieces, p) => startsOfPieces(pieces, demandStarts[p]!));
  const lotShift = shiftsOf(runs, pick(lots.of, "groupStart"), lots.whole.groupStart);
  const demandShift = shiftsOf(runs, demandStarts, demands.whole.groupStart);
  const count = wholeStarts(runs, starts)[runs.groupCount]!;
  const pieces = new Pieces(0);
  pieces.count = count;
  pieces.lot = byGroup(runs, starts, pick(of, "lot"), count, lotShift);
  pieces.demand = byGroup(runs, starts, pick(of, "demand"), count, demandShift);
  pieces.quantity = byGroup(runs, starts, pick(of, "quantity"), count);
  pieces.from = byGroup(runs, starts, pick(of, "from"), count);
  return {
    pieces,
    putBacks: joinPutBacks(runs, pick(parts, "putBacks"), demandStarts, lotShift, demandShift),
    state: byGroup(runs, starts, pick(parts, "state"), count),
    amount: byGroup(runs, starts, pick(parts, "amount"), count),
  };
}

/** Where the pieces of each group begin: they stand in the order of their demands. */
function startsOfPieces({ count, demand }: Pieces, groupStart: Int32Array): Int32Array {
  const starts = ints(groupStart.length);
  let piece = 0;
  for (let group = 0; group < groupStart.length; group++) {
    while (piece < count && demand[piece]! < groupStart[group]!) piece++;
    starts[group] = piece;
  }
  return starts;
}

/** What was put back stands in the order of the demands that did so: each part's list is walked along with its runs. */
function joinPutBacks(
  runs: GroupRuns,
  parts: readonly PutBack[][],
  demandStarts: readonly Int32Array[],
  lotShift: Int32Array,
  demandShift: Int32Array,
): PutBack[] {
  const whole: PutBack[] = [];
  if (parts.every((list) => list.length === 0)) return whole;
  const next = parts.map(() => 0);
  for (let run = 0; run < runs.count; run++) {
    const p = runs.part[run]!;
    const list = parts[p]!;
    const start = demandStarts[p]!;
    const first = start[runs.from[run]!]!;
    const end = start[runs.from[run]! + runs.length[run]!]!;
    while (next[p]! < list.length && list[next[p]!]!.demand < first) next[p]!++;
    for (; next[p]! < list.length && list[next[p]!]!.demand < end; next[p]!++) {
      const { demand, sale, lot, quantity } = list[next[p]!]!;
      whole.push({
        demand: demand + demandShift[run]!,
        sale: sale + demandShift[run]!,
        lot: lot + lotShift[run]!,
        quantity,
      });
    }
  }
  return whole;
}

function sumOf(columns: readonly Float64Array[]): Float64Array {
  const sum = floats(columns[0]!.length);
  for (const column of columns) for (let at = 0; at < sum.length; at++) sum[at]! += column[at]!;
  return sum;
}
