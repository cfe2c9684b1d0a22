import { bytes, floats } from "../domain/memory";
import { RETURN_STATUSES } from "../domain/vocabulary";
import { returnBit } from "../issues/reasons";
import { compareShares } from "../money/compare-shares";
import { RETURN } from "../prepare/demands";
import { NEEDS_ACTION, NOT_DRAWN, NOT_ELIGIBLE, type Routes } from "../routing/route";
import type { Drawn } from "./draw";
import type { Prepared } from "./prepared";
import { DREW, ELIGIBLE, IN_TIME, type Priced } from "./price";
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
  const { input, demands, invalid } = prepared;
  const { flags, units, notes } = priced;
  const n = input.returns.count;
  const status = bytes(n);
  const flagsOf = bytes(n);
  const due = floats(n);
  const pending = floats(n);
  const matched = demands.converted ? matchedQuantities(prepared, units) : floats(n);
  for (let demand = 0; demand < demands.count; demand++) {
    if (demands.kind[demand] !== RETURN) continue;
    const row = demands.source[demand]!;
    const bits = drawn.reasons[demand]! | notes[demand]!;
    if (bits !== 0) reasons[row]! |= bits;
    if (flags[demand] === 0) continue;
    flagsOf[row]! |= flags[demand]!;
    if (!demands.converted) matched[row] = units[demand]!;
    if (priced.dueOf[demand] !== 0) due[row]! += priced.dueOf[demand]!;
    if (priced.pendingOf[demand] !== 0) pending[row]! += priced.pendingOf[demand]!;
  }
  for (let row = 0; row < n; row++) {
    if (invalid.returns[row] !== 0) {
      status[row] = STATUS.invalid;
      continue;
    }
    reasons[row]! |= demands.notes[row]!;
    const drawsNothing = routes.lane[row] === NOT_DRAWN;
    const standing = routes.standing[row]!;
    const drew = (flagsOf[row]! & DREW) !== 0;
    const isShort = drew && matched[row]! < input.returns.quantity[row]!;
    if (isShort) reasons[row]! |= SHORT;
    if (standing === NOT_ELIGIBLE || (drew && (flagsOf[row]! & ELIGIBLE) === 0))
      status[row] = STATUS["not-eligible"];
    else if ((reasons[row]! & COMMINGLED) !== 0) status[row] = STATUS.commingled;
    else if (!drawsNothing && !drew) status[row] = STATUS.unmatched;
    else if (!drawsNothing && (flagsOf[row]! & IN_TIME) === 0) status[row] = STATUS.expired;
    else if (standing === NEEDS_ACTION) status[row] = STATUS["needs-action"];
    else status[row] = isShort ? STATUS.partial : STATUS.matched;
  }
  return { status, matched, due, pending, reasons };
}

/** Units matched per return, in its own units: the least of its components, where it has several. */
function matchedQuantities({ input, demands }: Prepared, ofDemand: Float64Array): Float64Array {
  const n = input.returns.count;
  const matched = floats(n);
  for (let row = 0; row < n; row++) {
    const from = demands.firstOfReturn[row]!;
    const to = demands.firstOfReturn[row + 1]!;
    if (from === to) continue;
    let least = demands.ofReturn[from]!;
    for (let i = from + 1; i < to; i++) {
      const demand = demands.ofReturn[i]!;
      if (
        compareShares(
          ofDemand[demand]!,
          demands.quantity[demand]!,
          ofDemand[least]!,
          demands.quantity[least]!,
        ) < 0
      ) {
        least = demand;
      }
    }
    matched[row] = demands.converted
      ? (ofDemand[least]! * input.returns.quantity[row]!) / demands.quantity[least]!
      : ofDemand[least]!;
  }
  return matched;
}
