import type { Lots } from "../../prepare/lots";
import { positionOfLots } from "./position";
import type { Picker } from "./picker";

/**
 * Last-in, first-out: the newest lot is drawn first; of lots of one day, the first in matching order.
 *
 * @source 19 CFR 190.14(c)(2), read as 191.14(c)(2) 2026-11-21
 */
export class Lifo implements Picker {
  private stack = new Int32Array(16);
  private top = 0;
  private position: Int32Array | null = null;

  constructor(private readonly lots: Lots) {}

  reset(lots: number): void {
    if (this.stack.length < lots) this.stack = new Int32Array(lots * 2);
    this.top = 0;
  }

  receive(order: Int32Array, from: number, to: number): void {
    for (let i = to - 1; i >= from; i--) this.stack[this.top++] = order[i]!;
  }

  pick(): number {
    return this.top > 0 ? this.stack[this.top - 1]! : -1;
  }

  drop(): void {
    this.top--;
  }

  restore(lot: number): void {
    this.position ??= positionOfLots(this.lots);
    let at = this.top++;
    while (at > 0 && this.isDrawnBefore(this.stack[at - 1]!, lot)) {
      this.stack[at] = this.stack[at - 1]!;
      at--;
    }
    this.stack[at] = lot;
  }

  private isDrawnBefore(a: number, b: number): boolean {
    const { date } = this.lots;
    if (date[a] !== date[b]) return date[a]! > date[b]!;
    return this.position![a]! < this.position![b]!;
  }

  done(): void {}
}
