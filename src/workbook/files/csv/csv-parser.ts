import { TextRows } from "./text-rows";

const QUOTE = 34;
const EQUALS = 61;
const SPACE = 32;
const CR = 13;
const LF = 10;
/** A quote that is not closed within so many characters is a mark for inches, not the beginning of quoted text. */
const LONGEST_QUOTED = 200_000;

/**
 * Rows of delimited text that comes in parts of any size.
 *
 * Quoted fields may hold the delimiter, line breaks and doubled quotes; `="00123"` (which keeps leading zeros in Excel)
 * stays as it is. A stray quote inside a field is text. Lines end with CR LF, LF or CR; the last one needs no end.
 * A blank line is a row with one blank field, so that rows can be counted as in the file.
 */
export class CsvParser {
  readonly rows = new TextRows();
  private readonly delimiter: number;
  /** Text of a row that has not ended yet. */
  private rest = "";
  private afterCr = false;
  /** Place in the text at hand before which no quoted field ends: quotes up to there are plain text. */
  private noQuoteEnds = 0;

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** Takes the next part of the text. */
  push(part: string): void {
    this.parse(this.rest === "" ? part : this.rest + part, false);
  }

  /** Tells that the text is complete; the rows are all there afterwards. */
  end(): void {
    this.parse(this.rest, true);
  }

  private parse(text: string, isLast: boolean): void {
    const { rows, delimiter } = this;
    const length = text.length;
    let at = 0;
    this.noQuoteEnds = 0;
    if (this.afterCr && length > 0) {
      this.afterCr = false;
      if (text.charCodeAt(0) === LF) at = 1;
    }
    if (at < length) rows.addPart(text);
    let rowStart = at;
    let fields = 0;
    while (at < length) {
      const end = this.readField(text, at, isLast);
      if (end < 0) break;
      fields++;
      if (end >= length && !isLast) break;
      const code = end < length ? text.charCodeAt(end) : LF;
      at = end + 1;
      if (code === delimiter) {
        // A delimiter at the very end of the text begins one more field, which is blank.
        if (at < length || !isLast) continue;
        rows.addField(at, at, false);
        fields++;
      }
      if (code === CR) {
        if (at < length) {
          if (text.charCodeAt(at) === LF) at++;
        } else this.afterCr = true;
      }
      rows.endRow(fields);
      fields = 0;
      rowStart = at;
    }
    rows.dropFields(fields);
    this.rest = rowStart < length ? text.slice(rowStart) : "";
  }

  /** Reads the field that begins at `at`; gives the place of what ends it, or -1 when more text is needed. */
  private readField(text: string, at: number, isLast: boolean): number {
    const first = text.charCodeAt(at);
    if (first === QUOTE) return this.readQuoted(text, at, at, isLast);
    if (first === EQUALS && text.charCodeAt(at + 1) === QUOTE) return this.readFormulaText(text, at);
    if (first === SPACE) {
      let next = at + 1;
      while (text.charCodeAt(next) === SPACE) next++;
      if (text.charCodeAt(next) === QUOTE) return this.readQuoted(text, next, at, isLast);
    }
    return this.readPlain(text, at);
  }

  /** Reads up to the next delimiter or line end. */
  private readPlain(text: string, start: number): number {
    const { delimiter } = this;
    const length = text.length;
    let at = start;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === LF || code === CR) break;
    }
    this.rows.addField(start, at, false);
    return at;
  }

  private readQuoted(text: string, quote: number, start: number, isLast: boolean): number {
    if (quote < this.noQuoteEnds) return this.readPlain(text, start);
    const first = quote + 1;
    let doubled = false;
    for (let at = text.indexOf('"', first); ; at = text.indexOf('"', at)) {
      if (at < 0 || at - first > LONGEST_QUOTED) {
        const end = at < 0 ? text.length : at;
        if (!isLast && end - first <= LONGEST_QUOTED) return -1;
        this.noQuoteEnds = end;
        return this.readPlain(text, start);
      }
      const next = at + 1;
      if (next >= text.length && !isLast) return -1;
      const code = next < text.length ? text.charCodeAt(next) : LF;
      if (code === this.delimiter || code === LF || code === CR) {
        this.rows.addField(first, at, doubled);
        return next;
      }
      doubled ||= code === QUOTE;
      at = code === QUOTE ? next + 1 : next;
    }
  }

  /** Reads `="…"`, in which a delimiter is text. */
  private readFormulaText(text: string, start: number): number {
    for (let at = start + 2; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LF || code === CR) break;
      if (code !== QUOTE) continue;
      const next = text.charCodeAt(at + 1);
      if (next !== this.delimiter && next !== LF && next !== CR && at + 1 < text.length) break;
      this.rows.addField(start, at + 1, false);
      return at + 1;
    }
    return this.readPlain(text, start);
  }
}
