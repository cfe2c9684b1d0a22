import { plusYears } from "./dates";
import { compareLots, type Lot } from "./lots";
import type { PlainReturn } from "./plain";
import { draw, inOrder, isDesignated, lotsOfGroup, type Board } from "./state";
import { lastDayToFile } from "./windows";

/** docs/matching.md, section 6: returned retail by designation, after all direct draws. */

/** Draws for the returns that designate a lot; only the cbp reading has any. */
export function drawByDesignation(board: Board): void {
  const direct = new Set<PlainReturn>(
    board.returns.filter((state) => !isDesignated(state)).map((state) => state.row),
  );
  const closed = (lot: Lot): boolean =>
    board.lots.some(
      (other) =>
        (other === lot || (other.entryLine !== null && other.entryLine === lot.entryLine)) &&
        other.units.some((holder) => direct.has(holder as PlainReturn)),
    );

  const states = board.returns.filter((state) => isDesignated(state) && !state.route.drawsNothing);
  for (const state of inOrder(board, states)) {
    const { row } = state;
    for (const demand of state.demands) {
      const lots = lotsOfGroup(board, demand)
        .filter((lot) => lot.source.hts !== "")
        .filter((lot) => row.hts === "" || hts8(lot.source.hts) === hts8(row.hts))
        .filter((lot) => lot.source.importDate <= row.date)
        .filter((lot) => lot.source.importDate >= yearBefore(row.date))
        .filter(
          (lot) => board.options.asOf === null || board.options.asOf <= lastDayToFile(lot.source.importDate),
        )
        .filter((lot) => !closed(lot))
        .sort((a, b) => compareLots(a, b, board.input.quantityScale));
      let wanted = demand.quantity;
      for (const lot of lots) wanted -= BigInt(draw(lot, wanted, row).length);
    }
  }
}

/** One year before a day; for 29 February, 1 March. */
function yearBefore(date: string): string {
  return date.endsWith("-02-29") ? `${plusYears(date, -1).slice(0, 4)}-03-01` : plusYears(date, -1);
}

function hts8(hts: string): string {
  return hts.replace(/\D/g, "").slice(0, 8);
}
