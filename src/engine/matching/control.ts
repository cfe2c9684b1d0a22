import { dutyOn, paidOn } from "../prepare/charges-of-lot";
import { dutyPoint } from "../money/drawback-point";
import { RETURN } from "../prepare/demands";
import { chargeBetween } from "./price";
import {
  EXPIRED,
  INELIGIBLE,
  PAYS,
  PENDING,
  WITHDRAWN,
  type MatchResult,
  type ReadingResult,
} from "./result";
import { REVIEW, UNUSED_CLASS, YES } from "./verdicts";

/** Where every cent of the duty paid has gone. Cents. The parts add up to `dutyPaid`. */
export interface Control {
  dutyPaid: number;
  due: number;
  pending: number;
  /** The 1 % and the cents cut off, on units that are due or pending. */
  retained: number;
  withdrawn: number;
  expired: number;
  claimedBefore: number;
  refundedBefore: number;
  /** Charges that no reading pays on, units of returns that are not eligible. */
  ineligible: number;
  /** Charges whose programme is not settled. */
  review: number;
  /** Duty on units that are still there and can be claimed. */
  open: number;
}

/**
 * The control account of one reading: each charge of each unit counted once (docs/matching.md §9).
 * `dutyPaid` less all the other figures is 0, always; a test watches it.
 */
export function controlOf(result: MatchResult, reading: ReadingResult): Control {
  const { lots, facts, demands, input, options, fileBy } = result;
  const K = lots.chargeCount;
  const control: Control = {
    dutyPaid: 0,
    due: 0,
    pending: 0,
    retained: 0,
    withdrawn: 0,
    expired: 0,
    claimedBefore: 0,
    refundedBefore: 0,
    ineligible: 0,
    review: 0,
    open: 0,
  };
  const verdictOf = (provisionClass: number, charge: number, lot: number): number =>
    reading.verdicts.of[provisionClass]![charge * facts.count + facts.ofLot[lot]!]!;
  // What is not told below stays with the units that are left: counted down from the charge.
  const rest = new Float64Array(lots.count * K);
  for (let lot = 0; lot < lots.count; lot++) {
    const quantity = lots.quantity[lot]!;
    for (let c = 0; c < K; c++) {
      const duty = dutyOn(lots, lot, c);
      const paid = paidOn(lots, lot, c);
      control.dutyPaid += paid;
      control.refundedBefore += paid - duty;
      const verdict = verdictOf(UNUSED_CLASS, c, lot);
      if (verdict !== YES) {
        if (verdict === REVIEW) control.review += duty;
        else control.ineligible += duty;
        continue;
      }
      const before = dutyPoint(duty, lots.claimedBefore?.[lot] ?? 0, quantity);
      control.claimedBefore += before;
      rest[lot * K + c] = duty - before;
    }
  }
  const { pieces, state } = reading;
  for (let piece = 0; piece < pieces.count; piece++) {
    if (pieces.quantity[piece] === 0) continue;
    const lot = pieces.lot[piece]!;
    const demand = pieces.demand[piece]!;
    const from = pieces.from[piece]!;
    const to = from + pieces.quantity[piece]!;
    const quantity = lots.quantity[lot]!;
    for (let c = 0; c < K; c++) {
      const duty = dutyOn(lots, lot, c);
      if (duty === 0 || verdictOf(UNUSED_CLASS, c, lot) !== YES) continue;
      const share = dutyPoint(duty, to, quantity) - dutyPoint(duty, from, quantity);
      rest[lot * K + c]! -= share;
      const kind = state[piece]!;
      if (kind === WITHDRAWN) control.withdrawn += share;
      else if (kind === EXPIRED) control.expired += share;
      else if (kind === INELIGIBLE) control.ineligible += share;
      else {
        const row = demands.kind[demand] === RETURN ? demands.source[demand]! : -1;
        if (verdictOf(reading.provisionClass[row]!, c, lot) !== YES) {
          control.ineligible += share;
          continue;
        }
        const back = chargeBetween(input, lots, lot, c, from, to);
        if (kind === PAYS) control.due += back;
        else if (kind === PENDING) control.pending += back;
        control.retained += share - back;
      }
    }
  }
  for (let lot = 0; lot < lots.count; lot++) {
    const isPast = options.asOf !== null && options.asOf > fileBy[lot]!;
    for (let c = 0; c < K; c++) {
      if (isPast) control.expired += rest[lot * K + c]!;
      else control.open += rest[lot * K + c]!;
    }
  }
  return control;
}

/** Duty and fees on import rows that could not be used, and so stand in no account. Cents; cells that could not be read count as 0. */
export function unusedDuty({ input, invalid }: MatchResult): number {
  let cents = 0;
  for (const charge of input.imports.charges) {
    for (let row = 0; row < charge.cents.length; row++) {
      if (invalid.imports[row] !== 0 && charge.cents[row]! > 0) cents += charge.cents[row]!;
    }
  }
  return cents;
}

/** Duty paid that no part of a control account tells: 0 unless our own arithmetic is wrong. */
export function controlDifference(control: Control): number {
  const { dutyPaid, ...parts } = control;
  return dutyPaid - Object.values(parts).reduce((sum, part) => sum + part, 0);
}
