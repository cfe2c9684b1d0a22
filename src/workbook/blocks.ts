import type { Cell } from "./port";

/**
 * Size aimed at for one request or answer, in bytes of JSON. Excel refuses 5 MB; a fifth of it leaves room for
 * office.js (which cuts every write into pieces of 1,500 cells, each with its own path) and keeps the pane fluent.
 */
export const TARGET_BYTES = 900_000;

/** Most rows of one block: a block of a narrow table should not take long either. */
const MAX_BLOCK_ROWS = 20_000;

/** Rows of the first block, when nothing is known about the table yet. */
const FIRST_BLOCK_ROWS = 1_000;

/** Bytes that a cell takes in a JSON text in UTF-8, with its comma: never less than the truth. */
export function jsonBytes(cell: Cell): number {
  if (typeof cell !== "string") return 24;
  let bytes = 3;
  for (let i = 0; i < cell.length; i++) {
    const unit = cell.charCodeAt(i);
    if (unit < 0x20) bytes += 6;
    else if (unit === 0x22 || unit === 0x5c) bytes += 2;
    else bytes += unit < 0x80 ? 1 : 3;
  }
  return bytes;
}

/** Bytes of a block of rows in JSON; never less than the truth. */
export function blockBytes(rows: readonly (readonly Cell[])[]): number {
  let bytes = 2;
  for (const row of rows) {
    bytes += 3;
    for (const cell of row) bytes += jsonBytes(cell);
  }
  return bytes;
}

/** Tells how many rows the next block should have, from the size of those before. */
export class BlockSizer {
  private next = FIRST_BLOCK_ROWS;

  /** Rows of the next block, at least 1. */
  get rows(): number {
    return this.next;
  }

  /** Learns from a block of so many rows and bytes. Grows step by step: later rows may be longer than the first. */
  saw(rows: number, bytes: number): void {
    const fitting = Math.floor((TARGET_BYTES * rows) / Math.max(bytes, 1));
    this.next = Math.max(1, Math.min(fitting, this.next * 4, MAX_BLOCK_ROWS));
  }

  /** Halves the block after one that was too large; false when it was a single row. */
  shrink(): boolean {
    if (this.next === 1) return false;
    this.next = Math.max(1, Math.floor(this.next / 2));
    return true;
  }
}
