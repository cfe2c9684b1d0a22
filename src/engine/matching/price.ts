import { bytes, floats, ints } from "../domain/memory";
import { atRow } from "../domain/progress";
import type { DayTable } from "../dates/day-table";
import { NO_DATE } from "../dates/plain-date";
import type { MatchInput } from "../domain/tables";
import { returnBit } from "../issues/reasons";
import { drawbackPoint } from "../money/drawback-point";
import { mpfPerUnit, mpfPoint } from "../money/mpf-point";
import { dutyOn } from "../prepare/charges-of-lot";
import { RETURN } from "../prepare/demands";
import type { Lots } from "../prepare/lots";
import { NEEDS_ACTION, NOT_ELIGIBLE, type Routes } from "../routing/route";
import { chargeClass, windowClass } from "./provision-class";
import type { Pieces } from "./pieces";
import { EXPIRED, INELIGIBLE, PAYS, PENDING, WITHDRAWN } from "./result";
import type { Prepared } from "./prepared";
import { CAPE_FIRST, REVIEW, YES, type Verdicts } from "./verdicts";

/** Drawback on one charge between two positions of a lot. Cents; positions in steps. */
export function chargeBetween(
  input: MatchInput,
  lots: Lots,
  lot: number,
  charge: number,
  from: number,
  to: number,
): number {
  const duty = dutyOn(lots, lot, charge);
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
  verdicts: Verdicts;
  /** Last day to export by import date, per provision class. */
  lastExport: DayTable[];
  /** True where goods of another importer pay nothing; else the exporter's certification cures it. */
  isBarred: boolean;
}

/** What the pieces of a demand are, together: bits of its flags. */
export const DREW = 1;
export const IN_TIME = 2;
export const ELIGIBLE = 4;
/** Its money is pending, not due. */
export const WAITS = 8;

