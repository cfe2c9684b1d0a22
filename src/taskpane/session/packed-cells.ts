import { cutText } from "../../columns/values/cut-text";
import type { Cell } from "../../workbook/port";

/** Rows of cells as columns in buffers, which the worker takes over without a copy. */
export interface PackedCells {
  rowCount: number;
  columns: PackedColumn[];
}

/** One column. A text stands once, however many cells say it: thousands of rows have the same unit, the same importer. */
export interface PackedColumn {
  /** What each cell is: NUMBER, TEXT, BOOLEAN or NONE, where the row is too short to have it. */
  kinds: Uint8Array;
  /** The number; of a text its place among the texts; 1 for TRUE. */
  values: Float64Array;
  /** The texts one after the other, in code units, and the length of each. */
  units: Uint16Array;
  lengths: Uint32Array;
}

const NONE = 0;
const NUMBER = 1;
const TEXT = 2;
const BOOLEAN = 3;

/** Rows of cells as columns. */
export function packCells(rows: readonly (readonly Cell[])[]): PackedCells {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    rowCount: rows.length,
    columns: Array.from({ length: width }, (_, column) => packColumn(rows, column)),
  };
}

function packColumn(rows: readonly (readonly Cell[])[], column: number): PackedColumn {
  const kinds = new Uint8Array(rows.length);
  const values = new Float64Array(rows.length);
  const places = new Map<string, number>();
  let last = "";
  let place = -1;
  for (let at = 0; at < rows.length; at++) {
    const cell = rows[at]![column];
    if (cell === undefined) continue;
    if (typeof cell === "number") {
      kinds[at] = NUMBER;
      values[at] = cell;
    } else if (typeof cell === "boolean") {
      kinds[at] = BOOLEAN;
      values[at] = cell ? 1 : 0;
    } else {
      if (place < 0 || cell !== last) {
        const known = places.get((last = cell));
        if (known === undefined) places.set(cell, (place = places.size));
        else place = known;
      }
      kinds[at] = TEXT;
      values[at] = place;
    }
  }
  return { kinds, values, ...packTexts([...places.keys()]) };
}

function packTexts(texts: readonly string[]): Pick<PackedColumn, "units" | "lengths"> {
  const lengths = Uint32Array.from(texts, (text) => text.length);
  const units = new Uint16Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const text of texts) for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i);
  return { units, lengths };
}

/** The buffers of packed cells: what is handed over. */
export function buffersOf({ columns }: PackedCells): ArrayBuffer[] {
  return columns.flatMap(({ kinds, values, units, lengths }) =>
    [kinds, values, units, lengths].map(({ buffer }) => buffer as ArrayBuffer),
  );
}

/** The rows of cells again, added to `rows`. Cells that say the same share one text. */
export function unpackCells({ rowCount, columns }: PackedCells, rows: Cell[][]): void {
  const first = rows.length;
  for (let at = 0; at < rowCount; at++) rows.push(new Array<Cell>(columns.length));
  columns.forEach((packed, column) => {
    const { kinds, values } = packed;
    const texts = unpackTexts(packed);
    for (let at = 0; at < rowCount; at++) {
      const row = rows[first + at]!;
      const value = values[at]!;
      if (kinds[at] === TEXT) row[column] = texts[value]!;
      else if (kinds[at] === NUMBER) row[column] = value;
      else if (kinds[at] === BOOLEAN) row[column] = value === 1;
      else if (kinds[at] === NONE && row.length > column) row.length = column;
    }
  });
}

/** Code units made into text at a time: no more than a function takes as arguments with certainty. */
const UNITS = 8192;

function unpackTexts({ units, lengths }: PackedColumn): string[] {
  let joined = "";
  for (let at = 0; at < units.length; at += UNITS) {
    joined += String.fromCharCode.apply(null, units.subarray(at, at + UNITS) as unknown as number[]);
  }
  return cutText(joined, lengths);
}
