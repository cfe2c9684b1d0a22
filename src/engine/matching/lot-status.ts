import { bytes, ints } from "../domain/memory";
import { lotBit } from "../issues/reasons";
import { RETURN } from "../prepare/demands";
import type { Lots } from "../prepare/lots";
import { DESIGNATED, type Routes } from "../routing/route";
import type { Drawn } from "./draw";
import type { Prepared } from "./prepared";
import type { ReadingResult } from "./result";
import { CAPE_FIRST, REVIEW, UNUSED_CLASS, type Facts, type Verdicts } from "./verdicts";

const LOT_BITS = {
  noDuty: lotBit("lot.no-duty"),
  usedUp: lotBit("lot.used-up"),
  expired: lotBit("lot.expired"),
  commingled: lotBit("lot.commingled"),
  expiring: lotBit("lot.expiring"),
  claimedBefore: lotBit("lot.claimed-before"),
  refundedBefore: lotBit("lot.refunded-before"),
  designated: lotBit("lot.designated"),
};

/** The status of each lot: the first that holds, in the order of `LOT_STATUSES`; `invalid` rows make no lot. */
export function statusOfLots(
  prepared: Prepared,
  drawn: Drawn,
  verdicts: Verdicts,
  routes: Routes,
): ReadingResult["lots"] {
  const { options, lots, facts, fileBy } = prepared;
  const { refunded, claimedBefore, dutiable } = lots;
  const status = bytes(lots.count);
  const reasons = ints(lots.count);
  const { left } = drawn.ledger;
  const designated = designatedLots(prepared, drawn, routes);
  const notes = chargeNotes(facts, verdicts, lots.chargeCount);
  const asOf = options.asOf;
  for (let lot = 0; lot < lots.count; lot++) {
    let bits = notes === null ? 0 : notesOfLot(lots, notes, facts, lot);
    if (dutiable[lot] === 0) bits |= LOT_BITS.noDuty;
    if (left[lot] === 0) bits |= LOT_BITS.usedUp;
    if (asOf !== null) {
      const days = fileBy[lot]! - asOf;
      if (days < 0) bits |= LOT_BITS.expired;
      else if (days <= options.expiringDays) bits |= LOT_BITS.expiring;
    }
    if (drawn.commingledLot[lot] !== 0) bits |= LOT_BITS.commingled;
    if (designated !== null && designated[lot] !== 0) bits |= LOT_BITS.designated;
    if (claimedBefore[lot]! > 0) bits |= LOT_BITS.claimedBefore;
    if (refunded !== null && refunded[lot] !== 0) bits |= LOT_BITS.refundedBefore;
    reasons[lot] = bits;
    status[lot] = statusOf(bits);
  }
  return { status, remaining: left, reasons };
}

/** Index into `LOT_STATUSES` of the first that holds. */
function statusOf(bits: number): number {
  const order = STATUS_BITS;
  for (let i = 0; i < order.length; i++) if ((bits & order[i]!) !== 0) return i + 1;
  return order.length + 1;
}

const STATUS_BITS = [
  LOT_BITS.noDuty,
  LOT_BITS.usedUp,
  LOT_BITS.expired,
  LOT_BITS.commingled,
  LOT_BITS.expiring,
] as const;

/** Notes on a charge under one reading, by charge and facts: in review, or to be refunded through CAPE first. Null for none. */
function chargeNotes(facts: Facts, verdicts: Verdicts, chargeCount: number): Int32Array | null {
  const table = verdicts.of[UNUSED_CLASS]!;
  const notes = ints(chargeCount * facts.count);
  let any = false;
  for (let at = 0; at < notes.length; at++) {
    if (table[at] === REVIEW) notes[at] = LOT_REVIEW;
    else if (table[at] === CAPE_FIRST) notes[at] = LOT_CAPE;
    if (notes[at] !== 0) any = true;
  }
  return any ? notes : null;
}

/** The notes on the charges that a lot has. */
function notesOfLot({ chargeCount, duty }: Lots, notes: Int32Array, facts: Facts, lot: number): number {
  let bits = 0;
  for (let c = 0; c < chargeCount; c++) {
    if (duty[lot * chargeCount + c] !== 0) bits |= notes[c * facts.count + facts.ofLot[lot]!]!;
  }
  return bits;
}

const LOT_REVIEW = lotBit("charge.review");
const LOT_CAPE = lotBit("charge.cape-first");

/** 1 for lots that a returned-retail claim designates; null when none does. */
function designatedLots({ lots, demands }: Prepared, { pieces }: Drawn, routes: Routes): Uint8Array | null {
  if (!routes.anyDesignated) return null;
  const designated = bytes(lots.count);
  for (let piece = 0; piece < pieces.count; piece++) {
    const demand = pieces.demand[piece]!;
    if (demands.kind[demand] === RETURN && routes.lane[demands.source[demand]!] === DESIGNATED) {
      designated[pieces.lot[piece]!] = 1;
    }
  }
  return designated;
}
