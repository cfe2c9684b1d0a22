import type { Role } from "../session/roles";
import type { ColumnMap, IssueLine, ListName, ListQuery, MatchSummary, Recognition } from "../session/types";
import type { TableSource } from "../../workbook/port";
import type { SavedState } from "./saved-state";
import type { FinishPart, FinishState, MatchChoices, SourceInfo, Trouble, WizardState, Work } from "./state";
import type { PageId, StepId } from "./steps";

/** An as-of date of the workbook: a day, and the id of the source that says it. */
export interface FoundAsOf {
  date: number;
  source: string;
}

/** Everything that changes the state of the wizard. */
export type Action =
  | { type: "opened"; saved: SavedState | null; written: boolean; note: "recovered" | "fresh-start" | null }
  | { type: "went"; step: StepId }
  | { type: "opened-page"; page: PageId }
  | { type: "listing"; work: Work | null }
  | { type: "listed"; sources: SourceInfo[]; asOf: FoundAsOf | null }
  | { type: "read-again"; source: TableSource; asOf: number | null }
  | { type: "picked"; role: Role; source: string | null }
  | { type: "recognised"; recognition: Recognition; columnMap: ColumnMap }
  | { type: "chose"; choices: Partial<MatchChoices> }
  | { type: "forgot-maps" }
  | { type: "run-began"; work: Work }
  | { type: "run-goes-on"; work: Work }
  | { type: "run-cancelled" }
  | { type: "run-refused"; issues: IssueLine[] }
  | { type: "run-done"; summary: MatchSummary }
  | { type: "sheet-changed"; sheet: string }
  | { type: "queried"; query: Partial<ListQuery> }
  | { type: "opened-row"; open: { list: ListName; index: number } | null; place: number | null }
  | { type: "asked-why" }
  | { type: "chose-part"; part: FinishPart; on: boolean }
  | { type: "finish-began"; work: Work }
  | { type: "finish-goes-on"; work: Work }
  | { type: "finish-ended"; outcome: FinishState["outcome"]; written: boolean }
  | { type: "trouble"; trouble: Trouble | null }
  | { type: "note-read" }
  | { type: "reset"; state: WizardState };
