import { bytes, floats } from "../domain/memory";
import { RETURN_STATUSES, type ReturnStatus } from "../domain/vocabulary";
import { returnBit } from "../issues/reasons";
import { compareShares } from "../money/compare-shares";
import { nextDemand } from "../prepare/demands";
import {
  DESIGNATED,
  DIRECT,
  NEEDS_ACTION,
  NOT_DRAWN,
  NOT_ELIGIBLE,
  OPEN,
  type Routes,
} from "../routing/route";
import type { Drawn } from "./draw";
import type { Prepared } from "./prepared";
import { DREW, ELIGIBLE, IN_TIME, WAITS, type Priced } from "./price";
import type { ReadingResult } from "./result";

const STATUS = Object.fromEntries(RETURN_STATUSES.map((status, index) => [status, index])) as Record<
  (typeof RETURN_STATUSES)[number],
  number
>;
const COMMINGLED = returnBit("identification.commingled");
const SHORT = returnBit("match.short");

/**
 * What became of each return: its demands' figures put together, and the status, the first that holds in the order of
 * `RETURN_STATUSES`.
 *
 * @param reasons bits per return so far; those of its demands are added
 */
export function resultsOfReturns(
  prepared: Prepared,
  routes: Routes,
  drawn: Drawn,
  priced: Priced,
  reasons: Int32Array,
): ReadingResult["returns"] {
  const { input, demands } = prepared;
  const { notes } = demands;
  const { lane, standing } = routes;
  const invalidRows = prepared.invalid.returns;
  const n = input.returns.count;
  const status = bytes(n);
  const pending = floats(n);
  const { flagsOf, due, matched } = figuresOfReturns(prepared, drawn, priced, reasons);
  const { quantity } = input.returns;
  for (let row = 0; row < n; row++) {
    if (invalidRows[row] !== 0) {
      status[row] = STATUS.invalid;
      continue;
    }
    const flags = flagsOf[row]!;
    if ((flags & WAITS) !== 0) {
      pending[row] = due[row]!;
      due[row] = 0;
    }
    const isShort = (flags & DREW) !== 0 && matched[row]! < quantity[row]! ? 1 : 0;
    const bits = reasons[row]! | notes[row]! | (isShort * SHORT);
    reasons[row] = bits;
    const isCommingled = (bits & COMMINGLED) !== 0 ? 1 : 0;
    status[row] = STATUSES[at(lane[row]!, standing[row]!, flags & DREWS, isShort, isCommingled)]!;
  }
  return { status, matched, due, pending, reasons };
}

const DREWS = DREW | IN_TIME | ELIGIBLE;

/** Where the status of a return stands in STATUSES. */
function at(lane: number, standing: number, drew: number, isShort: number, isCommingled: number): number {
  return (((lane * 3 + standing) * 2 + isShort) * 2 + isCommingled) * 8 + drew;
}

/** The status for all there can be: looked up, because a million decisions that go either way take longer than all the rest. */
const STATUSES = allStatuses();

function allStatuses(): Uint8Array {
  const statuses = new Uint8Array(at(DESIGNATED, NOT_ELIGIBLE, DREWS, 1, 1) + 1);
  for (const lane of [NOT_DRAWN, DIRECT, DESIGNATED]) {
    for (const standing of [OPEN, NEEDS_ACTION, NOT_ELIGIBLE]) {
      for (let drew = 0; drew <= DREWS; drew++) {
        for (const isShort of [0, 1]) {
          for (const isCommingled of [0, 1]) {
            const status = statusOf(lane, standing, drew, isShort === 1, isCommingled === 1);
            statuses[at(lane, standing, drew, isShort, isCommingled)] = STATUS[status];
          }
        }
      }
    }
  }
  return statuses;
}

/** The first status that holds. */
function statusOf(
  lane: number,
  standing: number,
  drew: number,
  isShort: boolean,
  isCommingled: boolean,
): ReturnStatus {
  const drewAny = (drew & DREW) !== 0;
  if (standing === NOT_ELIGIBLE || (drewAny && (drew & ELIGIBLE) === 0)) return "not-eligible";
  if (isCommingled) return "commingled";
  if (lane !== NOT_DRAWN && !drewAny) return "unmatched";
  if (lane !== NOT_DRAWN && (drew & IN_TIME) === 0) return "expired";
  if (standing === NEEDS_ACTION) return "needs-action";
  return isShort ? "partial" : "matched";
}

/** Figures per row of the returns: flags, money (all of it as due) and units. */
interface FiguresByRow {
  flagsOf: Uint8Array;
  due: Float64Array;
  matched: Float64Array;
}

/** The figures of each return, and its reasons, which are added to. */
function figuresOfReturns(
  prepared: Prepared,
  drawn: Drawn,
  priced: Priced,
  reasons: Int32Array,
): FiguresByRow {
  const { firstOfReturn, nextOfReturn } = prepared.demands;
  if (nextOfReturn !== null) return figuresOfDemands(prepared, drawn, priced, reasons);
  const { flags, money, units, notes } = priced;
  for (let row = 0; row < reasons.length; row++) {
    reasons[row]! |= notes[row]! | (drawn.reasons[firstOfReturn[row]!] ?? 0);
  }
  return { flagsOf: flags, due: money, matched: units };
}

/** The figures of the demands of each return, put together. */
function figuresOfDemands(
  prepared: Prepared,
  drawn: Drawn,
  { units, money, flags, notes }: Priced,
  reasons: Int32Array,
): FiguresByRow {
  const { input, demands } = prepared;
  const n = input.returns.count;
  const flagsOf = bytes(n);
  const due = floats(n);
  const matched = floats(n);
  for (let row = 0; row < n; row++) {
    const first = demands.firstOfReturn[row]!;
    if (first < 0) continue;
    for (let demand = first; demand >= 0; demand = nextDemand(demands, demand)) {
      reasons[row]! |= notes[demand]! | drawn.reasons[demand]!;
      flagsOf[row]! |= flags[demand]!;
      due[row]! += money[demand]!;
    }
    matched[row] = leastMatched(prepared, units, row);
  }
  return { flagsOf, due, matched };
}

/** Units matched of a return, in its own units: the least of its components, where it has several. */
function leastMatched({ input, demands }: Prepared, units: Float64Array, row: number): number {
  const { quantity } = demands;
  let least = demands.firstOfReturn[row]!;
  let demand = nextDemand(demands, least);
  for (; demand >= 0; demand = nextDemand(demands, demand)) {
    if (compareShares(units[demand]!, quantity[demand]!, units[least]!, quantity[least]!) < 0) least = demand;
  }
  return (units[least]! * input.returns.quantity[row]!) / quantity[least]!;
}
