import { verdictOf } from "./verdicts";
import type { Holder, Lot } from "./lots";
import { drawbackPoint } from "./money";
import { partiesDiffer } from "./parties";
import type { Board, ReturnState } from "./state";
import { lastDayToExport, lastDayToFile } from "./windows";

/** docs/matching.md, section 7: units next to each other in a lot, who has them, and what they pay. */

/** Positions `from` to `to` (not included) of a lot that have the same holder. */
export interface Run {
  from: bigint;
  to: bigint;
  holder: Holder;
}

/** The runs of a lot, first position first, free ones included. */
export function runsOf(lot: Lot): Run[] {
  const runs: Run[] = [];
  lot.units.forEach((holder, index) => {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.holder === holder) last.to += 1n;
    else runs.push({ from: BigInt(index), to: BigInt(index) + 1n, holder });
  });
  return runs;
}

/** True when the export came too late for the lot, or the claim would. */
export function isPieceExpired(board: Board, lot: Lot, state: ReturnState): boolean {
  const { reading } = board.options;
  return (
    state.row.date > lastDayToExport(lot.source.importDate, state.route.provision, reading) ||
    isLotExpired(board, lot)
  );
}

/** True when the last day to file is past. */
export function isLotExpired(board: Board, lot: Lot): boolean {
  const { asOf } = board.options;
  return asOf !== null && asOf > lastDayToFile(lot.source.importDate);
}

/** True when a piece pays nothing because of the return it belongs to, or of its parties. */
export function isPieceBarred(board: Board, lot: Lot, state: ReturnState): boolean {
  return state.route.notEligible || (board.options.reading === "guide" && partiesDiffer(state, lot));
}

/** The verdict on a charge of a lot under a provision. */
export function verdictOnCharge(
  board: Board,
  lot: Lot,
  index: number,
  provision: ReturnState["route"]["provision"],
) {
  const { source } = lot;
  const entryDate = source.entryDate === "" ? source.importDate : source.entryDate;
  const column = board.input.chargeColumns[index]!;
  return verdictOf(column, source.chapter99, entryDate, provision, board.options.reading);
}

/** Drawback on a run of units, per charge. */
export function drawbackOnRun(board: Board, lot: Lot, run: Run, state: ReturnState): bigint[] {
  const pays = !isPieceExpired(board, lot, state) && !isPieceBarred(board, lot, state);
  return lot.net.map((cents, index) => {
    if (!pays || verdictOnCharge(board, lot, index, state.route.provision) !== "yes") return 0n;
    const { program } = board.input.chargeColumns[index]!;
    const upTo = (units: bigint) =>
      drawbackPoint(program, cents, units, lot.quantity, board.input.quantityScale);
    return upTo(run.to) - upTo(run.from);
  });
}
