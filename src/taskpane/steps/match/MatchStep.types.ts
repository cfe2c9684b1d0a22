import type { MatchSummary } from "../../session/types";
import type { Run } from "../../wizard/state";

/** What the step shows, and what can be done in it. */
export interface MatchStepProps {
  takeFocus: boolean;
  run: Run;
  rows: { imports: number; returns: number };
  /** Reading, method and as-of date in words. */
  under: string;
  summary: MatchSummary | null;
  onCancel: () => void;
  onFixColumns: () => void;
}
