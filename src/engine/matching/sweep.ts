import { atRow } from "../domain/progress";
import type { MatchInput } from "../domain/tables";
import { PURPOSES } from "../domain/vocabulary";
import { returnBit } from "../issues/reasons";
import { PUTS_BACK, RETURN, WITHDRAWAL, type Demands } from "../prepare/demands";
import type { IssueList } from "../prepare/issue-list";
import type { Lots } from "../prepare/lots";
import type { Ledger } from "./ledger";
import { Average } from "./methods/average";
import type { Picker } from "./methods/picker";
import type { Pieces } from "./pieces";
import { DIRECT } from "../routing/route";
import type { ReferenceIndex } from "./references";

/** Units that a `return-in` put back: of which sale, into which lot. Steps. */
export interface PutBack {
  demand: number;
  sale: number;
  lot: number;
  quantity: number;
}

/** What a sweep works on. */
export interface SweepInput {
  input: MatchInput;
  lots: Lots;
  demands: Demands;
  /** Which returns are identified directly (DIRECT of routing/route.ts): only these draw. */
  lane: Uint8Array;
  /** True where the method records withdrawals. */
  withWithdrawals: boolean;
  /** What returns say of their lots; null when none says anything. */
  references: ReferenceIndex | null;
  /** Bits of `RETURN_REASONS` per demand. */
  reasons: Int32Array;
  ledger: Ledger;
  pieces: Pieces;
  putBacks: PutBack[];
  issues: IssueList;
}

const SALE = PURPOSES.indexOf("sale");

/**
 * Matches one group by an accounting method: day by day, receipts first, then the demands in their order, each drawing on the lot
 * that the method picks until it is served or the pool is empty. One pass over the group's lots and demands.
 *
 * @source 19 CFR 190.14(b)–(c), read as 191.14 2026-11-21
 */
export function sweepGroup(sweep: SweepInput, group: number, method: Picker | Average): void {
  const { lots, demands, lane, withWithdrawals, ledger, pieces } = sweep;
  const { date, groupStart } = lots;
  const lastLot = groupStart[group + 1]!;
  const lastDemand = demands.groupStart[group + 1]!;
  const firstLot = groupStart[group]!;
  let arrived = firstLot;
  const average = method instanceof Average ? method : null;
  const picker = method instanceof Average ? null : method;
  method.reset(lastLot - arrived);
  const step = average ? smallestStep(sweep, group) : 0;
  const sales: number[] | null = putsAnythingBack(sweep, group) ? [] : null;
  for (let demand = demands.groupStart[group]!; demand < lastDemand; demand++) {
    atRow(demand, demands.count);
    const isReturn = demands.kind[demand] === RETURN;
    if (isReturn ? lane[demands.source[demand]!] !== DIRECT : !withWithdrawals) continue;
    const day = demands.date[demand]!;
    while (arrived < lastLot && date[arrived]! <= day) {
      const first = arrived;
      const received = date[first]!;
      while (arrived < lastLot && date[arrived] === received) arrived++;
      method.receive(first, arrived);
    }
    if (demands.kind[demand] === PUTS_BACK) {
      putBack(sweep, demand, sales!, method);
      continue;
    }
    const firstPiece = pieces.count;
    let wanted = demands.quantity[demand]!;
    if (average) wanted -= average.draw(demand, wanted, step, pieces);
    else {
      while (wanted > 0) {
        const lot = picker!.pick(day, demand);
        if (lot < 0) break;
        wanted -= ledger.take(lot, demand, wanted, pieces);
        if (ledger.left[lot] === 0) picker!.drop();
      }
      picker!.done();
    }
    if (sales !== null && isSale(sweep, demand)) {
      for (let piece = firstPiece; piece < pieces.count; piece++) sales.push(piece);
    }
    if (!isReturn) {
      if (wanted > 0) tellShort(sweep, demand, wanted);
    } else if (pieces.count === firstPiece) {
      sweep.reasons[demand]! |= day < date[firstLot]! ? BEFORE_ANY_RECEIPT : NOTHING_LEFT;
    } else if (sweep.references !== null) compareReferences(sweep, sweep.references, demand, firstPiece);
  }
}

