import type { SheetName } from "../../session/types";
import type { FinishPart, FinishState } from "../../wizard/state";

/** What the step shows, and what can be done in it. */
export interface FinishStepProps {
  takeFocus: boolean;
  finish: FinishState;
  /** Rows of each result sheet, or null without a match. */
  sheetRows: Partial<Record<SheetName, number>> | null;
  /** True when something changed after the match that would be written. */
  isStale: boolean;
  onPart: (part: FinishPart, on: boolean) => void;
  onRemove: () => void;
  onCancel: () => void;
}
