import { NO_DATE } from "../dates/plain-date";
import { remembered } from "../domain/remembered";
import { returnBit } from "../issues/reasons";
import { EXPIRED, type MatchResult, type ReadingResult } from "../matching/result";
import { windowClass } from "../matching/provision-class";
import { CLASSES } from "../matching/verdicts";
import { RETURN } from "../prepare/demands";
import { lastDayToExport } from "../rules/window-export";

const TOO_LATE = returnBit("timing.exported-too-late");

const known = new WeakMap<ReadingResult, Int32Array>();

/**
 * By row of the returns: the day that was missed on the first of its lots that came too late, to export or else to file; `NO_DATE` where
 * none did. Worked out for all returns at once when first asked for: the pieces are read in their order.
 */
export function missedDays(result: MatchResult, reading: ReadingResult): Int32Array {
  let days = known.get(reading);
  if (days === undefined) known.set(reading, (days = findDays(result, reading)));
  return days;
}

function findDays({ input, demands, lots, fileBy, guide }: MatchResult, reading: ReadingResult): Int32Array {
  const { pieces, state, returns, routes } = reading;
  const under = reading === guide ? "guide" : "cbp";
  const lastExport = CLASSES.map((each) => remembered((day: number) => lastDayToExport(under, each, day)));
  const days = new Int32Array(input.returns.count).fill(NO_DATE);
  for (let piece = 0; piece < pieces.count; piece++) {
    if (state[piece] !== EXPIRED || pieces.quantity[piece] === 0) continue;
    const demand = pieces.demand[piece]!;
    if (demands.kind[demand] !== RETURN) continue;
    const row = demands.source[demand]!;
    if (days[row] !== NO_DATE) continue;
    const lot = pieces.lot[piece]!;
    const isTooLate = (returns.reasons[row]! & TOO_LATE) !== 0;
    const lastDay = lastExport[windowClass(routes.provision[row]!)]!;
    days[row] = isTooLate ? lastDay(lots.date[lot]!) : fileBy[lot]!;
  }
  return days;
}
