import { bytes } from "../domain/memory";
import { roomLike, type Column } from "./columns";
import type { Part } from "./part";
import { rowsOfSkus } from "./with-rows";

/** Which part each row of a table is of. */
export interface RowOwners {
  /** Number of the part, by row. */
  part: Uint8Array;
  /** The rows of each part, ascending; none of the part that has all rows. */
  rows: readonly Int32Array[];
  /** Number of the part that has all rows of the table, those of other parts included, or -1. */
  base: number;
}

/** Owners of the rows of a table by their SKU. */
export function ownersOf(sku: Int32Array, parts: readonly Part[]): RowOwners {
  const base = parts.findIndex(({ isOfWholeTables }) => isOfWholeTables);
  const part = bytes(sku.length);
  if (base > 0) part.fill(base);
  const rows = parts.map(({ isIn }, p) => (p === base ? new Int32Array(0) : rowsOfSkus(sku, isIn)));
  rows.forEach((own, p) => {
    for (let i = 0; i < own.length; i++) part[own[i]!] = p;
  });
  return { part, rows, base };
}

/**
 * A column with a cell per row of the table: every cell from the part that the row is of. The column of a part with all rows is taken
 * as it stands when the others say the same: what nobody changes can be shared.
 */
export function byRow<C extends Column>({ part, rows, base }: RowOwners, columns: readonly C[]): C {
  const common = columns[base];
  if (common && columns.every((column, p) => p === base || saysTheSame(column, common, rows[p]!)))
    return common;
  const whole = roomLike(columns[0]!, part.length);
  if (common) whole.set(common);
  columns.forEach((column, p) => {
    if (p !== base) copyRows(column, whole, rows[p]!);
  });
  return whole;
}

function saysTheSame(column: Column, common: Column, rows: Int32Array): boolean {
  for (let i = 0; i < rows.length; i++) if (column[i] !== common[rows[i]!]) return false;
  return true;
}

function copyRows(from: Column, to: Column, rows: Int32Array): void {
  for (let i = 0; i < rows.length; i++) to[rows[i]!] = from[i]!;
}
