import { floats, ints } from "../../domain/memory";

/** Lots with a key each, the least key first: a binary heap. Which of two lots with the same key comes first, `settle` says. */
export class LotHeap {
  size = 0;
  private lots = ints(16);
  private keys = floats(16);

  /** @param settle below zero when lot a comes before lot b, which has the same key */
  constructor(private readonly settle: (a: number, b: number) => number) {}

  /** The lot that comes first; there must be one. */
  get first(): number {
    return this.lots[0]!;
  }

  /** Empties it. */
  clear(): void {
    this.size = 0;
  }

  /** Takes in a lot. */
  push(lot: number, key: number): void {
    if (this.size === this.lots.length) this.grow();
    this.rise(this.size++, lot, key);
  }

  /** Takes out the lot that comes first; there must be one. */
  pop(): number {
    const { lots, keys } = this;
    const first = lots[0]!;
    const size = --this.size;
    const lot = lots[size]!;
    const key = keys[size]!;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= size) break;
      if (child + 1 < size && this.isBefore(lots[child + 1]!, keys[child + 1]!, lots[child]!, keys[child]!))
        child++;
      if (!this.isBefore(lots[child]!, keys[child]!, lot, key)) break;
      lots[at] = lots[child]!;
      keys[at] = keys[child]!;
      at = child;
    }
    lots[at] = lot;
    keys[at] = key;
    return first;
  }

  /** Gives a lot a lesser key; takes it in where it is not here yet. Looks through all: for what is rare. */
  putForward(lot: number, key: number): void {
    const at = this.lots.subarray(0, this.size).indexOf(lot);
    if (at < 0) this.push(lot, key);
    else this.rise(at, lot, key);
  }

  private isBefore(a: number, keyOfA: number, b: number, keyOfB: number): boolean {
    return keyOfA === keyOfB ? this.settle(a, b) < 0 : keyOfA < keyOfB;
  }

  /** Puts a lot at a place, or above it as far as it comes before those there. */
  private rise(from: number, lot: number, key: number): void {
    const { lots, keys } = this;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(lot, key, lots[parent]!, keys[parent]!)) break;
      lots[at] = lots[parent]!;
      keys[at] = keys[parent]!;
      at = parent;
    }
    lots[at] = lot;
    keys[at] = key;
  }

  private grow(): void {
    const { lots, keys } = this;
    this.lots = ints(lots.length * 2);
    this.keys = floats(keys.length * 2);
    this.lots.set(lots);
    this.keys.set(keys);
  }
}
