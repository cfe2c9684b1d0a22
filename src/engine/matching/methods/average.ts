import type { Ledger } from "../ledger";
import type { Pieces } from "../pieces";

/**
 * Average: an event takes from every lot with something left, in proportion to what is left, in whole steps;
 * leftover steps go to the largest remainders, ties to the oldest lot. It apportions instead of ordering, so it is no `Picker`.
 *
 * A pool of a thousand lots that gives one unit gives it from one lot, so looking at all thousand would be waste. Lots are kept in a heap,
 * the fullest on top (the oldest of equals). With T steps in the pool and q wanted, a lot with r left gets ⌊r·q ÷ T⌋, which is at least one
 * step only where r ≥ T ÷ q: these are on top of the heap, at most q of them. All below have the remainder r·q, so of them only the fullest
 * can get a leftover step: as many as there are leftover steps. Nothing else is touched: the work goes with the pieces made.
 *
 * @source 19 CFR 190.14(c)(4), read as 191.14(c)(4) 2026-11-21
 */
export class Average {
  private heap = new Int32Array(16);
  private size = 0;
  private total = 0;
  /** Where a lot stands in the heap; -1 when it is not in it. */
  private readonly slot: Int32Array;

  constructor(private readonly ledger: Ledger) {
    this.slot = new Int32Array(ledger.left.length).fill(-1);
  }

  reset(lots: number): void {
    for (let i = 0; i < this.size; i++) this.slot[this.heap[i]!] = -1;
    if (this.heap.length < lots) this.heap = new Int32Array(lots * 2);
    this.size = 0;
    this.total = 0;
  }

  receive(from: number, to: number): void {
    for (let lot = from; lot < to; lot++) {
      const left = this.ledger.left[lot]!;
      if (left > 0) this.push(lot);
      this.total += left;
    }
  }

  /** Units came back to a lot. */
  restore(lot: number, units: number): void {
    this.total += units;
    if (this.slot[lot]! >= 0) this.rise(this.slot[lot]!);
    else this.push(lot);
  }

  /** Draws up to `wanted` steps in parts of `step`; how many it gave. */
  draw(demand: number, wanted: number, step: number, pieces: Pieces): number {
    const taken = Math.min(wanted, this.total);
    if (taken === 0) return 0;
    const parts = taken === this.total ? this.everything() : this.apportion(taken / step, step);
    parts.sort((a, b) => a.lot - b.lot);
    for (const { lot, quantity } of parts) {
      if (quantity > 0) this.ledger.take(lot, demand, quantity, pieces);
      if (this.ledger.left[lot]! > 0) this.push(lot);
    }
    this.total -= taken;
    return taken;
  }

  private everything(): Part[] {
    const parts: Part[] = [];
    while (this.size > 0) {
      const lot = this.pop();
      parts.push({ lot, quantity: this.ledger.left[lot]!, remainder: 0 });
    }
    return parts;
  }

  /** The lots that give something (and some that had to be looked at), taken out of the heap, with the steps each gives. */
  private apportion(units: number, step: number): Part[] {
    const total = this.total / step;
    const parts: Part[] = [];
    let over = units;
    // Those with a whole share.
    while (this.size > 0) {
      const left = this.ledger.left[this.heap[0]!]! / step;
      const { whole, remainder } = share(left, units, total);
      if (whole === 0) break;
      parts.push({ lot: this.pop(), quantity: whole * step, remainder });
      over -= whole;
    }
    // As many of the rest as there are leftover steps.
    for (let i = 0; i < over && this.size > 0; i++) {
      const lot = this.pop();
      parts.push({
        lot,
        quantity: 0,
        remainder: share(this.ledger.left[lot]! / step, units, total).remainder,
      });
    }
    parts.sort((a, b) => b.remainder - a.remainder || a.lot - b.lot);
    for (let i = 0; i < over; i++) parts[i]!.quantity += step;
    return parts;
  }

  private isBefore(a: number, b: number): boolean {
    const { left } = this.ledger;
    return left[a]! === left[b]! ? a < b : left[a]! > left[b]!;
  }

  private push(lot: number): void {
    this.put(lot, this.size++);
    this.rise(this.size - 1);
  }

  private put(lot: number, at: number): void {
    this.heap[at] = lot;
    this.slot[lot] = at;
  }

  private rise(from: number): void {
    let at = from;
    const lot = this.heap[at]!;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(lot, this.heap[parent]!)) break;
      this.put(this.heap[parent]!, at);
      at = parent;
    }
    this.put(lot, at);
  }

  private pop(): number {
    const top = this.heap[0]!;
    const last = this.heap[--this.size]!;
    this.slot[top] = -1;
    if (this.size === 0) return top;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.isBefore(this.heap[child + 1]!, this.heap[child]!)) child++;
      if (!this.isBefore(this.heap[child]!, last)) break;
      this.put(this.heap[child]!, at);
      at = child;
    }
    this.put(last, at);
    return top;
  }
}

/** What a lot gives: `remainder` is of its share's fraction, in the same unit for all lots of an event. */
interface Part {
  lot: number;
  quantity: number;
  remainder: number;
}

/** left × units ÷ total as a whole part and a remainder, exact. */
function share(left: number, units: number, total: number): { whole: number; remainder: number } {
  const product = left * units;
  if (product + total <= Number.MAX_SAFE_INTEGER) {
    const whole = Math.floor(product / total);
    return { whole, remainder: product - whole * total };
  }
  const wide = BigInt(left) * BigInt(units);
  return { whole: Number(wide / BigInt(total)), remainder: Number(wide % BigInt(total)) };
}
