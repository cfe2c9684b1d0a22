import { dutyOn } from "../prepare/charges-of-lot";
import { atRow, portion, reached } from "../domain/progress";
import { NO_DATE } from "../dates/plain-date";
import { dutyPoint } from "../money/drawback-point";
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
  addLots(control, result, reading);
  portion(0.4, 1, () => addPieces(control, result, reading));
  return control;
}

/** Takes every lot for one of which nothing was drawn: it lapsed or is open. */
function addLots(
  control: Control,
  { lots, facts, options, fileBy }: MatchResult,
  reading: ReadingResult,
): void {
  const verdicts = reading.verdicts.of[UNUSED_CLASS]!;
  const { duty: duties, paid: paids, chargeRow, claimedBefore, quantity } = lots;
  const asOf = options.asOf ?? NO_DATE;
  for (let c = 0; c < lots.chargeCount; c++) {
    const duty = duties[c]!;
    const paid = paids[c]!;
    reached((0.4 * c) / lots.chargeCount);
    for (let lot = 0; lot < lots.count; lot++) {
      const row = chargeRow[lot]!;
      const whole = duty[row]!;
      control.dutyPaid += paid[row]!;
      control.refundedBefore += paid[row]! - whole;
      const verdict = verdicts[c * facts.count + facts.ofLot[lot]!];
      if (verdict !== YES) {
        if (verdict === REVIEW) control.review += whole;
        else control.ineligible += whole;
        continue;
      }
      const before = claimedBefore === null ? 0 : dutyPoint(whole, claimedBefore[lot]!, quantity[lot]!);
      control.claimedBefore += before;
      control[asOf > fileBy[lot]! ? "expired" : "open"] += whole - before;
    }
  }
}

/** Moves the duty on units that were drawn from where `addLots` put it to where it belongs. */
function addPieces(control: Control, result: MatchResult, reading: ReadingResult): void {
  const { lots, facts, demands, input, options, fileBy } = result;
  const { pieces, state } = reading;
  const verdictOf = (provisionClass: number, charge: number, lot: number): number =>
    reading.verdicts.of[provisionClass]![charge * facts.count + facts.ofLot[lot]!]!;
  const asOf = options.asOf ?? NO_DATE;
  for (let piece = 0; piece < pieces.count; piece++) {
    atRow(piece, pieces.count);
    if (pieces.quantity[piece] === 0) continue;
    const lot = pieces.lot[piece]!;
    const from = pieces.from[piece]!;
    const to = from + pieces.quantity[piece]!;
    const quantity = lots.quantity[lot]!;
    const lies = asOf > fileBy[lot]! ? "expired" : "open";
    for (let c = 0; c < lots.chargeCount; c++) {
      const duty = dutyOn(lots, lot, c);
      if (duty === 0 || verdictOf(UNUSED_CLASS, c, lot) !== YES) continue;
      const share = dutyPoint(duty, to, quantity) - dutyPoint(duty, from, quantity);
      control[lies] -= share;
      const kind = state[piece]!;
      if (kind === WITHDRAWN) control.withdrawn += share;
      else if (kind === EXPIRED) control.expired += share;
      else if (kind === INELIGIBLE) control.ineligible += share;
      else if (verdictOf(reading.provisionClass[demands.source[pieces.demand[piece]!]!]!, c, lot) !== YES) {
        control.ineligible += share;
      } else {
        const back = chargeBetween(input, lots, lot, c, from, to);
        if (kind === PAYS) control.due += back;
        else if (kind === PENDING) control.pending += back;
        control.retained += share - back;
      }
    }
  }
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
