/** A column of numbers, whole or not. */
type Column = Int32Array | Float64Array | Uint8Array;

/** Rows that are looked ahead for at a time. */
const ROWS_AHEAD = 512;

/**
 * Visits what stands far apart in memory before it is needed. Memory answers slowly but many questions at once: asked one after the
 * other, each in the middle of a row, a million rows wait five million times. Columns are visited one by one, for some hundred rows.
 */
export class LookAhead {
  /** The row up to which has been looked. */
  private upTo = 0;
  /** What was seen; nobody reads it. */
  private seen = 0;
  /** Room for what is found, taken again for every look, and how much of it is taken. */
  private readonly rooms: Int32Array[] = [];
  private taken = 0;

  /** @param what "characters" where the rows hold the characters of texts, "texts" where they only refer to them */
  constructor(
    private readonly texts: readonly string[],
    private readonly what: "texts" | "characters",
    private readonly count: number,
    private readonly look: (from: number, to: number, ahead: LookAhead) => void,
  ) {}

  /** Told of every row before it is made; looks ahead where rows are made in turn, from the first. */
  before(row: number): void {
    if (row === 0) this.upTo = 0;
    if (row !== this.upTo) return;
    this.upTo = Math.min(this.count, row + ROWS_AHEAD);
    this.taken = 0;
    this.look(row, this.upTo, this);
  }

  /** Visits the places of a column; gives what stands there, until the next look. */
  column(column: Column, places: Int32Array): Int32Array {
    const found = this.room(places.length);
    for (let k = 0; k < places.length; k++) found[k] = column[places[k]!]!;
    return found;
  }

  private room(length: number): Int32Array {
    const at = this.taken++;
    let room = this.rooms[at];
    if (room === undefined || room.length < length) {
      room = this.rooms[at] = new Int32Array(Math.max(length, ROWS_AHEAD));
    }
    return room.length === length ? room : room.subarray(0, length);
  }

  /** Visits texts, by their codes. */
  ofCodes(codes: Int32Array): void {
    const { texts } = this;
    let seen = 0;
    if (this.what === "texts") for (let k = 0; k < codes.length; k++) seen += texts[codes[k]!] === "" ? 1 : 0;
    else for (let k = 0; k < codes.length; k++) seen |= texts[codes[k]!]!.charCodeAt(0);
    this.seen |= seen;
  }
}
