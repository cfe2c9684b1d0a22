import { isBlankCell, plainCell } from "../values/cell-text";

/** Texts that are values rather than headings: they begin with a figure, a sign or a currency. */
export const VALUE_TEXT = /^[\s$€£(+-]*\d[\d.,:/\s-]*[)%A-Za-z]{0,3}$/;

/** What a row holds. */
export interface RowLook {
  texts: number;
  values: number;
  filled: number;
}

/** What a row holds in some columns. */
export function lookAtRow(row: readonly unknown[] | undefined, first: number, end: number): RowLook {
  const look = { texts: 0, values: 0, filled: 0 };
  for (let column = first; column < end; column++) {
    const cell = plainCell(row?.[column]);
    if (cell === null) continue;
    look.filled++;
    if (typeof cell !== "string") look.values++;
    else if (VALUE_TEXT.test(cell) && !isTariffHeading(cell)) look.values++;
    else look.texts++;
  }
  return look;
}

/** Chapter 99 numbers head columns of charges. */
function isTariffHeading(text: string): boolean {
  return /^99\d\d\.?\d\d\.?\d\d(?:\d\d)?$/.test(text);
}

/** True when a row holds nothing in some columns. */
export function isBlankRow(row: readonly unknown[] | undefined, first: number, end: number): boolean {
  if (!row) return true;
  for (let column = first; column < end; column++) if (!isBlankCell(row[column])) return false;
  return true;
}
