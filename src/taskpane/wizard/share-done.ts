import type { MatchStage } from "../session/types";

/** What the stages of a match take of its time, roughly: reading is the host's work, and the slowest. */
const READING = 0.6;
const HANDING_OVER = 0.1;
const AFTER: Record<MatchStage, number> = { parsing: 0.7, matching: 0.82, summing: 0.95 };

/** Share of a whole match, 0 to 1, when the worker begins a stage: all tables are read by then. */
export function shareAt(stage: MatchStage): number {
  return AFTER[stage];
}

/**
 * Share of a whole match, 0 to 1, while tables are read and handed over one after the other: `before` rows are through,
 * of the table at hand `done` of `rows`.
 */
export function shareOfTables(
  stage: "reading" | "handing-over",
  { before, done, rows, total }: { before: number; done: number; rows: number; total: number },
): number {
  if (total === 0) return 0;
  const through = (READING + HANDING_OVER) * before;
  const here =
    stage === "reading"
      ? READING * Math.min(done, rows)
      : READING * rows + HANDING_OVER * Math.min(done, rows);
  return (through + here) / total;
}
