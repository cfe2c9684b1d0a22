import { withProgress } from "../../engine/index";
import type { MatchStage, StageProgress } from "./types";

/** Told again after so many milliseconds at the earliest. */
const EVERY_MS = 30;

/** Runs the stages of a match and tells how far each is: when it begins, and some thirty times a second at most. */
export function tellStages(tell: StageProgress): <T>(stage: MatchStage, work: () => T) => T {
  let told = 0;
  return (stage, work) => {
    tell(stage, 0);
    told = performance.now();
    return withProgress((share) => {
      const now = performance.now();
      if (now - told < EVERY_MS) return;
      told = now;
      tell(stage, share);
    }, work);
  };
}
