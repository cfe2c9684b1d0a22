import type { LotStatus, ReturnStatus } from "../../src/engine/domain/vocabulary";
import { daysBetween } from "./dates";
import { sum, type Lot } from "./lots";
import { isLotExpired, isPieceExpired } from "./pieces";
import type { Fraction } from "./plain";
import { held, left, lotsOfGroup, type Board, type ReturnState } from "./state";
import { lastDayToFile } from "./windows";

/** docs/matching.md, section 8: the first status that holds. */

/** Status of a return that takes part. */
export function statusOfReturn(board: Board, state: ReturnState): ReturnStatus {
  if (state.route.notEligible) return "not-eligible";
  if (state.commingled) return "commingled";
  if (state.row.disposition === "planned") return "needs-action";
  const drawn = board.lots.filter((lot) => held(lot, state.row) > 0n);
  if (drawn.length === 0) return "unmatched";
  if (drawn.every((lot) => isPieceExpired(board, lot, state))) return "expired";
  if (state.route.needsAction) return "needs-action";
  if (state.demands.some((demand) => drawnFor(board, state, demand) < demand.quantity)) return "partial";
  return "matched";
}

/** Steps that a return drew; of its alias, when its SKU is one: the least over the alias's components. */
export function matchedOf(board: Board, state: ReturnState): Fraction {
  let least: Fraction | null = null;
  for (const demand of state.demands) {
    const drawn = drawnFor(board, state, demand);
    const part: Fraction =
      demand.perAlias === null
        ? { numerator: drawn, denominator: 1n }
        : { numerator: drawn * board.input.quantityScale, denominator: demand.perAlias };
    if (least === null || part.numerator * least.denominator < least.numerator * part.denominator)
      least = part;
  }
  return least ?? { numerator: 0n, denominator: 1n };
}

/** Status of a lot. */
export function statusOfLot(board: Board, lot: Lot): LotStatus {
  if (sum(lot.paid) === 0n) return "no-duty";
  if (left(lot) === 0n) return "used-up";
  if (isLotExpired(board, lot)) return "expired";
  if (lot.commingled) return "commingled";
  const { asOf, expiringDays } = board.options;
  if (asOf !== null && daysBetween(asOf, lastDayToFile(lot.source.importDate)) <= expiringDays)
    return "expiring";
  return "open";
}

function drawnFor(board: Board, state: ReturnState, demand: { sku: string; unit: string }): bigint {
  return sum(lotsOfGroup(board, demand).map((lot) => held(lot, state.row)));
}
