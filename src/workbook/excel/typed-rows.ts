import { fitCell, isPlainWords, needsApostrophe } from "../plain-text";
import type { Cell, ColumnFormat } from "../port";

/** Number formats of the column kinds, as Excel writes them in every language. */
export const NUMBER_FORMATS: Record<ColumnFormat, string> = {
  text: "@",
  integer: "#,##0",
  // No fixed number of decimals: "#,##0.######" would show 5 as "5.".
  quantity: "General",
  money: "#,##0.00",
  date: "yyyy-mm-dd",
  percent: "0.00%",
};

/**
 * What to send to Excel so that the cell holds exactly this value. Excel takes a text that it is sent as if it had
 * been typed: "1-2" would become a date, "=A1" a formula. In a cell of the format "@" text stays text; what could be
 * a formula all the same, or is too long for that format, goes with a leading apostrophe (Excel's own mark for text,
 * which it does not show) into a cell of another format. `apostrophe` is true for those.
 */
export function typedCell(cell: Cell, format: ColumnFormat): { value: Cell; apostrophe: boolean } {
  if (cell === "") return { value: "", apostrophe: false };
  if (format === "text") {
    const text = fitCell(typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell));
    return needsApostrophe(text)
      ? { value: `'${text}`, apostrophe: true }
      : { value: text, apostrophe: false };
  }
  if (typeof cell !== "string") return { value: Number.isNaN(Number(cell)) ? "" : cell, apostrophe: false };
  return { value: typedText(cell), apostrophe: false };
}

/** What to send to Excel so that a cell of no particular format holds exactly this text. */
export function typedText(text: string): string {
  const fitting = fitCell(text);
  return fitting === "" || isPlainWords(fitting) ? fitting : `'${fitting}`;
}

/** A block of rows as it is sent: the values, and for text columns with apostrophes the format of every row. */
export interface TypedBlock {
  values: Cell[][];
  /** Number formats of the rows of a column, for the columns that need more than their own format. */
  formats: Map<number, string[]>;
}

/** The rows made ready for sending; the columns have the number formats of their kinds already. */
export function typedBlock(rows: readonly (readonly Cell[])[], kinds: readonly ColumnFormat[]): TypedBlock {
  const formats = new Map<number, string[]>();
  const values = rows.map((row, r) =>
    kinds.map((kind, c) => {
      const { value, apostrophe } = typedCell(row[c] ?? "", kind);
      if (apostrophe) {
        const column = formats.get(c) ?? rows.map(() => NUMBER_FORMATS.text);
        column[r] = "General";
        formats.set(c, column);
      }
      return value;
    }),
  );
  return { values, formats };
}

/** Width of a column in Excel's points for so many characters, within what reads well. */
export function columnWidth(characters: number): number {
  return Math.min(Math.max(characters * 5.6 + 14, 48), 330);
}
