import { compareShares } from "../../money/compare-shares";
import type { Ledger } from "../ledger";
import { LotHeap } from "./lot-heap";
import type { Picker } from "./picker";

/** Whether a lot may be drawn on at an event: yes, not at this one, or never again. */
export const IN_PERIOD = 0;
export const NOT_NOW = 1;
export const PAST = 2;
export type Period = (lot: number, day: number, demand: number) => number;

/** Cents that rank the lots, by lot, and the steps they were paid for. */
export interface DutyPerUnit {
  duty: Float64Array;
  quantity: Float64Array;
}

/**
 * Low-to-high: the lot with the least duty per unit is drawn first, then the oldest.
 *
 * Ordinary low-to-high has every lot that has arrived in the pool. Under the established turn-over and the blanket variant only
 * receipts of a period before the event are; `period` says which. A lot whose period is past is thrown away; one that this event
 * may not use but a later one of the day may (paragraphs have limits a day apart) is set aside until the event is dealt with.
 *
 * @source 19 CFR 190.14(c)(3), read as 191.14(c)(3) 2026-11-21
 */
export class LowToHigh implements Picker {
  private readonly heap: LotHeap;
  /** Lots that the event at hand may not use. */
  private readonly aside: number[] = [];

  /**
   * @param dutyPerUnit cents that count for the ranking and how many steps they are for, per lot
   * @param period whether a lot may be drawn on at an event; null when always
   */
  constructor(
    private readonly ledger: Ledger,
    private readonly dutyPerUnit: DutyPerUnit,
    private readonly period: Period | null,
  ) {
    const { duty, quantity } = dutyPerUnit;
    // Doubles order fractions rightly but may hold two different ones as one.
    this.heap = new LotHeap((a, b) => compareShares(duty[a]!, quantity[a]!, duty[b]!, quantity[b]!) || a - b);
  }

  reset(): void {
    this.heap.clear();
  }

  receive(from: number, to: number): void {
    for (let lot = from; lot < to; lot++) if (this.ledger.left[lot]! > 0) this.restore(lot);
  }

  pick(day: number, demand: number): number {
    const { heap, period } = this;
    while (heap.size > 0) {
      const lot = heap.first;
      const state = period === null ? IN_PERIOD : period(lot, day, demand);
      if (state === IN_PERIOD) return lot;
      heap.pop();
      if (state === NOT_NOW) this.aside.push(lot);
    }
    return -1;
  }

  drop(): void {
    this.heap.pop();
  }

  restore(lot: number): void {
    const { duty, quantity } = this.dutyPerUnit;
    this.heap.push(lot, duty[lot]! / quantity[lot]!);
  }

  done(): void {
    if (this.aside.length === 0) return;
    for (const lot of this.aside) this.restore(lot);
    this.aside.length = 0;
  }
}
