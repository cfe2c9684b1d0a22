/** Rows of a file below which they are simply all made. */
const FEW = 20_000;

/** The end of a field in which doubled quotes stand for one, as kept: below zero. */
const withDoubledQuotes = (end: number): number => ~end;

/**
 * Rows of texts, kept as the text of the file and the places of its fields.
 *
 * Ten million short strings in a million arrays cost the garbage collector more than all the rest of a match. The places
 * are plain numbers, and a row is made when it is asked for: whoever reads the rows once in turn never has more than one.
 */
export class TextRows {
  private readonly parts: string[] = [];
  /** Begin and end of every field in its part. */
  private places = new Int32Array(1 << 12);
  private fields = 0;
  /** First field of every row, and the part it stands in. */
  private firsts = new Int32Array(1 << 10);
  private partOf = new Int32Array(1 << 10);
  private count = 0;
  private widest = 0;

  get length(): number {
    return this.count;
  }

  /** Fields of the longest row. */
  get width(): number {
    return this.widest;
  }

  /** Begins a part of the text; the fields that follow are places in it. */
  addPart(text: string): void {
    this.parts.push(text);
  }

  addField(start: number, end: number, hasDoubledQuotes: boolean): void {
    const at = this.fields * 2;
    if (at === this.places.length) this.places = grown(this.places);
    this.places[at] = start;
    this.places[at + 1] = hasDoubledQuotes ? withDoubledQuotes(end) : end;
    this.fields++;
  }

  /** Ends a row of the last so many fields. */
  endRow(fields: number): void {
    if (this.count === this.firsts.length) {
      this.firsts = grown(this.firsts);
      this.partOf = grown(this.partOf);
    }
    this.firsts[this.count] = this.fields - fields;
    this.partOf[this.count] = this.parts.length - 1;
    this.count++;
    if (fields > this.widest) this.widest = fields;
  }

  /** Takes back the last so many fields. */
  dropFields(fields: number): void {
    this.fields -= fields;
  }

  row(index: number): string[] {
    const first = this.firsts[index]!;
    const end = index + 1 < this.count ? this.firsts[index + 1]! : this.fields;
    const text = this.parts[this.partOf[index]!]!;
    const row = new Array<string>(end - first);
    for (let field = first, at = 0; field < end; field++, at++) {
      const start = this.places[field * 2]!;
      const stop = this.places[field * 2 + 1]!;
      row[at] = stop >= 0 ? text.slice(start, stop) : text.slice(start, ~stop).replaceAll('""', '"');
    }
    return row;
  }

  /**
   * The rows from one on, up to another, as an array. A long one makes its rows when they are asked for: two questions for
   * one row give two arrays, and none can be changed.
   */
  toArray(from = 0, to = this.count): string[][] {
    const count = Math.max(0, to - from);
    const rowsOf = (first: number, end: number): string[][] => {
      const rows = new Array<string[]>(Math.max(0, end - first));
      for (let at = 0; at < rows.length; at++) rows[at] = this.row(from + first + at);
      return rows;
    };
    if (count <= FEW) return rowsOf(0, count);
    // Many rows at a time are not asked for one by one.
    const slice = (first = 0, end = count): string[][] => {
      const place = (index: number): number =>
        Math.min(count, index < 0 ? Math.max(0, count + index) : index);
      return rowsOf(place(first), place(end));
    };
    const indexOf = (key: string | symbol): number => {
      if (typeof key !== "string") return -1;
      const code = key.charCodeAt(0);
      return code >= 48 && code <= 57 ? Number(key) : -1;
    };
    return new Proxy<string[][]>([], {
      get: (target, key) => {
        const index = indexOf(key);
        if (index >= 0) return index < count ? this.row(from + index) : undefined;
        if (key === "slice") return slice;
        return key === "length" ? count : (Reflect.get(target, key) as unknown);
      },
      has: (target, key) => {
        const index = indexOf(key);
        return index >= 0 ? index < count : Reflect.has(target, key);
      },
      set: () => false,
      deleteProperty: () => false,
    });
  }
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
