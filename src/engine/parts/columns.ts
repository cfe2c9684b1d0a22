import { bytes, floats, ints } from "../domain/memory";

/** A column of a table or of a match. */
export type Column = Int32Array | Float64Array | Uint8Array | Int8Array;

/** An empty column of the same kind. */
export function roomLike<C extends Column>(column: C, length: number): C {
  if (column instanceof Int32Array) return ints(length) as C;
  if (column instanceof Float64Array) return floats(length) as C;
  if (column instanceof Uint8Array) return bytes(length) as C;
  return new Int8Array(length) as C;
}
