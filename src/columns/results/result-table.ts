import { toExcelSerial, toIsoDate } from "../../engine/index";

/** How a column of a result table is shown. */
export type ResultFormat = "text" | "integer" | "quantity" | "money" | "date";

/** What a result cell holds: text, a number (money in dollars, dates as Excel serials), "" for blank. */
export type ResultCell = string | number;

/** One column of a result table. */
export interface ResultColumn {
  heading: string;
  format: ResultFormat;
}

/**
 * A result as a table: columns, a number of rows, and a way to make any block of them, so that a million rows are
 * never held at once. Row 0 is the first below the headings.
 */
export interface ResultTable {
  columns: readonly ResultColumn[];
  rowCount: number;
  row(index: number): ResultCell[];
}

/** All rows of a table below its heading row, as a sheet function spills them. */
export function toMatrix(table: ResultTable): ResultCell[][] {
  const rows: ResultCell[][] = [table.columns.map((column) => column.heading)];
  for (let i = 0; i < table.rowCount; i++) rows.push(table.row(i));
  return rows;
}

/** Dollars of an amount in cents, as the number a sheet shows with two decimals. */
export function dollars(cents: number): number {
  return cents / 100;
}

/** A date as the serial a sheet shows; as text before 1900, where Excel has no serials. */
export function dateCell(day: number): ResultCell {
  return toExcelSerial(day) ?? toIsoDate(day);
}

/** What rows that take no part say instead of advice. */
export const UNUSABLE = "The row could not be used; the issues say why.";
