import { CsvParser } from "./csv-parser";
import { findDelimiter, isDelimiterLine } from "./find-delimiter";
import { PartDecoder } from "./text-decoder";

/** Characters that are enough to see how a file parts its fields. */
const ENOUGH = 16 * 1024;

/**
 * Rows of a delimited text file that comes as bytes in parts: encoding and delimiter are found out on the way. All
 * cells are texts, exactly as they stand in the file.
 *
 * @example
 * const reader = new CsvReader();
 * reader.push(bytes);
 * reader.end(); // [["SKU", "Quantity"], ["A-1", "5"]]
 */
export class CsvReader {
  private readonly decoder = new PartDecoder();
  private parser: CsvParser | null = null;
  private head = "";
  /** The character that was found to part the fields. */
  delimiter = ",";
  /** Fields of the longest row, when all bytes are in. */
  columns = 0;

  /** Takes the next bytes. */
  push(bytes: Uint8Array): void {
    this.pushText(this.decoder.decode(bytes), false);
  }

  /**
   * The rows, when all bytes are in; without blank ones at the end, and as `TextRows.toArray` gives them.
   */
  end(): string[][] {
    this.pushText(this.decoder.end(), true);
    const parser = this.parser!;
    parser.end();
    const { rows } = parser;
    this.columns = rows.width;
    let end = rows.length;
    while (end > 0 && rows.row(end - 1).every((text) => text === "")) end--;
    return rows.toArray(end > 0 && isDelimiterLine(rows.row(0)) ? 1 : 0, end);
  }

  private pushText(piece: string, isLast: boolean): void {
    if (this.parser) {
      if (piece !== "") this.parser.push(piece);
      return;
    }
    this.head += piece;
    if (this.head.length < ENOUGH && !isLast) return;
    // A Ctrl-Z ends the text files of old systems.
    const whole = this.head.replace(/^\uFEFF/, "");
    const head = whole.endsWith("\u001A") ? whole.slice(0, -1) : whole;
    this.head = "";
    this.delimiter = findDelimiter(head);
    this.parser = new CsvParser(this.delimiter);
    if (head !== "") this.parser.push(head);
  }
}

/** Rows of a delimited text file whose bytes are at hand. */
export function readCsvBytes(bytes: Uint8Array): string[][] {
  const reader = new CsvReader();
  reader.push(bytes);
  return reader.end();
}
