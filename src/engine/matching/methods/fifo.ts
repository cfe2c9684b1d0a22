import type { Ledger } from "../ledger";
import type { Picker } from "./picker";

/**
 * First-in, first-out: the oldest lot is drawn first. Lots come numbered in that order, so the next one is a number.
 *
 * @source 19 CFR 190.14(c)(1), read as 191.14(c)(1) 2026-11-21
 */
export class Fifo implements Picker {
  private next = 0;
  private end = 0;
  private isEmpty = true;

  constructor(private readonly ledger: Ledger) {}

  reset(): void {
    this.isEmpty = true;
  }

  receive(from: number, to: number): void {
    if (this.isEmpty) this.next = from;
    this.isEmpty = false;
    this.end = to;
  }

  pick(): number {
    if (this.isEmpty) return -1;
    // Claimed before, or drawn again after something was put back into an older lot.
    while (this.next < this.end && this.ledger.left[this.next] === 0) this.next++;
    return this.next < this.end ? this.next : -1;
  }

  drop(): void {
    this.next++;
  }

  restore(lot: number): void {
    if (lot < this.next) this.next = lot;
  }

  done(): void {}
}
