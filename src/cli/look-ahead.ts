/** A column of numbers, whole or not. */
type Column = Int32Array | Float64Array | Uint8Array;

/**
 * Visits what stands far apart in memory before it is needed. Memory answers slowly but many questions at once: asked one after the
 * other, each in the middle of a line of JSON, a million lines wait five million times. Columns are visited one by one, for some hundred lines.
 */
export class LookAhead {
  /** What was seen; nobody reads it. */
  private seen = 0;

  constructor(private readonly texts: readonly string[]) {}

  /** Visits the places of a column; gives what stands there. */
  column<C extends Column>(column: C, places: Int32Array): Int32Array {
    const found = new Int32Array(places.length);
    for (let k = 0; k < places.length; k++) found[k] = column[places[k]!]!;
    this.seen |= found[0]!;
    return found;
  }

  /** Visits texts, by their codes. */
  ofCodes(codes: Int32Array): void {
    let seen = 0;
    for (let k = 0; k < codes.length; k++) seen |= this.texts[codes[k]!]!.charCodeAt(0);
    this.seen |= seen;
  }
}
