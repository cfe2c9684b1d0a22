/** As far ahead of what was told the bar goes at most. */
const MOST_AHEAD = 0.1;
/** How much the pace of the last step counts, against those before. */
const LAST_STEP = 0.5;
/** Steps told sooner after one another than so many milliseconds say nothing of the pace. */
const LEAST_MS = 40;

/**
 * How far work is, 0 to 1, and how its bar goes on from there until more is told: at the pace so far, the slower the further it is ahead, and
 * never back. Work tells many times a second how far it is, but now and then a step of it lasts, and a bar that stands looks like work that
 * hangs. Times in milliseconds.
 */
export interface MovingShare {
  told: number;
  /** What was shown when it was told, and when that was. */
  shown: number;
  at: number;
  /** Share per millisecond. */
  pace: number;
}

/** Work begins. */
export function shareBegins(now: number): MovingShare {
  return { told: 0, shown: 0, at: now, pace: 0 };
}

/** The work has told its share. */
export function shareTold(before: MovingShare, share: number, now: number): MovingShare {
  const step = Math.max(0, share - before.told) / Math.max(LEAST_MS, now - before.at);
  const pace = before.pace === 0 ? step : LAST_STEP * step + (1 - LAST_STEP) * before.pace;
  return { told: share, shown: Math.max(share, shareShown(before, now)), at: now, pace };
}

/** The share to show. */
export function shareShown({ told, shown, at, pace }: MovingShare, now: number): number {
  const most = Math.min(MOST_AHEAD, (1 - told) / 2);
  const way = told + most - shown;
  if (most <= 0 || way <= 0) return shown;
  return shown + way * (1 - Math.exp((-pace * (now - at)) / most));
}
