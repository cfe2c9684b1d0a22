import { held, lotsOfGroup, type Board, type ReturnState } from "./state";
import type { Lot } from "./lots";

/** docs/matching.md, section 3, "Parties": the exporter of a return against the importer of record of a lot. */

/** True when both are known and are not the same. */
export function partiesDiffer(state: ReturnState, lot: Lot): boolean {
  const exporter = plainParty(state.row.exporter);
  const importer = plainParty(lot.source.importerOfRecord);
  return exporter !== "" && importer !== "" && exporter !== importer;
}

/** Judges the exporter of a return once it has drawn. */
export function judgeParties(board: Board, state: ReturnState): void {
  // Goods that stayed, are only planned to go, or may not be designated: told as such, and that is all.
  if (state.route.drawsNothing) return;
  const ofGroup = state.demands.flatMap((demand) => lotsOfGroup(board, demand));
  const drawn = board.lots.filter((lot) => held(lot, state.row) > 0n);
  const fromAllOfGroup = ofGroup.length > 0 && ofGroup.every((lot) => partiesDiffer(state, lot));
  const fromAllDrawn = drawn.length > 0 && drawn.every((lot) => partiesDiffer(state, lot));
  if (!fromAllOfGroup && !drawn.some((lot) => partiesDiffer(state, lot))) return;
  if (board.options.reading === "guide") {
    state.reasons.add("party.exporter-differs");
    if (fromAllOfGroup || fromAllDrawn) state.route.notEligible = true;
  } else if (state.row.certification.trim() === "") {
    state.reasons.add("party.certification-missing");
    state.route.needsAction = true;
  }
}

function plainParty(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
