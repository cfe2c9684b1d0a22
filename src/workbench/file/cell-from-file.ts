import type { ICellData } from "@univerjs/core";
import type { Cell, CellValue } from "exceljs";
import { BOOLEAN, NUMBER, TEXT } from "../grid/cells";
import { forGrid } from "../grid/formula-text";

const DAY = 86_400_000;
/** Serial number of 1 January 1970 in the 1900 date system. */
const EPOCH = 25_569;

/** A date as Excel counts it, to the millisecond. Files that count from 1904 come out as if they counted from 1900. */
export const toSerial = (date: Date): number => Math.round((date.getTime() / DAY + EPOCH) * 1e9) / 1e9;

/** A value of the file as the grid keeps it; undefined for a blank cell. */
export function valueFromFile(value: CellValue | undefined): ICellData | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") return { v: value, t: TEXT };
  if (typeof value === "number") return { v: value, t: NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: BOOLEAN };
  if (value instanceof Date) return { v: toSerial(value), t: NUMBER };
  if ("error" in value) return { v: value.error, t: TEXT };
  if ("richText" in value) return { v: value.richText.map((part) => part.text).join(""), t: TEXT };
  if ("hyperlink" in value) return valueFromFile(value.text as CellValue);
  return undefined;
}

/** A cell of the file as the grid keeps it, with what it spilled into when it is the first cell of a spill. */
export function cellFromFile(cell: Cell): { data?: ICellData; spill?: string } {
  // Cells under a merged one repeat its value.
  if (cell.isMerged && cell.master !== cell) return {};
  const { value } = cell;
  if (typeof value !== "object" || value === null || !("formula" in value || "sharedFormula" in value)) {
    return { data: valueFromFile(value) };
  }
  const spill =
    "shareType" in value && value.shareType === "array" ? (value as { ref?: string }).ref : undefined;
  return { data: { ...valueFromFile(value.result as CellValue), f: forGrid(cell.formula) }, spill };
}
