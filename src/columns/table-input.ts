/** A table as the workbook, a file or a sheet function hands it over. */
export interface TableInput {
  /** Rows of cells. The heading row is found among the first rows; rows above it are titles. */
  cells: readonly (readonly unknown[])[];
  /** Name of the sheet, table or file, for messages and for the map of columns. */
  name?: string;
  /**
   * What the user said about columns: our heading (or a chapter 99 number) → index of the column in `cells`, or null
   * for "there is no such column". Goes before everything that is recognised.
   */
  columnMap?: Readonly<Record<string, number | null>>;
  /** Index in `cells` of the heading row, when the user said so. */
  headingRow?: number;
  /** True when the workbook counts dates from 1904. */
  dates1904?: boolean;
  /** True when the cells are the fields of a text file, whose rows can be torn by a mark inside a field. */
  isText?: boolean;
  /** Row of the user's table of each row below the headings, where `cells` was put together from it. */
  rowNumbers?: readonly number[];
}

/** The tables of one match. */
export interface TableInputs {
  imports: TableInput;
  returns: TableInput;
  withdrawals?: TableInput | null;
  priorClaims?: TableInput | null;
  items?: TableInput | null;
  skuMap?: TableInput | null;
  /** Order lines, for returns that name an order and no goods. */
  orders?: TableInput | null;
}

/** How cells are to be read where the cells alone do not say. */
export interface ReadOptions {
  /**
   * True when a blank cell may arrive as 0, as it does in sheet functions (the default). False for files and for
   * ranges read by the pane, where 0 is 0: then it counts as "no" in yes/no columns.
   */
  blanksArriveAsZero?: boolean;
}

/** How sure a column is recognised. Red: not recognised. */
export type Certainty = "green" | "amber" | "red";

/** What one column of a sheet was taken for, and why. */
export interface ColumnMatch {
  /** Index in `cells`. */
  column: number;
  /** Heading as it stands in the sheet; "" when there is none. */
  heading: string;
  /** Our heading (or a chapter 99 number, "9903.88.03"), or null when the column is not used. */
  means: string | null;
  certainty: Certainty;
  /** One phrase for people. */
  reason: string;
}

/** How a table was read: where it is in the cells and what its columns were taken for. */
export interface TableMap {
  /** Index in `cells` of the (lowest) heading row, -1 when the table has none; row 1 is the one below it. */
  headingRow: number;
  /** Indices in `cells` of the first row of the body and of the one after its last. */
  firstRow: number;
  endRow: number;
  columns: ColumnMatch[];
  /** The report it was recognised as, by id, or null. */
  profile: string | null;
}
