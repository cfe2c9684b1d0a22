import { floats, ints } from "../domain/memory";

/**
 * Units drawn, as columns that grow: one piece is a run of units of one lot that one demand drew.
 * `from` is the position in the lot at which the run begins (docs/matching.md §7). Steps.
 */
export class Pieces {
  count = 0;
  lot: Int32Array;
  demand: Int32Array;
  quantity: Float64Array;
  from: Float64Array;

  constructor(capacity: number) {
    const room = Math.max(16, capacity);
    this.lot = ints(room);
    this.demand = ints(room);
    this.quantity = floats(room);
    this.from = floats(room);
  }

  /** Adds a piece; one that goes on where the last one ended, for the same demand, lengthens it. */
  add(lot: number, demand: number, quantity: number, from: number): void {
    const last = this.count - 1;
    if (
      last >= 0 &&
      this.lot[last] === lot &&
      this.demand[last] === demand &&
      this.from[last]! + this.quantity[last]! === from
    ) {
      this.quantity[last]! += quantity;
      return;
    }
    if (this.count === this.lot.length) this.grow();
    const at = this.count++;
    this.lot[at] = lot;
    this.demand[at] = demand;
    this.quantity[at] = quantity;
    this.from[at] = from;
  }

  private grow(): void {
    const bigger = new Pieces(this.lot.length * 2);
    bigger.lot.set(this.lot);
    bigger.demand.set(this.demand);
    bigger.quantity.set(this.quantity);
    bigger.from.set(this.from);
    this.lot = bigger.lot;
    this.demand = bigger.demand;
    this.quantity = bigger.quantity;
    this.from = bigger.from;
  }
}
