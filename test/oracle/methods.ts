import { verdictOf } from "./verdicts";
import { daysBetween } from "./dates";
import { compareLots, sum, type Lot } from "./lots";
import { compareText, compareWithdrawals } from "./order";
import { hasReference } from "./router";
import { fitsReference } from "./specific";
import type { Demand } from "./demands";
import {
  draw,
  drawsDirectly,
  held,
  inOrder,
  left,
  lotsOfGroup,
  type Board,
  type ReturnState,
  type WithdrawalState,
} from "./state";
import { lastDayToExport } from "./windows";

/** docs/matching.md, section 5: drawing by the accounting methods of 19 CFR 190.14, a group at a time. */

/** Something that takes units out of a group, or puts them back. */
type Event =
  | { kind: "return"; date: string; state: ReturnState; demand: Demand }
  | { kind: "withdrawal" | "return-in"; date: string; state: WithdrawalState; demand: Demand };

/** Units of one lot that sales took, the newest last. */
type Sold = { lot: Lot; position: number }[];

/** Draws the units of all SKUs that follow the method. */
export function drawByMethod(board: Board, followsMethod: (sku: string) => boolean): void {
  const groups = new Map<string, { sku: string; unit: string }>();
  for (const lot of board.lots) {
    if (followsMethod(lot.sku)) groups.set(JSON.stringify([lot.sku, lot.unit]), lot);
  }
  for (const group of groups.values()) drawGroup(board, group);
}

/** True when the method draws withdrawals as well. */
export function drawsWithdrawals(board: Board): boolean {
  return ["fifo", "lifo", "low-to-high", "average"].includes(board.options.method);
}

function drawGroup(board: Board, group: { sku: string; unit: string }): void {
  const events = eventsOfGroup(board, group);
  const step = smallestStep(board, group);
  const sold: Sold = [];
  for (const event of events) {
    if (event.kind === "return-in") {
      putBack(event.state, event.demand.quantity, sold);
      continue;
    }
    const pool = poolOf(board, group, event);
    if (board.options.method === "average") takeOnAverage(pool, event, step, sold);
    else takeInTurn(pool, event, sold);
    if (event.kind === "return") checkReference(pool, event.state);
  }
}

/** Returns by Return ID, then withdrawals, then return-ins of each day. */
function eventsOfGroup(board: Board, group: { sku: string; unit: string }): Event[] {
  const isOfGroup = (demand: Demand) => demand.sku === group.sku && demand.unit === group.unit;
  const events: Event[] = [];
  for (const state of inOrder(board, board.returns.filter(drawsDirectly))) {
    for (const demand of state.demands.filter(isOfGroup)) {
      events.push({ kind: "return", date: state.row.date, state, demand });
    }
  }
  if (drawsWithdrawals(board)) {
    const scale = board.input.quantityScale;
    const inTurn = [...board.withdrawals].sort(
      (a, b) => compareWithdrawals(a.row, b.row, scale) || a.row.row - b.row.row,
    );
    for (const state of inTurn) {
      const kind = state.row.purpose === "return-in" ? "return-in" : "withdrawal";
      for (const demand of state.demands.filter(isOfGroup)) {
        events.push({ kind, date: state.row.date, state, demand });
      }
    }
  }
  // Sorting keeps the order of what is equal, so what was pushed first of a day comes first.
  return events.sort((a, b) => compareText(a.date, b.date));
}

/** Lots that an event may draw on, in the order in which it draws. */
function poolOf(board: Board, group: { sku: string; unit: string }, event: Event): Lot[] {
  const { method, reading, turnoverDays } = board.options;
  const scale = board.input.quantityScale;
  const pool = lotsOfGroup(board, group).filter((lot) => lot.source.importDate <= event.date);
  if (method === "lifo") return pool.sort((a, b) => compareLots(a, b, scale, true));
  if (method === "fifo" || method === "average") return pool.sort((a, b) => compareLots(a, b, scale));
  return pool
    .filter((lot) => {
      if (method === "low-to-high-turnover") {
        return turnoverDays === null || daysBetween(lot.source.importDate, event.date) <= turnoverDays;
      }
      if (method === "low-to-high-blanket" && event.kind === "return") {
        return event.date <= lastDayToExport(lot.source.importDate, event.state.route.provision, reading);
      }
      return true;
    })
    .sort((a, b) => compareDutyPerUnit(board, a, b) || compareLots(a, b, scale));
}