const BEFORE_ANY_RECEIPT = returnBit("match.before-any-receipt");
const NOTHING_LEFT = returnBit("match.nothing-left");
const REFERENCE_DIFFERS = returnBit("reference.differs");

/** Notes a return that was given units of another lot than its row names. */
function compareReferences(
  { demands, pieces, reasons }: SweepInput,
  references: ReferenceIndex,
  demand: number,
  firstPiece: number,
): void {
  const row = demands.source[demand]!;
  if (!references.has(row)) return;
  for (let piece = firstPiece; piece < pieces.count; piece++) {
    if (!references.fits(row, pieces.lot[piece]!)) reasons[demand]! |= REFERENCE_DIFFERS;
  }
}

function isSale({ demands, input }: SweepInput, demand: number): boolean {
  return demands.kind[demand] === WITHDRAWAL && input.withdrawals!.purpose[demands.source[demand]!] === SALE;
}

function putsAnythingBack({ demands, input, withWithdrawals }: SweepInput, group: number): boolean {
  if (input.withdrawals === null || !withWithdrawals) return false;
  for (let demand = demands.groupStart[group]!; demand < demands.groupStart[group + 1]!; demand++) {
    if (demands.kind[demand] === PUTS_BACK) return true;
  }
  return false;
}

/** Undoes sales, newest first, its last piece first, until the units are back. */
function putBack(sweep: SweepInput, demand: number, sales: number[], method: Picker | Average): void {
  const { demands, ledger, pieces, putBacks, input, issues } = sweep;
  let wanted = demands.quantity[demand]!;
  while (wanted > 0 && sales.length > 0) {
    const piece = sales[sales.length - 1]!;
    const lot = pieces.lot[piece]!;
    const units = Math.min(wanted, pieces.quantity[piece]!);
    const wasEmpty = ledger.left[lot] === 0;
    pieces.quantity[piece]! -= units;
    ledger.putBack(lot, pieces.from[piece]! + pieces.quantity[piece]!, units);
    putBacks.push({ demand, sale: pieces.demand[piece]!, lot, quantity: units });
    if (method instanceof Average) method.restore(lot, units);
    else if (wasEmpty) method.restore(lot);
    if (pieces.quantity[piece] === 0) sales.pop();
    wanted -= units;
  }
  const row = input.withdrawals!.row[demands.source[demand]!]!;
  issues.add("withdrawal.return-in-assumed", "Withdrawals", row, "Purpose");
  if (wanted > 0) {
    issues.add("withdrawal.return-in-too-many", "Withdrawals", row, "Quantity", {
      over: wanted / input.quantityScale,
    });
  }
}

function tellShort({ input, demands, issues }: SweepInput, demand: number, missing: number): void {
  const row = input.withdrawals!.row[demands.source[demand]!]!;
  issues.add("withdrawal.short", "Withdrawals", row, "Quantity", {
    missing: missing / input.quantityScale,
  });
}

/** The smallest decimal step that the quantities of a group use: 1 unit, or a tenth, hundredth … of one. */
function smallestStep({ input, lots, demands }: SweepInput, group: number): number {
  let step = input.quantityScale;
  const fit = (quantity: number): void => {
    while (step > 1 && quantity % step !== 0) step /= 10;
  };
  for (let lot = lots.groupStart[group]!; lot < lots.groupStart[group + 1]!; lot++) {
    fit(lots.quantity[lot]!);
    fit(lots.claimedBefore?.[lot] ?? 0);
  }
  for (let demand = demands.groupStart[group]!; demand < demands.groupStart[group + 1]!; demand++) {
    fit(demands.quantity[demand]!);
  }
  return step;
}
