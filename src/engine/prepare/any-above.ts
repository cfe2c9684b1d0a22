/** True when some cell of a column is above a number; NaN (a blank) is not. */
export function anyAbove(column: Int32Array | Float64Array | Uint8Array, limit: number): boolean {
  for (let i = 0; i < column.length; i++) if (column[i]! > limit) return true;
  return false;
}
