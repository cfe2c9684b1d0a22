/** A heading as it can be read: alone, and with the headings above it when they stand in several rows. */
export interface Heading {
  column: number;
  /** As shown to people: the heading alone, or with those above it where it says too little alone. */
  text: string;
  /** All readings, the fullest first. */
  readings: string[];
}

/** Where a table is in the cells of a sheet. Rows and columns are indices; `end…` is the first one after. */
export interface FoundTable {
  /** First and last row of the headings; both -1 when the table has none. */
  firstHeadingRow: number;
  headingRow: number;
  firstColumn: number;
  endColumn: number;
  firstRow: number;
  endRow: number;
  headings: Heading[];
}

/** Tells how many of some headings are known names; each meaning counts once. */
export type CountKnown = (headings: readonly Heading[]) => number;

/** Cells of a sheet, row by row. */
export type Cells = readonly (readonly unknown[])[];
