import type { ICellData, Nullable } from "@univerjs/core";
import { GridError, type GridValue } from "../functions/values";

/** Univer's marks for what a cell holds (its CellValueType). */
export const TEXT = 1;
export const NUMBER = 2;
export const BOOLEAN = 3;
/** Text that looks like a number and was marked as text by hand. */
export const FORCED_TEXT = 4;

const ERRORS = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#ERROR!",
  "#CYCLE!",
  "#CONNECT!",
]);

export const isErrorText = (value: unknown): value is string =>
  typeof value === "string" && ERRORS.has(value);

/** The text of a cell with formatted parts. */
function richText(cell: ICellData): string {
  const text = cell.p?.body?.dataStream ?? "";
  return text.replace(/\r\n$/, "").replace(/\r/g, "\n");
}

/** What a cell holds, told apart as Excel does; blank is `null`. */
export function cellValue(cell: Nullable<ICellData>): GridValue {
  if (!cell) return null;
  if (cell.p) return richText(cell);
  const value = cell.v;
  if (value === undefined || value === null) return null;
  if (cell.t === BOOLEAN)
    return typeof value === "boolean" ? value : value === 1 || /^(1|true)$/i.test(String(value));
  if (cell.t === FORCED_TEXT) return String(value);
  if (isErrorText(value)) return new GridError(value);
  if (cell.t === TEXT) return String(value);
  if (cell.t === NUMBER && typeof value === "string") return Number(value);
  return value;
}
