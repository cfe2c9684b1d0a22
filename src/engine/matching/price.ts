import { bytes, floats, ints } from "../domain/memory";
import type { DayTable } from "../dates/day-table";
import { NO_DATE } from "../dates/plain-date";
import type { MatchInput } from "../domain/tables";
import { returnBit } from "../issues/reasons";
import { drawbackPoint } from "../money/drawback-point";
import { mpfPerUnit, mpfPoint } from "../money/mpf-point";
import { RETURN } from "../prepare/demands";
import type { Lots } from "../prepare/lots";
import { NEEDS_ACTION, NOT_ELIGIBLE, type Routes } from "../routing/route";
import type { Pieces } from "./pieces";
import { EXPIRED, INELIGIBLE, PAYS, PENDING, WITHDRAWN } from "./result";
import type { Prepared } from "./prepared";
import { CAPE_FIRST, REVIEW, UNUSED_CLASS, YES, type Verdicts } from "./verdicts";

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

/** What pricing under one reading goes by. */
export interface PriceBy {
  routes: Routes;
  provisionClass: Uint8Array;
  /** Index of the provision class whose last day to export counts, per return. */
  windowClass: Uint8Array;
  verdicts: Verdicts;
  /** Last day to export by import date, per provision class. */
  lastExport: DayTable[];
  /** True where goods of another importer pay nothing; else the exporter's certification cures it. */
  isBarred: boolean;
}

/** What the pieces of a return are, together: bits of `Priced.flags`. */
export const DREW = 1;
export const IN_TIME = 2;
export const ELIGIBLE = 4;

/** Money per piece, per demand and in all. */
export interface Priced {
  /** PAYS … WITHDRAWN, per piece. */
  state: Uint8Array;
  amount: Float64Array;
  /** Per demand: DREW when it drew anything, IN_TIME and ELIGIBLE when some of it was. */
  flags: Uint8Array;
  /** Per demand of a return: steps drawn, cents due and pending, bits of `RETURN_REASONS`. */
  units: Float64Array;
  dueOf: Float64Array;
  pendingOf: Float64Array;
  notes: Int32Array;
  due: number;
  pending: number;
  dueByCharge: Float64Array;
  pendingByCharge: Float64Array;
}

const TOO_LATE = returnBit("timing.exported-too-late");
const FILING_EXPIRED = returnBit("timing.filing-expired");
const CERTIFICATION = returnBit("party.certification-missing");
const DIFFERS = returnBit("party.exporter-differs");
const CHARGE_REVIEW = returnBit("charge.review");
const CHARGE_CAPE = returnBit("charge.cape-first");

/**
 * Prices every piece: what it is (pays, pending, expired, ineligible, withdrawn) and, for the first two, 99 % of each charge that
 * the reading lets in, between the piece's positions. All pieces are looked at once before any is priced, because a return that
 * needs action has all its money pending.
 */
export function pricePieces(prepared: Prepared, pieces: Pieces, by: PriceBy): Priced {
  const { demands, lots } = prepared;
  const priced: Priced = {
    state: bytes(pieces.count),
    amount: floats(pieces.count),
    flags: bytes(demands.count),
    units: floats(demands.count),
    dueOf: floats(demands.count),
    pendingOf: floats(demands.count),
    notes: ints(demands.count),
    due: 0,
    pending: 0,
    dueByCharge: floats(lots.chargeCount),
    pendingByCharge: floats(lots.chargeCount),
  };
  judgePieces(prepared, pieces, by, traitsOfDemands(prepared, by), priced);
  payPieces(prepared, pieces, by, traitsOfDemands(prepared, by), priced);
  return priced;
}

/** A byte per demand: its return's window class, provision class and standing, side by side; WITHDRAWS for other demands. */
const WITHDRAWS = 255;
const CLASS_BITS = 3;
const PROVISION_SHIFT = 2;
const STANDING_SHIFT = 4;

function traitsOfDemands({ input, demands }: Prepared, by: PriceBy): Uint8Array {
  const ofRow = bytes(input.returns.count);
  const { standing } = by.routes;
  for (let row = 0; row < ofRow.length; row++) {
    ofRow[row] =
      by.windowClass[row]! |
      (by.provisionClass[row]! << PROVISION_SHIFT) |
      (standing[row]! << STANDING_SHIFT);
  }
  const traits = bytes(demands.count);
  for (let demand = 0; demand < traits.length; demand++) {
    traits[demand] = demands.kind[demand] === RETURN ? ofRow[demands.source[demand]!]! : WITHDRAWS;
  }
  return traits;
}