/** Money per piece, per return and in all. */
export interface Priced {
  /** PAYS … WITHDRAWN, per piece. */
  state: Uint8Array;
  amount: Float64Array;
  /**
   * Per row of the returns, or per demand where a return can have several (`nextOfReturn`): steps drawn and cents; DREW when it drew
   * anything, IN_TIME and ELIGIBLE when some of it was, WAITS; reasons.
   */
  units: Float64Array;
  money: Float64Array;
  flags: Uint8Array;
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
 * the reading lets in, between the piece's positions. One pass over the pieces; those of a demand stand together.
 */
export function pricePieces(prepared: Prepared, pieces: Pieces, by: PriceBy): Priced {
  const { input, options, demands, lots, facts, fileBy, parties } = prepared;
  const { duty, chargeRow, date: dates, quantity: quantities } = lots;
  const { ofLot, count: factCount } = facts;
  const { kind, source, date: days } = demands;
  const { count, demand: demandOf, lot: lotOf, quantity: unitsOf, from: fromOf } = pieces;
  const { routes, lastExport, isBarred } = by;
  const { anyDiffer } = parties;
  if (anyDiffer && !isBarred) askForCertifications(prepared, pieces, routes.standing);
  const traits = traitsOfDemands(prepared, routes);
  const K = lots.chargeCount;
  const asOf = options.asOf ?? NO_DATE;
  const isByRow = demands.nextOfReturn === null;
  const figures = isByRow ? input.returns.count : demands.count;
  const priced: Priced = {
    state: bytes(count),
    amount: floats(count),
    units: floats(figures),
    money: floats(figures),
    flags: bytes(figures),
    notes: ints(figures),
    due: 0,
    pending: 0,
    dueByCharge: floats(K),
    pendingByCharge: floats(K),
  };
  const { state, amount, dueByCharge, pendingByCharge } = priced;
  const isMpf = Uint8Array.from(input.imports.charges, (charge) => (charge.program === "mpf" ? 1 : 0));
  // Pieces of a lot mostly follow one another: its figures are read once, and where one piece ends, the next begins, so that the money
  // up to there is known.
  const duties = floats(K);
  const points = floats(K);
  let lot = -1;
  let upTo = 0;
  let date = 0;
  let lastFiling = 0;
  let quantity = 0;
  let fact = 0;
  for (let piece = 0; piece < count;) {
    const demand = demandOf[piece]!;
    atRow(demand, demands.count);
    if (kind[demand] !== RETURN) {
      state[piece++] = WITHDRAWN;
      continue;
    }
    const row = source[demand]!;
    const day = days[demand]!;
    const trait = traits[demand]!;
    const own = (trait >> STANDING_BITS) - 1;
    const standing = trait & STANDING;
    const chargesOf = chargeClass(own);
    const fixed = by.verdicts.uniform[chargesOf]!;
    const table = by.verdicts.of[chargesOf]!;
    const exportOf = lastExport[windowClass(own)]!;
    const isOut = standing === NOT_ELIGIBLE;
    const waits = standing === NEEDS_ACTION;
    const byCharge = waits ? pendingByCharge : dueByCharge;
    let drawn = 0;
    let money = 0;
    let flags = waits ? DREW | WAITS : DREW;
    let notes = 0;
    for (; piece < count && demandOf[piece] === demand; piece++) {
      if (lotOf[piece] !== lot) {
        lot = lotOf[piece]!;
        upTo = -1;
        date = dates[lot]!;
        lastFiling = fileBy[lot]!;
        quantity = quantities[lot]!;
        fact = ofLot[lot]!;
        const at = chargeRow[lot]!;
        for (let c = 0; c < K; c++) duties[c] = duty[c]![at]!;
      }
      drawn += unitsOf[piece]!;
      let is = isOut ? INELIGIBLE : PAYS;
      if (anyDiffer && parties.differ(row, lot)) {
        if (isBarred) {
          is = INELIGIBLE;
          notes |= DIFFERS;
        } else if (input.returns.certification[row] === 0) notes |= CERTIFICATION;
      }
      if (is === PAYS) flags |= ELIGIBLE;
      const isTooLate = day > exportOf.of(date);
      if (isTooLate || asOf > lastFiling) {
        notes |= isTooLate ? TOO_LATE : FILING_EXPIRED;
        if (is === PAYS) is = EXPIRED;
      } else flags |= IN_TIME;
      if (is !== PAYS) {
        state[piece] = is;
        continue;
      }
      const from = fromOf[piece]!;
      const to = from + unitsOf[piece]!;
      const follows = from === upTo;
      let sum = 0;
      for (let c = 0; c < K; c++) {
        const whole = duties[c]!;
        if (whole === 0) continue;
        const verdict = fixed[c]! >= 0 ? fixed[c]! : table[c * factCount + fact]!;
        let cents: number;
        if (verdict !== YES) {
          if (verdict === REVIEW) notes |= CHARGE_REVIEW;
          else if (verdict === CAPE_FIRST) notes |= CHARGE_CAPE;
          points[c] = NaN;
          continue;
        } else if (isMpf[c] === 0) {
          const known = follows ? points[c]! : NaN;
          const start = from === 0 ? 0 : known >= 0 ? known : drawbackPoint(whole, from, quantity);
          const end = drawbackPoint(whole, to, quantity);
          points[c] = end;
          cents = end - start;
        } else cents = chargeBetween(input, lots, lot, c, from, to);
        byCharge[c]! += cents;
        sum += cents;
      }
      upTo = to;
      state[piece] = waits ? PENDING : PAYS;
      amount[piece] = sum;
      money += sum;
    }
    const at = isByRow ? row : demand;
    priced.units[at] = drawn;
    if (money !== 0) priced.money[at] = money;
    priced.flags[at] = flags;
    if (notes !== 0) priced.notes[at] = notes;
    if (waits) priced.pending += money;
    else priced.due += money;
  }
  return priced;
}

const STANDING_BITS = 2;
const STANDING = 3;

/** The standing and the provision (from 1; 0 for none) of each demand's return in one byte: what is read row by row is put in order first. */
function traitsOfDemands({ input, demands }: Prepared, { provision, standing }: Routes): Uint8Array {
  const ofRow = bytes(input.returns.count);
  for (let row = 0; row < ofRow.length; row++) {
    ofRow[row] = ((provision[row]! + 1) << STANDING_BITS) | standing[row]!;
  }
  const { kind, source } = demands;
  const traits = bytes(demands.count);
  for (let demand = 0; demand < traits.length; demand++) {
    if (kind[demand] === RETURN) traits[demand] = ofRow[source[demand]!]!;
  }
  return traits;
}

/**
 * A return that drew goods of another importer and has no certification needs action, and then all its money is pending: so this is
 * looked for before anything is priced.
 */
function askForCertifications(
  { input, demands, parties }: Prepared,
  pieces: Pieces,
  standing: Uint8Array,
): void {
  for (let piece = 0; piece < pieces.count; piece++) {
    const demand = pieces.demand[piece]!;
    if (demands.kind[demand] !== RETURN) continue;
    const row = demands.source[demand]!;
    if (standing[row]! >= NEEDS_ACTION || input.returns.certification[row] !== 0) continue;
    if (parties.differ(row, pieces.lot[piece]!)) standing[row] = NEEDS_ACTION;
  }
}
