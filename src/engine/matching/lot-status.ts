import { bytes, ints } from "../domain/memory";
import { lotBit } from "../issues/reasons";
import { RETURN } from "../prepare/demands";
import { anyAbove } from "../prepare/any-above";
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
  noteCharges(lots, facts, verdicts, reasons);
  const { asOf, expiringDays } = options;
  const { commingledLot } = drawn;
  for (let lot = 0; lot < lots.count; lot++) {
    let bits = reasons[lot]!;
    if (dutiable[lot] === 0) bits |= LOT_BITS.noDuty;
    if (left[lot] === 0) bits |= LOT_BITS.usedUp;
    if (asOf !== null) {
      const days = fileBy[lot]! - asOf;
      if (days < 0) bits |= LOT_BITS.expired;
      else if (days <= expiringDays) bits |= LOT_BITS.expiring;
    }
    if (commingledLot[lot] !== 0) bits |= LOT_BITS.commingled;
    if (designated !== null && designated[lot] !== 0) bits |= LOT_BITS.designated;
    if (claimedBefore !== null && claimedBefore[lot]! > 0) bits |= LOT_BITS.claimedBefore;
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

/** Notes lots with a charge that is in review under the reading, or to be refunded through CAPE first: charge by charge. */
function noteCharges(lots: Lots, facts: Facts, verdicts: Verdicts, reasons: Int32Array): void {
  const { duty, chargeRow, count } = lots;
  const { ofLot } = facts;
  const table = verdicts.of[UNUSED_CLASS]!;
  duty.forEach((cents, c) => {
    const notes = ints(facts.count);
    for (let fact = 0; fact < facts.count; fact++) {
      const verdict = table[c * facts.count + fact];
      notes[fact] = verdict === REVIEW ? LOT_REVIEW : verdict === CAPE_FIRST ? LOT_CAPE : 0;
    }
    if (!anyAbove(notes, 0)) return;
    for (let lot = 0; lot < count; lot++) {
      const note = notes[ofLot[lot]!]!;
      if (note !== 0 && cents[chargeRow[lot]!] !== 0) reasons[lot]! |= note;
    }
  });
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
