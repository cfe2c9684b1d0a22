import { floats } from "../domain/memory";
import type { Lots } from "../prepare/lots";
import type { Pieces } from "./pieces";

/**
 * What is left of each lot, and at which position its next unit lies. No lot can go below nothing:
 * `take` gives what there is. Steps.
 */
export class Ledger {
  readonly left: Float64Array;
  private readonly quantity: Float64Array;
  /** Runs of units put back, lowest first, per lot; most matches have none. */
  private readonly freed = new Map<number, { from: number; to: number }[]>();

  constructor(lots: Lots) {
    const { count, quantity, claimedBefore } = lots;
    this.quantity = quantity;
    this.left = floats(count);
    const { left } = this;
    for (let i = 0; i < count; i++) left[i] = quantity[i]!;
    if (claimedBefore !== null) for (let i = 0; i < count; i++) left[i]! -= claimedBefore[i]!;
  }

  /** Draws up to `wanted` units of a lot for a demand; how many it gave. */
  take(lot: number, demand: number, wanted: number, pieces: Pieces): number {
    const left = this.left[lot]!;
    const taken = wanted < left ? wanted : left;
    if (taken === 0) return 0;
    if (this.freed.size === 0) pieces.add(lot, demand, taken, this.quantity[lot]! - left);
    else {
      const neverDrawn = this.neverDrawnFrom(lot);
      const rest = this.takeFreed(lot, demand, taken, pieces);
      if (rest > 0) pieces.add(lot, demand, rest, neverDrawn);
    }
    this.left[lot] = left - taken;
    return taken;
  }

  /** Position of the next unit of a lot that was never drawn. */
  private neverDrawnFrom(lot: number): number {
    let freed = 0;
    for (const { from, to } of this.freed.get(lot) ?? []) freed += to - from;
    return this.quantity[lot]! - this.left[lot]! + freed;
  }

  /** Draws from units that were put back, lowest position first; how many are still wanted. */
  private takeFreed(lot: number, demand: number, wanted: number, pieces: Pieces): number {
    const runs = this.freed.get(lot);
    let rest = wanted;
    while (runs !== undefined && runs.length > 0 && rest > 0) {
      const run = runs[0]!;
      const units = Math.min(rest, run.to - run.from);
      pieces.add(lot, demand, units, run.from);
      run.from += units;
      rest -= units;
      if (run.from === run.to) runs.shift();
    }
    if (runs !== undefined && runs.length === 0) this.freed.delete(lot);
    return rest;
  }

  /** Puts units of a lot back that were drawn from position `from` on. */
  putBack(lot: number, from: number, units: number): void {
    const neverDrawn = this.neverDrawnFrom(lot);
    this.left[lot]! += units;
    const runs = this.freed.get(lot) ?? [];
    const at = runs.findIndex((run) => run.from > from);
    runs.splice(at < 0 ? runs.length : at, 0, { from, to: from + units });
    for (let i = runs.length - 1; i > 0; i--) {
      if (runs[i - 1]!.to === runs[i]!.from) {
        runs[i - 1]!.to = runs[i]!.to;
        runs.splice(i, 1);
      }
    }
    const last = runs[runs.length - 1]!;
    if (last.to === neverDrawn) runs.pop();
    if (runs.length > 0) this.freed.set(lot, runs);
    else this.freed.delete(lot);
  }
}
