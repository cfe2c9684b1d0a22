import { ints } from "../../domain/memory";
import { LotHeap } from "./lot-heap";

/**
 * Lots by what is left of them: the fullest first, the oldest of equals.
 *
 * Lots that came in stand in a heap. Those that were taken out and gave something come back a little less full, nearly in the order in
 * which they were: they stand on a pile, the fullest on top, where most find their place after a comparison or two.
 */
export class FullestFirst {
  private readonly heap = new LotHeap((a, b) => a - b);
  private pile = ints(16);
  private height = 0;

  constructor(private readonly left: Float64Array) {}

  /** How many lots there are. */
  get size(): number {
    return this.heap.size + this.height;
  }

  /** Empties it. */
  clear(): void {
    this.heap.clear();
    this.height = 0;
  }

  /** Takes in a lot. */
  push(lot: number): void {
    this.heap.push(lot, -this.left[lot]!);
  }

  /** Takes out the fullest lot; there must be one. */
  pop(): number {
    if (this.height === 0) return this.heap.pop();
    const top = this.pile[this.height - 1]!;
    if (this.heap.size > 0 && this.isBefore(this.heap.first, top)) return this.heap.pop();
    this.height--;
    return top;
  }

  /** Takes a lot back that gave something. Those taken out together come back the least full of them first. */
  putBack(lot: number): void {
    const { height } = this;
    const lowest = Math.max(0, height - FEW);
    let at = height;
    while (at > lowest && this.isBefore(this.pile[at - 1]!, lot)) at--;
    if (at > 0 && this.isBefore(this.pile[at - 1]!, lot)) {
      this.push(lot);
      return;
    }
    if (height === this.pile.length) {
      const higher = ints(height * 2);
      higher.set(this.pile);
      this.pile = higher;
    }
    for (let i = height; i > at; i--) this.pile[i] = this.pile[i - 1]!;
    this.pile[at] = lot;
    this.height++;
  }

  /** Units came back to a lot, which may be here or not. */
  hasMore(lot: number): void {
    const { pile, height } = this;
    const at = pile.subarray(0, height).indexOf(lot);
    if (at >= 0) {
      pile.copyWithin(at, at + 1, height);
      this.height--;
    }
    this.heap.putForward(lot, -this.left[lot]!);
  }

  private isBefore(a: number, b: number): boolean {
    const difference = this.left[a]! - this.left[b]!;
    return difference === 0 ? a < b : difference > 0;
  }
}

/** So many lots of the pile are compared at most; a lot that belongs further down goes into the heap. */
const FEW = 8;
