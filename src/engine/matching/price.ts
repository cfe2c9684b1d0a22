import { NO_DATE } from "../dates/plain-date";
import type { MatchInput, MatchOptions } from "../domain/tables";
import { lotBit, returnBit } from "../issues/reasons";
import { drawbackPoint } from "../money/drawback-point";
import { mpfPerUnit, mpfPoint } from "../money/mpf-point";
import { RETURN, type Demands } from "../prepare/demands";
import type { Lots } from "../prepare/lots";
import { NEEDS_ACTION, NOT_ELIGIBLE, type Routes } from "../routing/route";
import type { Pieces } from "./pieces";
import { EXPIRED, INELIGIBLE, PAYS, PENDING, WITHDRAWN } from "./result";
import type { Parties } from "./parties";
import { CAPE_FIRST, REVIEW, UNUSED_CLASS, YES, type Facts, type Verdicts } from "./verdicts";
import type { DayTable } from "./windows";

/** Drawback on one charge between two positions of a lot. Cents; positions in steps. */
export function chargeBetween(
  input: MatchInput,
  lots: Lots,
  lot: number,
  charge: number,
  from: number,
  to: number,
): number {
  const duty = lots.duty[lot * lots.chargeCount + charge]!;
  if (duty === 0) return 0;
  const quantity = lots.quantity[lot]!;
  if (input.imports.charges[charge]!.program === "mpf") {
    const perUnit = mpfPerUnit(duty, quantity, input.quantityScale);
    return (
      mpfPoint(duty, perUnit, to, input.quantityScale) - mpfPoint(duty, perUnit, from, input.quantityScale)
    );
  }
  return drawbackPoint(duty, to, quantity) - drawbackPoint(duty, from, quantity);
}

/** What pricing works on; the columns it fills are in `out`. */
export interface PriceInput {
  input: MatchInput;
  options: MatchOptions;
  lots: Lots;
  demands: Demands;
  facts: Facts;
  routes: Routes;
  provisionClass: Uint8Array;
  /** Index of the provision class whose last day to export counts, per return. */
  windowClass: Uint8Array;
  verdicts: Verdicts;
  /** Last day to export by import date, per provision class. */
  lastExport: DayTable[];
  /** Last day to file per lot. */
  fileBy: Int32Array;
  parties: Parties;
  pieces: Pieces;
  /** Bits of `RETURN_REASONS` per return; notes are added. */
  reasons: Int32Array;
}

/** Money per piece, per return and in all. */
export interface Priced {
  state: Uint8Array;
  /** 1 for pieces whose last day to export or to file has passed, whatever else stands against them. */
  late: Uint8Array;
  amount: Float64Array;
  due: number;
  pending: number;
  dueByCharge: Float64Array;
  pendingByCharge: Float64Array;
  returnDue: Float64Array;
  returnPending: Float64Array;
}

const TOO_LATE = returnBit("timing.exported-too-late");
const FILING_EXPIRED = returnBit("timing.filing-expired");
const CERTIFICATION = returnBit("party.certification-missing");
const DIFFERS = returnBit("party.exporter-differs");
const CHARGE_REVIEW = returnBit("charge.review");
const CHARGE_CAPE = returnBit("charge.cape-first");

/**
 * Prices every piece: what it is (pays, pending, expired, ineligible, withdrawn) and, for the first two, 99 % of each charge that
 * the reading lets in, between the piece's positions. Returns are read as a whole first, because one that needs action has all its money pending.
 */
