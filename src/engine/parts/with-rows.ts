import { ints } from "../domain/memory";
import type { Table } from "../domain/tables";
import { roomLike, type Column } from "./columns";

/** A table with some of its rows, all its columns alike. */
export function withRows<T extends Table>(table: T, rows: Int32Array): T {
  const columns = Object.entries(table).map(([name, value]: [string, unknown]) => {
    if (ArrayBuffer.isView(value)) return [name, cellsAt(value as Column, rows)];
    if (Array.isArray(value))
      return [name, value.map((charge: { cents: Float64Array }) => withCents(charge, rows))];
    return [name, value];
  });
  return { ...Object.fromEntries(columns), count: rows.length } as T;
}

function withCents<C extends { cents: Float64Array }>(charge: C, rows: Int32Array): C {
  return { ...charge, cents: cellsAt(charge.cents, rows) };
}

function cellsAt<C extends Column>(column: C, rows: Int32Array): C {
  const cells = roomLike(column, rows.length);
  for (let at = 0; at < rows.length; at++) cells[at] = column[rows[at]!]!;
  return cells;
}

/** The rows of some SKUs (1 by text code), ascending. */
export function rowsOfSkus(sku: Int32Array, isIn: Uint8Array): Int32Array {
  let count = 0;
  for (let row = 0; row < sku.length; row++) count += isIn[sku[row]!]!;
  const rows = ints(count);
  for (let row = 0, at = 0; at < count; row++) if (isIn[sku[row]!] !== 0) rows[at++] = row;
  return rows;
}
