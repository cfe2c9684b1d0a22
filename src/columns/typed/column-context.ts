import type { TableName } from "../../engine/index";
import type { ColumnCode, IssueList } from "./issue-list";

/** What a reader of one column needs besides the cells: where it is, and where to say what is wrong. */
export interface ColumnContext {
  table: TableName;
  /** Heading as it stands in the sheet. */
  heading: string;
  /** Number of rows. */
  count: number;
  /** Row number under the heading, from 1, of each row. */
  rows: Int32Array;
  issues: IssueList;
  /** Set to 1 by a reader where a needed cell cannot be read. */
  invalid: Uint8Array;
  /** Set to 1 by a reader where the cell holds something. */
  filled: Uint8Array;
  /** True when a row cannot be used without this cell: an unreadable cell is an error, else a warning and a blank. */
  needed: boolean;
}

/**
 * Reads one column, block by block from the first row, into typed values. Blocks keep the rows of a large matrix in the
 * processor's cache while all their columns are read, and need no copy of the whole.
 */
export interface ColumnReader {
  readonly values: Int32Array | Int8Array | Float64Array;
  /** Reads `cells[0 … count)`, which are the rows from index `from` on. */
  scan(cells: readonly unknown[], from: number, count: number): void;
}

/** Tells of a cell that cannot be read: an error that takes the row out, or a warning when the cell is not needed. */
export function refuseCell(
  context: ColumnContext,
  index: number,
  code: ColumnCode,
  data: Record<string, string | number> = {},
): void {
  if (context.needed) context.invalid[index] = 1;
  context.issues.add(code, context.table, context.rows[index]!, context.heading, data, {
    severity: context.needed ? "error" : "warning",
  });
}

/** Tells of a cell that was read and that somebody should look at. */
export function remarkCell(
  context: ColumnContext,
  index: number,
  code: ColumnCode,
  data: Record<string, string | number> = {},
): void {
  context.issues.add(code, context.table, context.rows[index]!, context.heading, data);
}

/** Tells of a whole column. */
export function remarkColumn(
  context: ColumnContext,
  code: ColumnCode,
  data: Record<string, string | number> = {},
): void {
  context.issues.add(code, context.table, null, context.heading, data);
}
