import { ints } from "../../domain/memory";
import type { Lots } from "../../prepare/lots";
import type { Ledger } from "../ledger";
import type { Picker } from "./picker";

/**
 * Last-in, first-out: the newest lot is drawn first; of lots of one day, the first in matching order.
 *
 * @source 19 CFR 190.14(c)(2), read as 191.14(c)(2) 2026-11-21
 */
export class Lifo implements Picker {
  private stack = ints(16);
  private top = 0;

  constructor(
    private readonly lots: Lots,
    private readonly ledger: Ledger,
  ) {}

  reset(lots: number): void {
    if (this.stack.length < lots) this.stack = ints(lots * 2);
    this.top = 0;
  }

  receive(from: number, to: number): void {
    for (let lot = to - 1; lot >= from; lot--) {
      if (this.ledger.left[lot]! > 0) this.stack[this.top++] = lot;
    }
  }

  pick(): number {
    return this.top > 0 ? this.stack[this.top - 1]! : -1;
  }

  drop(): void {
    this.top--;
  }

  restore(lot: number): void {
    let at = this.top++;
    while (at > 0 && this.isDrawnBefore(this.stack[at - 1]!, lot)) {
      this.stack[at] = this.stack[at - 1]!;
      at--;
    }
    this.stack[at] = lot;
  }

  private isDrawnBefore(a: number, b: number): boolean {
    const { date } = this.lots;
    return date[a] === date[b] ? a < b : date[a]! > date[b]!;
  }

  done(): void {}
}