/** Order of two lots by the duty on a unit, as exact fractions. */
function compareDutyPerUnit(board: Board, a: Lot, b: Lot): number {
  const left = dutyLetIn(board, a) * b.quantity;
  const right = dutyLetIn(board, b) * a.quantity;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Cents of the charges that the reading lets in for (j)(1), after refunds. */
function dutyLetIn(board: Board, lot: Lot): bigint {
  const { source } = lot;
  const entryDate = source.entryDate === "" ? source.importDate : source.entryDate;
  return sum(
    lot.net.filter((_, index) => {
      const column = board.input.chargeColumns[index]!;
      return verdictOf(column, source.chapter99, entryDate, "1313(j)(1)", board.options.reading) === "yes";
    }),
  );
}

function takeInTurn(pool: Lot[], event: Event, sold: Sold): void {
  let wanted = event.demand.quantity;
  for (const lot of pool) {
    const positions = draw(lot, wanted, event.state.row);
    wanted -= BigInt(positions.length);
    noteSale(event, lot, positions, sold);
  }
}

/** From every lot in proportion to what is left, in whole steps, the steps left over by largest remainder. */
function takeOnAverage(pool: Lot[], event: Event, step: bigint, sold: Sold): void {
  const available = pool.map((lot) => left(lot));
  const total = sum(available);
  if (total === 0n) return;
  const wanted = event.demand.quantity < total ? event.demand.quantity : total;
  const shares = available.map((units) => (((wanted / step) * (units / step)) / (total / step)) * step);
  const remainders = available.map((units) => ((wanted / step) * (units / step)) % (total / step));
  for (let over = wanted - sum(shares); over > 0n; over -= step) {
    let largest = 0;
    for (let i = 1; i < pool.length; i++) if (remainders[i]! > remainders[largest]!) largest = i;
    shares[largest]! += step;
    remainders[largest] = -1n;
  }
  pool.forEach((lot, index) => noteSale(event, lot, draw(lot, shares[index]!, event.state.row), sold));
}

/** Steps of the smallest decimal that quantities of the group use; a whole unit when none has decimals. */
function smallestStep(board: Board, group: { sku: string; unit: string }): bigint {
  const lots = lotsOfGroup(board, group);
  const gone = board.returns.filter(({ row }) => ["exported", "destroyed"].includes(row.disposition));
  const demands = [...gone, ...board.withdrawals]
    .flatMap((state) => state.demands)
    .filter((demand) => demand.sku === group.sku && demand.unit === group.unit);
  const quantities = [
    ...lots.map((lot) => lot.quantity),
    ...lots.map((lot) => held(lot, "prior")),
    ...demands.map((demand) => demand.quantity),
  ];
  let step = board.input.quantityScale;
  while (quantities.some((quantity) => quantity % step !== 0n)) step /= 10n;
  return step;
}

function noteSale(event: Event, lot: Lot, positions: number[], sold: Sold): void {
  if (event.kind !== "withdrawal" || event.state.row.purpose !== "sale") return;
  for (const position of positions) sold.push({ lot, position });
}

/** Units come back into the lots that sales took them from, the newest sale first. */
function putBack(state: WithdrawalState, quantity: bigint, sold: Sold): void {
  for (let units = quantity; units > 0n; units--) {
    const newest = sold.pop();
    if (newest === undefined) {
      state.reasons.add("withdrawal.return-in-too-many");
      return;
    }
    newest.lot.units[newest.position] = null;
  }
}

function checkReference(pool: Lot[], state: ReturnState): void {
  if (!hasReference(state.row)) return;
  const drawn = pool.filter((lot) => held(lot, state.row) > 0n);
  if (drawn.some((lot) => !fitsReference(lot, state.row))) state.reasons.add("reference.differs");
}
