/**
 * An accounting method as an ordering: which lot is drawn next. The sweep (sweep.ts) never changes;
 * a method says only how lots that have arrived are kept and which of them comes first.
 */
export interface Picker {
  /** Empties it for a new group of at most `lots` lots. */
  reset(lots: number): void;
  /** Takes in the lots of one day: those from a lot to another, which is not one of them. */
  receive(from: number, to: number): void;
  /** The lot to draw on at an event, or -1. `day` never goes down within a group. */
  pick(day: number, demand: number): number;
  /** The picked lot is used up. */
  drop(): void;
  /** A lot that was used up has units again. */
  restore(lot: number): void;
  /** The event is dealt with. */
  done(): void;
}
