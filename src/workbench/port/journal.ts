/** Keeps a way back for every step taken, so that a change that fails half-way leaves nothing behind. */
export class Journal {
  private readonly back: (() => void)[] = [];

  /** Takes a step. When it throws, it counts as not taken. */
  step(forth: () => void, back: () => void): void {
    forth();
    this.back.push(back);
  }

  /** Undoes the steps, the last one first. */
  rollBack(): void {
    for (let back = this.back.pop(); back; back = this.back.pop()) back();
  }
}
