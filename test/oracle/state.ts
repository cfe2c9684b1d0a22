import type { Demand } from "./demands";
import type { Holder, Lot } from "./lots";
import { compareReturns } from "./order";
import type { OracleOptions, PlainInput, PlainReturn, PlainWithdrawal } from "./plain";
import type { Route } from "./router";

/** A return that takes part, as far as it has been dealt with. */
export interface ReturnState {
  row: PlainReturn;
  route: Route;
  demands: Demand[];
  commingled: boolean;
  reasons: Set<string>;
}

/** A withdrawal that takes part. */
export interface WithdrawalState {
  row: PlainWithdrawal;
  demands: Demand[];
  reasons: Set<string>;
}

/** Everything there is, while it is drawn on. */
export interface Board {
  input: PlainInput;
  options: OracleOptions;
  /** Oldest first. */
  lots: Lot[];
  returns: ReturnState[];
  withdrawals: WithdrawalState[];
}

/** Units of a lot that nobody has. */
export function left(lot: Lot): bigint {
  return BigInt(lot.units.filter((holder) => holder === null).length);
}

/** Units of a lot that a holder has. */
export function held(lot: Lot, holder: Holder): bigint {
  return BigInt(lot.units.filter((other) => other === holder).length);
}

/** Gives units to a holder, lowest free positions first, and tells which. */
export function draw(lot: Lot, quantity: bigint, holder: Holder): number[] {
  const positions: number[] = [];
  for (let i = 0; i < lot.units.length && BigInt(positions.length) < quantity; i++) {
    if (lot.units[i] !== null) continue;
    lot.units[i] = holder;
    positions.push(i);
  }
  return positions;
}

/** The lots of a SKU and unit, oldest first. */
export function lotsOfGroup(board: Board, demand: { sku: string; unit: string }): Lot[] {
  return board.lots.filter((lot) => lot.sku === demand.sku && lot.unit === demand.unit);
}

/** Lots that claims of earlier years have not emptied. */
export function isEmptiedByPriorClaims(lot: Lot): boolean {
  return lot.units.every((holder) => holder === "prior");
}

/** Returns by date, Return ID and the remaining cells. */
export function inOrder(board: Board, states: ReturnState[]): ReturnState[] {
  return [...states].sort(
    (a, b) => compareReturns(a.row, b.row, board.input.quantityScale) || a.row.row - b.row.row,
  );
}

/** True for a return that is exported or destroyed and identified directly. */
export function drawsDirectly(state: ReturnState): boolean {
  return !state.route.drawsNothing && !isDesignated(state);
}

/** True for returned retail that designates a lot instead of pointing at it. */
export function isDesignated(state: ReturnState): boolean {
  return state.route.provision === "1313(c)(1)(C)(ii) designated";
}
