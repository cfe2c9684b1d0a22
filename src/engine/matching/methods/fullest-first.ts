import { ints } from "../../domain/memory";

/** Lots by what is left of them: the fullest first, the oldest of equals. A binary heap. */
export class FullestFirst {
  size = 0;
  private heap = ints(16);
  /** Where a lot stands in the heap, from 1; 0 when it is not in it. */
  private readonly place: Int32Array;

  constructor(private readonly left: Float64Array) {
    this.place = ints(left.length);
  }

  clear(): void {
    for (let i = 0; i < this.size; i++) this.place[this.heap[i]!] = 0;
    this.size = 0;
  }

  push(lot: number): void {
    if (this.size === this.heap.length) {
      const bigger = ints(this.size * 2);
      bigger.set(this.heap);
      this.heap = bigger;
    }
    this.put(lot, this.size++);
    this.rise(this.size - 1);
  }

  /** Units came back to a lot. */
  hasMore(lot: number): void {
    if (this.place[lot] === 0) this.push(lot);
    else this.rise(this.place[lot]! - 1);
  }

  /** Takes out the fullest lot. */
  pop(): number {
    const top = this.heap[0]!;
    const last = this.heap[--this.size]!;
    this.place[top] = 0;
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

  private isBefore(a: number, b: number): boolean {
    return this.left[a]! === this.left[b]! ? a < b : this.left[a]! > this.left[b]!;
  }

  private put(lot: number, at: number): void {
    this.heap[at] = lot;
    this.place[lot] = at + 1;
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
}
