import { controlOf } from "./control";
import {
  demandsOfReturn,
  demandsOfWithdrawal,
  isAlsoInReturns,
  whyReturnInvalid,
  whyWithdrawalInvalid,
} from "./demands";
import { lotsOfImports, sum, type Lot } from "./lots";
import { drawByMethod } from "./methods";
import { judgeParties } from "./parties";
import { drawbackOnRun, runsOf } from "./pieces";
import type {
  OracleLot,
  OracleOptions,
  OraclePiece,
  OracleResult,
  OracleReturn,
  OracleWithdrawalPiece,
  PlainInput,
} from "./plain";
import { drawByDesignation } from "./retail";
import { routeOf } from "./router";
import { drawSpecifically } from "./specific";
import { left, type Board } from "./state";
import { matchedOf, statusOfLot, statusOfReturn } from "./status";

/**
 * The slow, obvious matcher: docs/matching.md, section by section, for comparison with the engine.
 *
 * Works on plain rows, one place in a list for each unit of each lot, BigInt for money. It shares no code with the engine.
 */
export function oracleMatch(input: PlainInput, options: OracleOptions): OracleResult {
  const { lots, invalid, reasons: importReasons } = lotsOfImports(input, options);
  const board: Board = { input, options, lots, returns: [], withdrawals: [] };
  const invalidReturns: OracleReturn[] = [];
  const withdrawalReasons: { row: number; reasons: string[] }[] = [];

  for (const row of input.returns) {
    const why = whyReturnInvalid(row, options);
    if (why !== null) {
      invalidReturns.push(invalidReturn(row.row, why === "missing" ? [] : [why]));
      continue;
    }
    const route = routeOf(row, options.reading);
    const { demands, unitAssumed } = demandsOfReturn(row, input, lots);
    const reasons = new Set(route.reasons);
    if (unitAssumed && (row.disposition === "exported" || row.disposition === "destroyed"))
      reasons.add("unit.assumed");
    board.returns.push({ row, route, demands, commingled: false, reasons });
  }

  for (const row of input.withdrawals ?? []) {
    const why = whyWithdrawalInvalid(row, options);
    if (why !== null) {
      board.withdrawals.push({ row, demands: [], reasons: new Set(why === "missing" ? [] : [why]) });
      continue;
    }
    const valid = board.returns.map((state) => state.row);
    if (isAlsoInReturns(row, valid)) {
      board.withdrawals.push({ row, demands: [], reasons: new Set(["withdrawal.also-in-returns"]) });
      continue;
    }
    const { demands, isAmbiguous } = demandsOfWithdrawal(row, input, lots);
    const reasons = new Set(isAmbiguous ? ["withdrawal.unit-ambiguous"] : []);
    board.withdrawals.push({ row, demands, reasons });
  }

  const serials = skusWithSerials(board);
  const isSpecific = (sku: string) => options.method === "specific" || serials.has(sku);
  drawSpecifically(board, isSpecific);
  if (options.method !== "specific") drawByMethod(board, (sku) => !isSpecific(sku));
  drawByDesignation(board);
  for (const state of board.returns) judgeParties(board, state);
  for (const { row, reasons } of board.withdrawals) {
    withdrawalReasons.push({ row: row.row, reasons: [...reasons].sort() });
  }

  const pieces = piecesOf(board);
  return {
    pieces,
    withdrawalPieces: withdrawalPiecesOf(board),
    returns: [
      ...invalidReturns,
      ...board.returns.map((state): OracleReturn => {
        const own = pieces.filter((piece) => piece.returnRow === state.row.row);
        return {
          row: state.row.row,
          status: statusOfReturn(board, state),
          matched: matchedOf(board, state),
          due: sum(own.map((piece) => piece.due)),
          pending: sum(own.map((piece) => piece.pending)),
          provision: state.route.provision,
          reasons: [...state.reasons].sort(),
        };
      }),
    ].sort((a, b) => a.row - b.row),
    lots: [
      ...invalid.map(({ source, item, sku }): OracleLot => ({
        row: source.row,
        item,
        sku,
        status: "invalid",
        quantity: source.quantity ?? 0n,
        remaining: 0n,
        dutyPaid: sum(source.charges),
        reasons: [...(importReasons.get(source.row) ?? [])].sort(),
      })),
      ...lots.map((lot): OracleLot => ({
        row: lot.source.row,
        item: lot.itemOrder,
        sku: lot.sku,
        status: statusOfLot(board, lot),
        quantity: lot.quantity,
        remaining: left(lot),
        dutyPaid: sum(lot.paid),
        reasons: [...(importReasons.get(lot.source.row) ?? [])].sort(),
      })),
    ].sort((a, b) => a.row - b.row || a.item - b.item),
    withdrawals: withdrawalReasons.sort((a, b) => a.row - b.row),
    control: controlOf(board),
  };
}

/** SKUs with a serial on a lot or a return: they stay specific under every method. */
function skusWithSerials(board: Board): Set<string> {
  const skus = new Set<string>();
  for (const lot of board.lots) if (lot.source.serial !== "") skus.add(lot.sku);
  for (const { row, demands } of board.returns) {
    if (row.serial !== "") demands.forEach((demand) => skus.add(demand.sku));
  }
  return skus;
}

function piecesOf(board: Board): OraclePiece[] {
  const pieces: OraclePiece[] = [];
  for (const lot of board.lots) {
    for (const run of runsOf(lot)) {
      const state = board.returns.find((other) => other.row === run.holder);
      if (state === undefined) continue;
      const perCharge = drawbackOnRun(board, lot, run, state);
      const isPending = statusOfReturn(board, state) === "needs-action";
      pieces.push({
        ...placeOf(lot, run),
        returnRow: state.row.row,
        due: isPending ? 0n : sum(perCharge),
        pending: isPending ? sum(perCharge) : 0n,
        perCharge,
      });
    }
  }
  return pieces;
}

function withdrawalPiecesOf(board: Board): OracleWithdrawalPiece[] {
  const pieces: OracleWithdrawalPiece[] = [];
  for (const lot of board.lots) {
    for (const run of runsOf(lot)) {
      const state = board.withdrawals.find((other) => other.row === run.holder);
      if (state !== undefined) pieces.push({ ...placeOf(lot, run), withdrawalRow: state.row.row });
    }
  }
  return pieces;
}

function placeOf(lot: Lot, run: { from: bigint; to: bigint }) {
  return {
    lotRow: lot.source.row,
    item: lot.itemOrder,
    sku: lot.sku,
    from: run.from,
    quantity: run.to - run.from,
  };
}

function invalidReturn(row: number, reasons: string[]): OracleReturn {
  return {
    row,
    status: "invalid",
    matched: { numerator: 0n, denominator: 1n },
    due: 0n,
    pending: 0n,
    provision: null,
    reasons,
  };
}
