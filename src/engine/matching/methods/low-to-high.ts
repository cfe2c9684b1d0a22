import { floats, ints } from "../../domain/memory";
import { compareShares } from "../../money/compare-shares";
import type { Lots } from "../../prepare/lots";
import type { Ledger } from "../ledger";
import type { Picker } from "./picker";
import { sortByKey } from "./sort-by-key";

/** Whether a lot may be drawn on at an event: yes, not at this one, or never again. */
export const IN_PERIOD = 0;
export const NOT_NOW = 1;
export const PAST = 2;
export type Period = (lot: number, day: number, demand: number) => number;

/**
 * Low-to-high: the lot with the least duty per unit is drawn first, then the oldest. A binary heap of ranks.
 *
 * Ordinary low-to-high has every lot that has arrived in the pool. Under the established turn-over and the blanket variant only
 * receipts of a period before the event are; `period` says which. A lot whose period is past is thrown away; one that this event
 * may not use but a later one of the day may (paragraphs have limits a day apart) is set aside until the event is dealt with.
 *
 * @source 19 CFR 190.14(c)(3), read as 191.14(c)(3) 2026-11-21
 */
export class LowToHigh implements Picker {
  private readonly rank: Int32Array;
  private readonly lotOfRank: Int32Array;
  private heap = ints(16);
  private size = 0;
  private aside: number[] = [];

  /**
   * @param dutyOfLot cents that count for the ranking, per lot
   * @param period whether a lot may be drawn on at an event; null when always
   */
  constructor(
    lots: Lots,
    private readonly ledger: Ledger,
    dutyOfLot: Float64Array,
    private readonly period: Period | null,
  ) {
    this.lotOfRank = ints(lots.count);
    for (let lot = 0; lot < lots.count; lot++) this.lotOfRank[lot] = lot;
    this.rank = ints(lots.count);
    rankByDutyPerUnit(lots, dutyOfLot, this.lotOfRank);
    for (let i = 0; i < lots.count; i++) this.rank[this.lotOfRank[i]!] = i;
  }

  reset(lots: number): void {
    if (this.heap.length < lots) this.heap = ints(lots * 2);
    this.size = 0;
    this.aside.length = 0;
  }

  receive(from: number, to: number): void {
    for (let lot = from; lot < to; lot++) if (this.ledger.left[lot]! > 0) this.push(this.rank[lot]!);
  }

  pick(day: number, demand: number): number {
    while (this.size > 0) {
      const lot = this.lotOfRank[this.heap[0]!]!;
      const state = this.period === null ? IN_PERIOD : this.period(lot, day, demand);
      if (state === IN_PERIOD) return lot;
      const rank = this.pop();
      if (state === NOT_NOW) this.aside.push(rank);
    }
    return -1;
  }

  drop(): void {
    this.pop();
  }

  restore(lot: number): void {
    this.push(this.rank[lot]!);
  }

  done(): void {
    for (const rank of this.aside) this.push(rank);
    this.aside.length = 0;
  }

  private push(rank: number): void {
    const { heap } = this;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]! <= rank) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = rank;
  }

  private pop(): number {
    const { heap } = this;
    const least = heap[0]!;
    const last = heap[--this.size]!;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= last) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return least;
  }
}

/** Puts the lots of each group in order of duty per unit, equal ones in matching order. */
function rankByDutyPerUnit(lots: Lots, duty: Float64Array, order: Int32Array): void {
  const { quantity, groupStart } = lots;
  const perUnit = floats(lots.count);
  for (let i = 0; i < lots.count; i++) perUnit[i] = duty[i]! / quantity[i]!;
  const spare = ints(lots.count);
  // Doubles order fractions rightly but may hold two different ones as one.
  const exactly = (a: number, b: number): number =>
    compareShares(duty[a]!, quantity[a]!, duty[b]!, quantity[b]!) || a - b;
  for (let g = 0; g + 1 < groupStart.length; g++) {
    const end = groupStart[g + 1]!;
    sortByKey(order, perUnit, groupStart[g]!, end, spare);
    for (let first = groupStart[g]!; first < end;) {
      const key = perUnit[order[first]!]!;
      let next = first + 1;
      while (next < end && perUnit[order[next]!] === key) next++;
      if (next - first > 1) order.subarray(first, next).sort(exactly);
      first = next;
    }
  }
}
