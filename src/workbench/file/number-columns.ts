import { parseNumberText } from "../../columns/values/number-text";
import { isAmountHeading } from "./amount-headings";

/** How the fields of a column are kept: as they stand, or as numbers, those of money with two decimals shown. */
export type FieldKind = "text" | "number" | "money";

/** A number as it stands: no leading zeros, no more digits than a cell keeps. Entry numbers and codes stay text. */
const NUMBER_TEXT = /^-?(?:0|[1-9]\d{0,14})(?:\.(\d{1,10}))?$/;
/** What every number with a decimal comma or with several points looks like, and little else. */
const MAYBE_EUROPEAN = /^\D{0,4}[\d\s.'’]*,\d|^\D{0,4}\d{1,3}(?:\.\d{3}){2,}/;

/** True for a field that is a number as it stands. In a column of amounts others may be among them ("12O0"). */
export const isNumberField = (text: string): boolean => NUMBER_TEXT.test(text);

/** What the fields of one column have shown so far. */
class ColumnLook {
  private hasNumber = false;
  private hasPoint = false;
  /** True while every field is what its number would be written as. */
  private isAsWritten = true;
  /** True while no number has more than two decimals, nor more digits than a cell keeps. */
  private isAmount = true;
  /** True while numbers with decimals have two. */
  private isTwoDecimals = true;

  take(text: string): void {
    if (text === "") return;
    const match = NUMBER_TEXT.exec(text);
    if (!match) {
      this.isAsWritten = false;
      return;
    }
    const decimals = match[1]?.length ?? 0;
    const number = Number(text);
    this.hasNumber = true;
    this.hasPoint ||= decimals > 0;
    // Three decimals can be thousands: 1.000 or 1.234.
    this.isAsWritten &&= decimals !== 3 && String(number) === text;
    this.isAmount &&= decimals <= 2 && number.toFixed(decimals) === text;
    this.isTwoDecimals &&= decimals === 0 || decimals === 2;
  }

  kind(heading: string, isEuropean: boolean): FieldKind {
    if (!this.hasNumber || (isEuropean && this.hasPoint)) return "text";
    if (this.isAmount && isAmountHeading(heading))
      return this.hasPoint && this.isTwoDecimals ? "money" : "number";
    return this.isAsWritten ? "number" : "text";
  }
}

/**
 * Index of the row of headings: the first one with more than a title in it, or the first with anything.
 */
export function headingRowOf(rows: readonly (readonly string[])[]): number {
  const filled = (row: readonly string[]): number => row.filter((text) => text !== "").length;
  const wide = rows.findIndex((row) => filled(row) > 1);
  return wide >= 0 ? wide : rows.findIndex((row) => filled(row) > 0);
}

/**
 * Tells for every column of a text file whether its fields become numbers: only when nothing of them is lost or guessed.
 * 1.10 is another SKU than 1.1, and 1.000 may be a thousand. Outside columns of amounts, every field must be a number.
 *
 * @param headings index of the row of headings
 * @param columns fields of the longest row
 */
export function fieldKinds(
  rows: readonly (readonly string[])[],
  headings: number,
  columns: number,
): FieldKind[] {
  const looks = Array.from({ length: columns }, () => new ColumnLook());
  let isEuropean = false;
  for (let at = headings + 1; at < rows.length; at++) {
    const row = rows[at]!;
    for (let column = 0; column < row.length; column++) {
      const text = row[column]!;
      looks[column]!.take(text);
      if (!isEuropean && MAYBE_EUROPEAN.test(text))
        isEuropean = parseNumberText(text.trim())?.evidence === "european";
    }
  }
  const names = rows[headings] ?? [];
  return looks.map((look, column) => look.kind(names[column] ?? "", isEuropean));
}
