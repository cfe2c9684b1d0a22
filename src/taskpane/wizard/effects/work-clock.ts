import { shareBegins, shareTold } from "../moving-share";
import type { Work } from "../state";

/** Progress is told at most this often, in milliseconds, but for the first and the last of a stage. */
const EVERY_MS = 40;
/** Before this share is done, or this time has gone, no time left is told. */
const TOLD_FROM_SHARE = 0.05;
const TOLD_FROM_MS = 700;

/** Turns steps of work into what the pane shows: not too often, with the time left. */
export class WorkClock {
  private readonly began = performance.now();
  private told = -Infinity;
  private last: Work["stage"] | null = null;
  private share = shareBegins(this.began);

  constructor(private readonly tell: (work: Work) => void) {}

  /** Tells how far a stage is. `share` is how much of the whole is done, 0 to 1; as long as it is 0, nothing can be told of it. */
  at(work: Omit<Work, "secondsLeft" | "share">, share: number): void {
    const now = performance.now();
    const isEdge = work.stage !== this.last || work.done >= work.total;
    if (!isEdge && now - this.told < EVERY_MS) return;
    this.told = now;
    this.last = work.stage;
    this.share = shareTold(this.share, share, now);
    this.tell({
      ...work,
      share: share > 0 ? this.share : null,
      secondsLeft: secondsLeft(now - this.began, share),
    });
  }
}

/** Seconds left, from the time gone and the share done; null while that says little. */
export function secondsLeft(gone: number, share: number): number | null {
  if (gone < TOLD_FROM_MS || share < TOLD_FROM_SHARE) return null;
  return Math.max(0, Math.ceil(((gone / share) * (1 - share)) / 1000));
}