/** Says of every piece whether it can pay, and why not. */
function judgePieces(
  { input, options, demands, lots, parties, fileBy }: Prepared,
  pieces: Pieces,
  { routes, lastExport, isBarred }: PriceBy,
  traits: Uint8Array,
  { state, flags, units, notes }: Priced,
): void {
  const asOf = options.asOf ?? NO_DATE;
  const { standing } = routes;
  for (let piece = 0; piece < pieces.count; piece++) {
    const demand = pieces.demand[piece]!;
    const trait = traits[demand]!;
    if (trait === WITHDRAWS) {
      state[piece] = WITHDRAWN;
      continue;
    }
    const lot = pieces.lot[piece]!;
    units[demand]! += pieces.quantity[piece]!;
    let is = trait >> STANDING_SHIFT === NOT_ELIGIBLE ? INELIGIBLE : PAYS;
    if (parties.anyDiffer) {
      const row = demands.source[demand]!;
      if (parties.differ(row, lot)) {
        if (isBarred) {
          is = INELIGIBLE;
          notes[demand]! |= DIFFERS;
        } else if (input.returns.certification[row] === 0) {
          notes[demand]! |= CERTIFICATION;
          if (standing[row]! < NEEDS_ACTION) standing[row] = NEEDS_ACTION;
        }
      }
    }
    let flag = is === INELIGIBLE ? DREW : DREW | ELIGIBLE;
    const isTooLate = demands.date[demand]! > lastExport[trait & CLASS_BITS]!.of(lots.date[lot]!);
    if (isTooLate || asOf > fileBy[lot]!) {
      notes[demand]! |= isTooLate ? TOO_LATE : FILING_EXPIRED;
      if (is === PAYS) is = EXPIRED;
    } else flag |= IN_TIME;
    state[piece] = is;
    flags[demand]! |= flag;
  }
}

/** Works out the money of every piece that can pay. */
function payPieces(
  { input, lots, facts }: Prepared,
  pieces: Pieces,
  { verdicts }: PriceBy,
  traits: Uint8Array,
  priced: Priced,
): void {
  const { state, amount, notes, dueOf, pendingOf, dueByCharge, pendingByCharge } = priced;
  const K = lots.chargeCount;
  const lookUp = CLASSES_INDEX.map((k) => letIn(verdicts, k, K));
  const isMpf = Uint8Array.from(input.imports.charges, (charge) => (charge.program === "mpf" ? 1 : 0));
  // Pieces of a lot mostly follow one another: where one ends, the next begins, and the money up to there is known.
  const points = floats(K);
  let pointsLot = -1;
  let pointsAt = 0;
  for (let piece = 0; piece < pieces.count; piece++) {
    if (state[piece] !== PAYS) continue;
    const demand = pieces.demand[piece]!;
    const trait = traits[demand]!;
    const waits = trait >> STANDING_SHIFT === NEEDS_ACTION;
    const lot = pieces.lot[piece]!;
    const from = pieces.from[piece]!;
    const to = from + pieces.quantity[piece]!;
    const quantity = lots.quantity[lot]!;
    const follows = lot === pointsLot && from === pointsAt;
    const { fixed, table } = lookUp[(trait >> PROVISION_SHIFT) & CLASS_BITS]!;
    const byCharge = waits ? pendingByCharge : dueByCharge;
    const base = lot * K;
    let sum = 0;
    for (let c = 0; c < K; c++) {
      const duty = lots.duty[base + c]!;
      if (duty === 0) continue;
      const verdict = fixed[c]! >= 0 ? fixed[c]! : table[c * facts.count + facts.ofLot[lot]!]!;
      let cents: number;
      if (verdict !== YES) {
        if (verdict === REVIEW) notes[demand]! |= CHARGE_REVIEW;
        else if (verdict === CAPE_FIRST) notes[demand]! |= CHARGE_CAPE;
        points[c] = NaN;
        continue;
      } else if (isMpf[c] === 0) {
        const known = follows ? points[c]! : NaN;
        const start = from === 0 ? 0 : known >= 0 ? known : drawbackPoint(duty, from, quantity);
        const end = drawbackPoint(duty, to, quantity);
        points[c] = end;
        cents = end - start;
      } else cents = chargeBetween(input, lots, lot, c, from, to);
      byCharge[c]! += cents;
      sum += cents;
    }
    pointsLot = lot;
    pointsAt = to;
    amount[piece] = sum;
    if (waits) {
      state[piece] = PENDING;
      priced.pending += sum;
      pendingOf[demand]! += sum;
    } else {
      priced.due += sum;
      dueOf[demand]! += sum;
    }
  }
}

const CLASSES_INDEX = [UNUSED_CLASS, 1, 2] as const;

function letIn(verdicts: Verdicts, k: number, K: number): { fixed: Int8Array; table: Uint8Array } {
  return { fixed: verdicts.uniform[k] ?? new Int8Array(K), table: verdicts.of[k]! };
}
