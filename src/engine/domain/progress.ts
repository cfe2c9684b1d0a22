/** Told from time to time how far the work is, 0 to 1; never less than before. */
export type Progress = (share: number) => void;

/**
 * Who is told, and which portion of the whole is at hand. Work calls `reached` where it goes on to something else, and every few thousand rows
 * of what takes long; nobody has to hand a listener through, and without one nothing is told.
 */
let listener: Progress | null = null;
let start = 0;
let length = 1;

/** Runs work and tells `progress` how far it is. */
export function withProgress<T>(progress: Progress, work: () => T): T {
  const outer = { listener, start, length };
  listener = progress;
  start = 0;
  length = 1;
  try {
    return work();
  } finally {
    ({ listener, start, length } = outer);
  }
}

/** Runs a portion of the work at hand, from one share of it to another: what it tells of itself lies between them. */
export function portion<T>(from: number, to: number, work: () => T): T {
  const outer = { start, length };
  start += from * length;
  length *= to - from;
  try {
    const result = work();
    reached(1);
    return result;
  } finally {
    ({ start, length } = outer);
  }
}

/** The portion at hand is so far, 0 to 1. */
export function reached(share: number): void {
  if (listener !== null) listener(start + share * length);
}

/** Rows after which it is told how far the work is: a power of two, less one. */
const ROWS = (1 << 12) - 1;

/** The portion at hand is at a row of so many; told every few thousand rows. */
export function atRow(row: number, count: number): void {
  if ((row & ROWS) === 0) reached(row / count);
}
