import type { MatchStage } from "../session/types";

/** What the stages of a match take of its time, roughly: reading is the host's work, and the slowest. */
const READING = 0.6;
const HANDING_OVER = 0.1;
const STAGES: Record<MatchStage, { from: number; to: number }> = {
  parsing: { from: 0.7, to: 0.85 },
  matching: { from: 0.85, to: 0.95 },
  summing: { from: 0.95, to: 1 },
};

/** Share of a whole match, 0 to 1, where the worker has done a share of a stage: all tables are read by then. */
export function shareAt(stage: MatchStage, done: number): number {
  const { from, to } = STAGES[stage];
  return from + done * (to - from);
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
