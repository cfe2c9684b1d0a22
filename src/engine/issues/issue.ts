import type { IssueCode } from "./codes";

/** Tables of the workbook, as users call them. */
export type TableName =
  "Imports" | "Returns" | "Withdrawals" | "Prior Claims" | "Items" | "SKU Map" | "Rules";

/** `error`: the row (or run) cannot be used. `warning`: it is used, and somebody should look. */
export type Severity = "error" | "warning";

/**
 * Something wrong with the data, as data. Words are made in messages.ts only.
 *
 * `row` counts from 1 under the heading and is null for a whole table or column; `column` is the heading of the cell.
 */
export interface Issue {
  code: IssueCode;
  severity: Severity;
  at: { table: TableName; row: number | null; column: string | null };
  /** Figures and texts that the sentence needs. */
  data: Readonly<Record<string, string | number>>;
}
