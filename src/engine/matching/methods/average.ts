import { floats, ints } from "../../domain/memory";
import { floorShare } from "../../money/floor-share";
import type { Ledger } from "../ledger";
import type { Pieces } from "../pieces";
import { FullestFirst } from "./fullest-first";
import { nthLargest } from "./nth-largest";

/**
 * Average: an event takes from every lot with something left, in proportion to what is left, in whole steps;
 * leftover steps go to the largest remainders, ties to the oldest lot. It apportions instead of ordering, so it is no `Picker`.
 *
 * An event that draws on most of the pool is worked out in one pass over it. A pool of a thousand lots that gives one unit gives it
 * from one lot, so looking at all thousand would be waste: then the lots are taken from the fullest down. With T steps in the pool and
 * q wanted, a lot with r left gets ⌊r·q ÷ T⌋, which is at least one step only where r ≥ T ÷ q. All below have the remainder r·q, so of
 * them only the fullest can get a leftover step: as many as there are leftover steps. Which way an event goes is told by how much of
 * the pool the last one drew on; so the work goes with the pieces made.
 *
 * @source 19 CFR 190.14(c)(4), read as 191.14(c)(4) 2026-11-21
 */
export class Average {
  /** Lots received, oldest first; some may have nothing left. */
  private pool = ints(16);
  private poolSize = 0;
  /** Steps left in the pool. */
  private total = 0;
  private readonly fullest: FullestFirst;
  /** True while `fullest` holds the lots of the pool. */
  private isSorted = false;
  private looksAtAll = true;
  /** The lots of one event that were looked at, oldest first: steps each gives, and the remainder of its share. */
  private lots = ints(16);
  private given = floats(16);
  private remainders = floats(16);
  private spare = floats(16);
  private count = 0;
  /** The same lots, the fullest first, where they were taken from `fullest`. */
  private taken = ints(16);

  constructor(private readonly ledger: Ledger) {
    this.fullest = new FullestFirst(ledger.left);
  }

  reset(lots: number): void {
    if (this.pool.length < lots) {
      this.pool = ints(lots * 2);
      this.lots = ints(lots * 2);
      this.taken = ints(lots * 2);
      this.given = floats(lots * 2);
      this.remainders = floats(lots * 2);
      this.spare = floats(lots * 2);
    }
    this.fullest.clear();
    this.isSorted = false;
    this.looksAtAll = true;
    this.poolSize = 0;
    this.total = 0;
  }

  receive(from: number, to: number): void {
    for (let lot = from; lot < to; lot++) {
      const left = this.ledger.left[lot]!;
      if (left === 0) continue;
      this.pool[this.poolSize++] = lot;
      this.total += left;
      if (this.isSorted) this.fullest.push(lot);
    }
  }

  /** Units came back to a lot. */
  restore(lot: number, units: number): void {
    this.total += units;
    if (this.isSorted) this.fullest.hasMore(lot);
    let at = this.poolSize;
    while (at > 0 && this.pool[at - 1]! > lot) at--;
    if (at > 0 && this.pool[at - 1] === lot) return;
    this.pool.copyWithin(at + 1, at, this.poolSize++);
    this.pool[at] = lot;
  }

  /** Draws up to `wanted` steps in parts of `step`; how many it gave. */
  draw(demand: number, wanted: number, step: number, pieces: Pieces): number {
    const taken = Math.min(wanted, this.total);
    if (taken === 0) return 0;
    const before = pieces.count;
    if (this.looksAtAll) this.apportionAll(taken / step, step);
    else this.apportionFullest(taken / step, step);
    for (let i = 0; i < this.count; i++) {
      if (this.given[i] !== 0) this.ledger.take(this.lots[i]!, demand, this.given[i]!, pieces);
    }
    if (!this.looksAtAll) {
      for (let i = this.count - 1; i >= 0; i--) {
        if (this.ledger.left[this.taken[i]!]! > 0) this.fullest.putBack(this.taken[i]!);
      }
    }
    this.total -= taken;
    this.looksAtAll = (pieces.count - before) * MOST >= this.poolSize;
    return taken;
  }

  /** Looks at the whole pool, oldest lot first. */
  private apportionAll(units: number, step: number): void {
    const total = this.total / step;
    const { pool, lots } = this;
    const { left } = this.ledger;
    let over = units;
    let count = 0;
    for (let i = 0; i < this.poolSize; i++) {
      const lot = pool[i]!;
      if (left[lot] === 0) continue;
      pool[count] = lot;
      lots[count] = lot;
      over -= this.share(count++, left[lot]! / step, units, total, step);
    }
    this.poolSize = count;
    this.count = count;
    this.giveLeftover(over, step);
    this.isSorted = false;
  }

  /** Looks at the fullest lots, as far down as any can get something. */
  private apportionFullest(units: number, step: number): void {
    const total = this.total / step;
    const { left } = this.ledger;
    if (!this.isSorted) this.sortPool();
    const { fullest, taken } = this;
    let over = units;
    let count = 0;
    // Those with a whole share, then as many of the rest as there are leftover steps.
    for (let isBelow = false, rest = Infinity; fullest.size > 0 && rest > 0;) {
      const lot = fullest.pop();
      const whole = floorShare(left[lot]! / step, units, total);
      taken[count++] = lot;
      over -= whole;
      if (isBelow) rest--;
      else if (whole === 0) {
        isBelow = true;
        rest = over - 1;
      }
    }
    this.count = count;
    const lots = this.lots.subarray(0, count);
    lots.set(taken.subarray(0, count));
    lots.sort();
    for (let i = 0; i < count; i++) this.share(i, left[lots[i]!]! / step, units, total, step);
    this.giveLeftover(over, step);
  }

  private sortPool(): void {
    const { left } = this.ledger;
    let count = 0;
    this.fullest.clear();
    for (let i = 0; i < this.poolSize; i++) {
      const lot = this.pool[i]!;
      if (left[lot] === 0) continue;
      this.pool[count++] = lot;
      this.fullest.push(lot);
    }
    this.poolSize = count;
    this.isSorted = true;
  }

  /** left × units ÷ total as whole steps, which a lot is given, and a remainder; exact. How many whole steps. */
  private share(at: number, left: number, units: number, total: number, step: number): number {
    const product = left * units;
    let whole: number;
    if (product + total <= Number.MAX_SAFE_INTEGER) {
      whole = Math.floor(product / total);
      this.remainders[at] = product - whole * total;
    } else {
      const wide = BigInt(left) * BigInt(units);
      whole = Number(wide / BigInt(total));
      this.remainders[at] = Number(wide % BigInt(total));
    }
    this.given[at] = whole * step;
    return whole;
  }

  /** One step each to the largest remainders, the oldest of equals; the lots stand oldest first. */
  private giveLeftover(steps: number, step: number): void {
    if (steps === 0) return;
    const { count, remainders, given, spare } = this;
    for (let i = 0; i < count; i++) spare[i] = remainders[i]!;
    const least = nthLargest(spare, count, steps);
    let equals = steps;
    for (let i = 0; i < count; i++) if (remainders[i]! > least) equals--;
    for (let i = 0; i < count; i++) {
      const remainder = remainders[i]!;
      if (remainder > least || (remainder === least && equals-- > 0)) given[i]! += step;
    }
  }
}

/** An event that drew on a third of the pool, or more, is most likely followed by another. */
const MOST = 3;
