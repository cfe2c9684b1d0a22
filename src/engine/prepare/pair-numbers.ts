import { ints } from "../domain/memory";

/**
 * Numbers pairs of whole numbers 0, 1, 2 … in order of first use: a hash table in typed arrays,
 * so that a million entry lines cost no object each.
 */
export class PairNumbers {
  private heads: Int32Array;
  private next: Int32Array;
  private left: Int32Array;
  private right: Int32Array;
  /** How many different pairs there are. */
  count = 0;

  constructor(expected: number) {
    const capacity = Math.max(16, expected);
    this.heads = ints(powerOfTwo(capacity * 2)).fill(-1);
    this.next = ints(capacity);
    this.left = ints(capacity);
    this.right = ints(capacity);
  }

  /** The number of a pair, or -1 when it was never added. */
  find(left: number, right: number): number {
    let at = this.heads[slot(left, right, this.heads.length)]!;
    while (at >= 0 && (this.left[at] !== left || this.right[at] !== right)) at = this.next[at]!;
    return at;
  }

  /** The number of a pair; a new one gets the next number. */
  add(left: number, right: number): number {
    const found = this.find(left, right);
    if (found >= 0) return found;
    if (this.count === this.next.length) this.grow();
    const at = this.count++;
    const where = slot(left, right, this.heads.length);
    this.left[at] = left;
    this.right[at] = right;
    this.next[at] = this.heads[where]!;
    this.heads[where] = at;
    return at;
  }

  private grow(): void {
    const bigger = new PairNumbers(this.next.length * 2);
    for (let i = 0; i < this.count; i++) bigger.add(this.left[i]!, this.right[i]!);
    this.heads = bigger.heads;
    this.next = bigger.next;
    this.left = bigger.left;
    this.right = bigger.right;
  }
}

function powerOfTwo(atLeast: number): number {
  let size = 16;
  while (size < atLeast) size *= 2;
  return size;
}

/** Mixes a pair into a slot of a table whose size is a power of two. */
function slot(left: number, right: number, size: number): number {
  let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right + 0x7f4a7c15, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return hash & (size - 1);
}
