/** As far ahead of what was told the bar goes at most. */
const MOST_AHEAD = 0.1;
/** How much the pace of the last step counts, against those before. */
const LAST_STEP = 0.5;

/**
 * How far a bar is shown between two tellings: on at the pace so far, the slower the further it is ahead, and never back.
 * Work tells many times a second how far it is, but now and then a step of it lasts, and a bar that stands looks like work that hangs.
 */
export class Pace {
  private told = 0;
  private toldAt: number;
  private shown = 0;
  private shownAt: number;
  /** Share per millisecond. */
  private pace = 0;

  /** @param began when the work began, in milliseconds */
  constructor(began: number) {
    this.toldAt = this.shownAt = began;
  }

  /** The work has told its share. */
  tell(share: number, now: number): void {
    this.at(now);
    if (now > this.toldAt) {
      const step = Math.max(0, share - this.told) / (now - this.toldAt);
      this.pace = this.pace === 0 ? step : LAST_STEP * step + (1 - LAST_STEP) * this.pace;
    }
    this.told = share;
    this.toldAt = now;
  }

  /** The share to show now. */
  at(now: number): number {
    const most = Math.min(MOST_AHEAD, (1 - this.told) / 2);
    const from = Math.max(this.shown, this.told);
    const way = Math.max(0, this.told + most - from);
    const part = most > 0 ? 1 - Math.exp((-this.pace * (now - this.shownAt)) / most) : 0;
    this.shownAt = now;
    return (this.shown = from + way * part);
  }
}
