import { chargeBetween } from "../matching/price";
import { dutyOn } from "../prepare/charges-of-lot";
import type { MatchResult, ReadingResult } from "../matching/result";
import { UNUSED_CLASS, YES } from "../matching/verdicts";

/**
 * What could still be claimed on the units of each lot that nothing has drawn, in cents: 99 % of the charges that the reading lets in
 * for unused merchandise. Nothing where the last day to file is past. Units drawn, whatever their status, are not left.
 */
export function drawbackLeft(result: MatchResult, reading: ReadingResult): Float64Array {
  const { input, lots, facts, fileBy, options } = result;
  const K = lots.chargeCount;
  const left = new Float64Array(lots.count);
  const table = reading.verdicts.of[UNUSED_CLASS]!;
  const between = (lot: number, from: number, to: number): number => {
    let sum = 0;
    for (let c = 0; c < K; c++) {
      if (dutyOn(lots, lot, c) === 0 || table[c * facts.count + facts.ofLot[lot]!] !== YES) continue;
      sum += chargeBetween(input, lots, lot, c, from, to);
    }
    return sum;
  };
  const isPast = (lot: number): boolean => options.asOf !== null && options.asOf > fileBy[lot]!;
  for (let lot = 0; lot < lots.count; lot++) {
    if (!isPast(lot) && reading.lots.remaining[lot]! > 0) {
      left[lot] = between(lot, lots.claimedBefore?.[lot] ?? 0, lots.quantity[lot]!);
    }
  }
  const { pieces } = reading;
  for (let piece = 0; piece < pieces.count; piece++) {
    const lot = pieces.lot[piece]!;
    const units = pieces.quantity[piece]!;
    if (left[lot] === 0 || units === 0) continue;
    left[lot]! -= between(lot, pieces.from[piece]!, pieces.from[piece]! + units);
  }
  return left;
}