export function pricePieces(work: PriceInput): Priced {
  const { input, lots, demands, facts, routes, pieces, provisionClass, verdicts, parties, reasons } = work;
  const { lastExport, fileBy, windowClass } = work;
  const asOf = work.options.asOf ?? NO_DATE;
  const K = lots.chargeCount;
  const count = pieces.count;
  const state = new Uint8Array(count);
  const late = new Uint8Array(count);
  const amount = new Float64Array(count);
  const dueByCharge = new Float64Array(K);
  const pendingByCharge = new Float64Array(K);
  const returnDue = new Float64Array(input.returns.count);
  const returnPending = new Float64Array(input.returns.count);
  const standing = routes.standing;
  for (let piece = 0; piece < count; piece++) {
    const demand = pieces.demand[piece]!;
    if (demands.kind[demand] !== RETURN) {
      state[piece] = WITHDRAWN;
      continue;
    }
    const row = demands.source[demand]!;
    const lot = pieces.lot[piece]!;
    if (parties.anyDiffer && parties.differ(row, lot)) {
      if (parties.barred) {
        state[piece] = INELIGIBLE;
        reasons[row]! |= DIFFERS;
      } else if (input.returns.certification[row] === 0) {
        reasons[row]! |= CERTIFICATION;
        if (standing[row]! < NEEDS_ACTION) standing[row] = NEEDS_ACTION;
      }
    }
    if (standing[row] === NOT_ELIGIBLE) state[piece] = INELIGIBLE;
    const isTooLate = demands.date[demand]! > lastExport[windowClass[row]!]!.of(lots.date[lot]!);
    if (isTooLate || asOf > fileBy[lot]!) {
      reasons[row]! |= isTooLate ? TOO_LATE : FILING_EXPIRED;
      if (state[piece] === PAYS) state[piece] = EXPIRED;
      late[piece] = 1;
    }
  }
  const lookUp = CLASSES_INDEX.map((k) => letIn(verdicts, k, K));
  const isMpf = input.imports.charges.map((charge) => charge.program === "mpf");
  let due = 0;
  let pending = 0;
  for (let piece = 0; piece < count; piece++) {
    if (state[piece] !== PAYS) continue;
    const demand = pieces.demand[piece]!;
    const row = demands.source[demand]!;
    const waits = standing[row] === NEEDS_ACTION;
    const lot = pieces.lot[piece]!;
    const from = pieces.from[piece]!;
    const to = from + pieces.quantity[piece]!;
    const quantity = lots.quantity[lot]!;
    const base = lot * K;
    const { fixed, table } = lookUp[provisionClass[row]!]!;
    const byCharge = waits ? pendingByCharge : dueByCharge;
    let sum = 0;
    for (let c = 0; c < K; c++) {
      const duty = lots.duty[base + c]!;
      if (duty === 0) continue;
      const verdict = fixed[c]! >= 0 ? fixed[c]! : table[c * facts.count + facts.ofLot[lot]!]!;
      if (verdict !== YES) {
        if (verdict === REVIEW) reasons[row]! |= CHARGE_REVIEW;
        else if (verdict === CAPE_FIRST) reasons[row]! |= CHARGE_CAPE;
        continue;
      }
      const cents = isMpf[c]
        ? chargeBetween(input, lots, lot, c, from, to)
        : drawbackPoint(duty, to, quantity) - drawbackPoint(duty, from, quantity);
      byCharge[c]! += cents;
      sum += cents;
    }
    amount[piece] = sum;
    if (waits) {
      state[piece] = PENDING;
      pending += sum;
      returnPending[row]! += sum;
    } else {
      due += sum;
      returnDue[row]! += sum;
    }
  }
  return { state, late, amount, due, pending, dueByCharge, pendingByCharge, returnDue, returnPending };
}

const CLASSES_INDEX = [UNUSED_CLASS, 1, 2] as const;

function letIn(verdicts: Verdicts, k: number, K: number): { fixed: Int8Array; table: Uint8Array } {
  return { fixed: verdicts.uniform[k] ?? new Int8Array(K), table: verdicts.of[k]! };
}

/** Notes on a lot about its charges, under one reading: some in review, some to be refunded through CAPE first. */
export function chargeNotes(lots: Lots, facts: Facts, verdicts: Verdicts, lot: number): number {
  const K = lots.chargeCount;
  let bits = 0;
  for (let c = 0; c < K; c++) {
    if (lots.duty[lot * K + c] === 0) continue;
    const fixed = verdicts.uniform[UNUSED_CLASS]![c]!;
    const verdict = fixed >= 0 ? fixed : verdicts.of[UNUSED_CLASS]![c * facts.count + facts.ofLot[lot]!]!;
    if (verdict === REVIEW) bits |= LOT_REVIEW;
    else if (verdict === CAPE_FIRST) bits |= LOT_CAPE;
  }
  return bits;
}

const LOT_REVIEW = lotBit("charge.review");
const LOT_CAPE = lotBit("charge.cape-first");
