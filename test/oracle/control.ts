import { sum } from "./lots";
import { dutyPoint } from "./money";
import {
  drawbackOnRun,
  isLotExpired,
  isPieceBarred,
  isPieceExpired,
  runsOf,
  verdictOnCharge,
} from "./pieces";
import type { OracleControl } from "./plain";
import { statusOfReturn } from "./status";
import type { Board } from "./state";

/** docs/matching.md, section 9: where every cent of duty paid went. */
export function controlOf(board: Board): OracleControl {
  const control: OracleControl = {
    dutyPaid: sum(board.lots.map((lot) => sum(lot.paid))),
    refunded: sum(board.lots.map((lot) => sum(lot.refunded))),
    review: 0n,
    ineligible: 0n,
    claimedBefore: 0n,
    withdrawn: 0n,
    expired: 0n,
    pending: 0n,
    due: 0n,
    retained: 0n,
    open: 0n,
  };
  for (const lot of board.lots) {
    for (let index = 0; index < lot.net.length; index++) {
      const cents = lot.net[index]!;
      const verdict = verdictOnCharge(board, lot, index, "1313(j)(1)");
      if (verdict === "review") {
        control.review += cents;
        continue;
      }
      if (verdict !== "yes") {
        control.ineligible += cents;
        continue;
      }
      for (const run of runsOf(lot)) {
        const duty = dutyPoint(cents, run.to, lot.quantity) - dutyPoint(cents, run.from, lot.quantity);
        const state = board.returns.find((other) => other.row === run.holder);
        if (run.holder === "prior") control.claimedBefore += duty;
        else if (run.holder === null) control[isLotExpired(board, lot) ? "expired" : "open"] += duty;
        else if (state === undefined) control.withdrawn += duty;
        else if (isPieceBarred(board, lot, state)) control.ineligible += duty;
        else if (isPieceExpired(board, lot, state)) control.expired += duty;
        else if (verdictOnCharge(board, lot, index, state.route.provision) !== "yes")
          control.ineligible += duty;
        else {
          const drawback = drawbackOnRun(board, lot, run, state)[index]!;
          control[statusOfReturn(board, state) === "needs-action" ? "pending" : "due"] += drawback;
          control.retained += duty - drawback;
        }
      }
    }
  }
  return control;
}
