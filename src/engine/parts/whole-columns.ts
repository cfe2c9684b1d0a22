import { bytes, floats, ints } from "../domain/memory";

/** A column of a match. */
export type Column = Int32Array | Float64Array | Uint8Array | Int8Array;

/** An empty column of the same kind. */
export function roomLike<C extends Column>(column: C, length: number): C {
  if (column instanceof Int32Array) return ints(length) as C;
  if (column instanceof Float64Array) return floats(length) as C;
  if (column instanceof Uint8Array) return bytes(length) as C;
  return new Int8Array(length) as C;
}

/** Which part each row of a table is of, as lists of rows; the rows of the first part are all that are not listed. */
export interface RowOwners {
  /** Number of the part, by row. */
  part: Uint8Array;
  /** The rows of every part but the first, by number of the part. */
  rows: readonly Int32Array[];
}

/** Owners of the rows of a table by their SKU. */
export function ownersOf(sku: Int32Array, partOfSku: Uint8Array, partCount: number): RowOwners {
  const part = bytes(sku.length);
  const counts = new Int32Array(partCount);
  for (let row = 0; row < sku.length; row++) counts[(part[row] = partOfSku[sku[row]!]!)]!++;
  const rows = Array.from(counts, (count, p) => ints(p === 0 ? 0 : count));
  counts.fill(0);
  for (let row = 0; row < sku.length; row++) {
    const p = part[row]!;
    if (p !== 0) rows[p]![counts[p]!++] = row;
  }
  return { part, rows };
}

/** A column with a cell per row of the table: every cell from the part that the row is of. */
export function byRow<C extends Column>(owners: RowOwners, columns: readonly C[]): C {
  const whole = roomLike(columns[0]!, columns[0]!.length);
  whole.set(columns[0]!);
  for (let p = 1; p < columns.length; p++) copyRows(columns[p]!, whole, owners.rows[p]!);
  return whole;
}

function copyRows(from: Column, to: Column, rows: Int32Array): void {
  for (let i = 0; i < rows.length; i++) to[rows[i]!] = from[rows[i]!]!;
}
