import type { Lots } from "../../prepare/lots";
import { positionOfLots } from "./position";
import type { Picker } from "./picker";

/**
 * First-in, first-out: the oldest lot is drawn first.
 *
 * @source 19 CFR 190.14(c)(1), read as 191.14(c)(1) 2026-11-21
 */
export class Fifo implements Picker {
  private queue = new Int32Array(16);
  private head = 0;
  private tail = 0;
  private position: Int32Array | null = null;

  constructor(private readonly lots: Lots) {}

  reset(lots: number): void {
    if (this.queue.length < lots) this.queue = new Int32Array(lots * 2);
    this.head = 0;
    this.tail = 0;
  }

  receive(order: Int32Array, from: number, to: number): void {
    for (let i = from; i < to; i++) this.queue[this.tail++] = order[i]!;
  }

  pick(): number {
    return this.head < this.tail ? this.queue[this.head]! : -1;
  }

  drop(): void {
    this.head++;
  }

  restore(lot: number): void {
    this.position ??= positionOfLots(this.lots);
    // A used-up lot left from the front, so there is room before the head.
    let at = --this.head;
    while (at + 1 < this.tail && this.position[this.queue[at + 1]!]! < this.position[lot]!) {
      this.queue[at] = this.queue[at + 1]!;
      at++;
    }
    this.queue[at] = lot;
  }

  done(): void {}
}
