import type { Role } from "../../session/roles";
import type { DifferenceLine, ListName, ListQuery, MatchSummary, RowExplanation } from "../../session/types";
import type { ReviewState } from "../../wizard/state";
import type { PagedList } from "../../wizard/use-list";

/** What the step shows, and what can be done in it. */
export interface ReviewStepProps {
  takeFocus: boolean;
  summary: MatchSummary;
  stale: null | "sheet" | "choices";
  review: ReviewState;
  list: PagedList;
  explanation: RowExplanation | null;
  /** Why the readings differ; null until it was asked for and told. */
  difference: DifferenceLine[] | null;
  /** The element that scrolls, for the list. */
  scroller: HTMLElement | null;
  canGoTo: boolean;
  onWhy: () => void;
  onMatch: () => void;
  onQuery: (query: Partial<ListQuery>) => void;
  onOpen: (open: { list: ListName; index: number } | null, place?: number) => void;
  onGoTo: (role: Role, row: number) => void;
}
