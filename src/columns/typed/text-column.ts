import { ints } from "../../engine/index";
import { CellError, cleanText, plainCell } from "../values/cell-text";
import { BLANK, hashOf, type TextCodes } from "../values/text-codes";
import { refuseCell, type ColumnContext, type ColumnReader } from "./column-context";

const HASH = 35;
/** Whole numbers below this are looked up by themselves. */
const SMALL_NUMBERS = 1000;
/** From here on a number cell does not hold all digits of the identifier that was typed. */
const DIGITS_LOST = 1e15;

/**
 * A column of texts as codes. Zero in a number cell is a blank, because Excel may hand over a blank as 0; a number too
 * long for a number cell is refused, because its digits are gone.
 */
export class TextColumn implements ColumnReader {
  readonly values: Int32Array;
  private readonly numbers = new Map<number, number>();
  /** Codes of whole numbers such as those of lines; 0 where there is none yet. */
  private readonly smallNumbers = new Int32Array(SMALL_NUMBERS);
  /** Hashes of the texts of a block. */
  private hashes = new Int32Array(0);

  constructor(
    readonly context: ColumnContext,
    private readonly codes: TextCodes,
  ) {
    this.values = ints(context.count);
  }

  scan(cells: readonly unknown[], from: number, count: number): void {
    const { values } = this;
    const { filled } = this.context;
    const texts = this.hashTexts(cells, count);
    let textCode = -1;
    for (let at = 0; at < count; at++) {
      const cell = cells[at];
      if (cell === "" || cell === null || cell === undefined || cell === 0) continue;
      let code = -1;
      if (typeof cell === "string") {
        const text = texts[at];
        if (text !== undefined) textCode = this.ofText(cell, text, this.hashes[at]!);
        code = textCode;
      } else if (typeof cell === "number" && Math.abs(cell) < DIGITS_LOST) code = this.ofNumber(cell);
      if (code < 0) code = this.readOther(from + at, cell);
      values[from + at] = code;
      if (code !== BLANK) filled[from + at] = 1;
    }
  }

  /** The texts of a block, cleaned; nothing where a cell says what the text before it says. They are hashed before any is looked up. */
  private hashTexts(cells: readonly unknown[], count: number): (string | undefined)[] {
    if (this.hashes.length < count) this.hashes = new Int32Array(count);
    const { hashes, codes } = this;
    const texts = new Array<string | undefined>(count);
    let text = "";
    for (let at = 0; at < count; at++) {
      const cell = cells[at];
      if (typeof cell !== "string" || cell === text) continue;
      text = cell;
      const clean = cleanText(cell);
      texts[at] = clean;
      hashes[at] = hashOf(clean);
    }
    codes.lookAhead(hashes, count);
    return texts;
  }

  /** Code of a text cell, or -1 where it is an error or has lost digits. */
  private ofText(cell: string, text: string, hash: number): number {
    if (cell.charCodeAt(0) === HASH) return -1;
    const code = this.codes.of(text, hash);
    return this.codes.rounded.has(code) ? -1 : code;
  }

  private ofNumber(value: number): number {
    const isSmall = value > 0 && value < SMALL_NUMBERS && value === Math.floor(value);
    let code = isSmall ? this.smallNumbers[value]! : (this.numbers.get(value) ?? BLANK);
    if (code !== BLANK) return code;
    code = this.codes.of(String(value));
    if (isSmall) this.smallNumbers[value] = code;
    else this.numbers.set(value, code);
    return code;
  }

  private readOther(index: number, cell: unknown): number {
    const plain = plainCell(cell);
    if (plain === null || plain === 0) return BLANK;
    this.context.filled[index] = 1;
    if (plain instanceof CellError) {
      refuseCell(this.context, index, "cell.error-value", { text: plain.code });
      return BLANK;
    }
    if (typeof plain === "boolean") return this.codes.of(plain ? "TRUE" : "FALSE");
    if (typeof plain === "number" && Math.abs(plain) < DIGITS_LOST) return this.ofNumber(plain);
    const code = this.codes.of(String(plain));
    if (typeof plain === "string" && !this.codes.rounded.has(code)) return code;
    refuseCell(this.context, index, "cell.precision-lost", { text: String(plain) });
    return BLANK;
  }
}
