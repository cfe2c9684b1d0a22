import type { Role } from "../../session/roles";
import type { SourceInfo, Work } from "../../wizard/state";

/** What the step shows, and what can be done in it. */
export interface DataStepProps {
  takeFocus: boolean;
  sources: SourceInfo[];
  picks: Partial<Record<Role, string>>;
  listing: Work | null;
  /** The tables have not been listed yet. */
  isOpening: boolean;
  /** As-of date found in the workbook, ISO, or null. */
  asOf: string | null;
  onPick: (role: Role, source: string | null) => void;
  onRefresh: () => void;
  onSample: (() => void) | null;
}
