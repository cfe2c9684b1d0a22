import { plainEntry, plainLine, plainUnit, type Lot } from "./lots";
import type { Demand } from "./demands";
import type { PlainReturn } from "./plain";
import { hasReference } from "./router";
import {
  draw,
  drawsDirectly,
  inOrder,
  isEmptiedByPriorClaims,
  left,
  lotsOfGroup,
  type Board,
  type ReturnState,
} from "./state";

/** docs/matching.md, section 4: drawing by specific identification. */

interface Plan {
  state: ReturnState;
  parts: { demand: Demand; candidates: Lot[] }[];
}

/** Draws the units of SKUs that are identified specifically: with a reference first, then the others. */
export function drawSpecifically(board: Board, isSpecific: (sku: string) => boolean): void {
  const states = inOrder(
    board,
    board.returns.filter((state) => drawsDirectly(state) && state.demands.some(({ sku }) => isSpecific(sku))),
  );

  for (const state of states.filter(({ row }) => hasReference(row))) {
    const parts = state.demands
      .filter((demand) => isSpecific(demand.sku))
      .map((demand) => ({ demand, candidates: lotsReferredTo(board, state, demand) }));
    for (const { demand, candidates } of parts) {
      if (candidates.length === 0) state.reasons.add(whyNotFound(board, state, demand));
    }
    serve({ state, parts });
  }

  const plans: Plan[] = [];
  for (const state of states.filter(({ row }) => !hasReference(row))) {
    const parts = state.demands
      .filter((demand) => isSpecific(demand.sku))
      .map((demand) => ({ demand, candidates: lotsItMayBe(board, state, demand) }));
    plans.push({ state, parts });
  }
  for (const plan of plans) serve(plan);
}

/** True when a lot has everything that a return refers to. */
export function fitsReference(lot: Lot, row: PlainReturn): boolean {
  const { source } = lot;
  if (row.entryNumber !== "" && plainEntry(source.entryNumber) !== plainEntry(row.entryNumber)) return false;
  if (row.line !== "" && plainLine(source.line) !== plainLine(row.line)) return false;
  if (row.lot !== "" && source.lot !== row.lot) return false;
  if (row.serial !== "" && source.serial !== row.serial) return false;
  return true;
}

/** One candidate for each demand: drawn as far as it reaches. More for any of them: the return is commingled. */
function serve({ state, parts }: Plan): void {
  if (parts.some(({ candidates }) => candidates.length > 1)) {
    state.commingled = true;
    for (const { candidates } of parts) {
      if (candidates.length > 1) candidates.forEach((lot) => (lot.commingled = true));
    }
    return;
  }
  for (const { demand, candidates } of parts) {
    if (candidates.length === 1) draw(candidates[0]!, demand.quantity, state.row);
  }
}

function lotsReferredTo(board: Board, state: ReturnState, demand: Demand): Lot[] {
  return lotsOfGroup(board, demand).filter(
    (lot) =>
      fitsReference(lot, state.row) &&
      lot.source.importDate <= state.row.date &&
      !isEmptiedByPriorClaims(lot),
  );
}

function whyNotFound(board: Board, state: ReturnState, demand: Demand): string {
  const fitting = board.lots.filter((lot) => fitsReference(lot, state.row));
  const ofGroup = fitting.filter((lot) => lot.sku === demand.sku && lot.unit === demand.unit);
  if (ofGroup.some((lot) => lot.source.importDate <= state.row.date)) return "match.nothing-left";
  if (ofGroup.length > 0) return "reference.later";
  if (fitting.length > 0) return "reference.other-sku";
  return "reference.not-found";
}

function lotsItMayBe(board: Board, state: ReturnState, demand: Demand): Lot[] {
  const { row } = state;
  return lotsOfGroup(board, demand).filter(
    (lot) =>
      lot.source.importDate <= row.date &&
      left(lot) > 0n &&
      (row.segregated !== "yes" ||
        row.location === "" ||
        plainUnit(lot.source.location) === plainUnit(row.location)),
  );
}
