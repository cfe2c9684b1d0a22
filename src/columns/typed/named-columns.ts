import { NO_DATE, floats, ints, remembered } from "../../engine/index";
import { cellText } from "../values/cell-text";
import type { TextCodes } from "../values/text-codes";
import { tieRanks } from "./tie-ranks";
import type { TypedColumn, TypedTable } from "./typed-table";

/**
 * The columns of a typed table without its blank rows, by our heading; columns that the sheet does not have are blank
 * throughout (and one array, so that a million rows do not pay for what they lack).
 */
export class NamedColumns {
  readonly count: number;
  readonly row: Int32Array;
  readonly invalid: Uint8Array;
  /** Index in the typed table of each kept row, or null when all are kept. */
  private readonly kept: Int32Array | null;
  private readonly blanks = new Map<string, TypedColumn>();

  constructor(readonly typed: TypedTable) {
    const { filled } = typed;
    let count = 0;
    for (let index = 0; index < typed.count; index++) count += filled[index]!;
    this.count = count;
    this.kept = count === typed.count ? null : new Int32Array(count);
    if (this.kept) {
      let at = 0;
      for (let index = 0; index < typed.count; index++) if (filled[index] === 1) this.kept[at++] = index;
    }
    this.row = this.keep(typed.rows);
    this.invalid = this.keep(typed.invalid);
  }

  /** A column of codes; blank where the sheet has no such column. */
  text(heading: string): Int32Array {
    return this.column(heading, "text", () => ints(this.count));
  }

  /** A column of days. */
  date(heading: string): Int32Array {
    return this.column(heading, "date", () => ints(this.count).fill(NO_DATE));
  }

  /** A column of list indices. */
  list(heading: string): Int8Array {
    return this.column(heading, "list", () => new Int8Array(this.count).fill(-1));
  }

  /** A column of steps or cents. */
  number(heading: string): Float64Array {
    return this.column(heading, "number", () => floats(this.count).fill(NaN));
  }

  /** The column, or the blank one that all missing columns of its kind share. */
  private column<T extends TypedColumn>(heading: string, kind: string, makeBlank: () => T): T {
    const column = this.typed.columns.get(heading) as T | undefined;
    if (column) return this.keep(column);
    const shared = this.blanks.get(kind) as T | undefined;
    if (shared) return shared;
    const blank = makeBlank();
    this.blanks.set(kind, blank);
    return blank;
  }

  private keep<T extends TypedColumn | Uint8Array>(column: T): T {
    const { kept } = this;
    if (kept === null) return column;
    const result = new (column.constructor as new (length: number) => T)(kept.length);
    for (let at = 0; at < kept.length; at++) result[at] = column[kept[at]!]!;
    return result;
  }

  /**
   * Ranks of rows that are equal in some columns, by the text of all others in the order of the table's headings;
   * null when no two rows are equal.
   */
  ties(
    headings: readonly string[],
    codes: TextCodes,
    onTwins?: (rows: readonly number[]) => void,
  ): Int32Array | null {
    const { raw, columns, source, charges } = this.typed;
    const keys = headings
      .filter((heading) => columns.has(heading))
      .map((heading) => this.tieKey(heading, codes));
    const others = raw.columns.filter(
      ({ column: { heading }, places }) =>
        places.length > 0 && (!headings.includes(heading) || TIE_SPELLINGS[heading] !== undefined),
    );
    const made = source === null ? [] : charges.map((charge) => this.keep(columns.get(charge.heading)!));
    const textOf = (row: number): string => {
      const index = this.kept === null ? row : this.kept[row]!;
      const line = raw.cells[raw.first + (source === null ? index : source[index]!)]!;
      const texts = others.map(({ places }) => cellText(line[places[0]!]));
      for (const column of made) texts.push(String(column[row]));
      return texts.join("\u0000");
    };
    return tieRanks(this.count, keys, textOf, onTwins);
  }

  /** A column to compare rows by: spellings that the engine takes for one are one here too. */
  private tieKey(heading: string, codes: TextCodes): Int32Array {
    const column = this.keep(this.typed.columns.get(heading) as Int32Array);
    const normalise = TIE_SPELLINGS[heading];
    if (!normalise) return column;
    const keyOfText = new Map<string, number>();
    const keyOf = remembered((code) => {
      const text = normalise(codes.texts[code]!);
      const key = keyOfText.get(text) ?? keyOfText.size;
      keyOfText.set(text, key);
      return key;
    });
    const keys = ints(column.length);
    for (let at = 0; at < keys.length; at++) keys[at] = keyOf(column[at]!);
    return keys;
  }
}

/** Columns in which the engine takes several spellings for one: line 1 and 001, unit NO and no. */
const TIE_SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  Line: (text) => (/^\d+(?:\.0*)?$/.test(text) ? String(Number(text)) : text.toUpperCase()),
  Unit: (text) => text.toUpperCase(),
};
