import type { PlainDate } from "../dates/plain-date";
import type { Program } from "./vocabulary";

/**
 * The engine's input: one set of typed columns per table, all of a table the same length.
 *
 * - Text is a code into `MatchInput.texts`, shared by all tables; code 0 is blank. Equal text, equal code.
 * - Dates are day counts; `NO_DATE` is a blank. Quantities are whole steps of 1 / `quantityScale` unit; NaN is a blank.
 * - Money is whole cents; in charges a blank is 0, in other money columns NaN is a blank.
 * - Yes/no is 1, 0 or -1 for a blank. Lists (`Disposition` ...) are an index into the list, -1 for a blank.
 * - `row` counts from 1, the first row under the heading, blank rows included. `invalid` is 1 where a needed cell could
 *   not be read; such a row takes no part in the match. Its issues are told by whoever read the cells.
 */
export interface MatchInput {
  texts: readonly string[];
  quantityScale: number;
  imports: ImportTable;
  returns: ReturnTable;
  withdrawals: WithdrawalTable | null;
  priorClaims: PriorClaimTable | null;
  items: ItemTable | null;
  skuMap: SkuMapTable | null;
}

/** What every table has. `tie` orders rows that are equal in all the keys a sort uses: the remaining cells as text. */
export interface Table {
  count: number;
  row: Int32Array;
  invalid: Uint8Array;
  /** Rank of the row's text among rows equal in their sort keys, or null when no two rows are. */
  tie: Int32Array | null;
}

/** One money column of the imports: a programme's charge, or that of one chapter 99 heading. */
export interface ChargeColumn {
  program: Program;
  /** The chapter 99 number that heads the column, eight digits with dots ("9903.76.01"), or null for a programme column. */
  heading: string | null;
  cents: Float64Array;
}

/** Entry-summary lines, or finer. */
export interface ImportTable extends Table {
  entryNumber: Int32Array;
  line: Int32Array;
  importDate: Int32Array;
  entryDate: Int32Array;
  sku: Int32Array;
  hts: Int32Array;
  description: Int32Array;
  quantity: Float64Array;
  unit: Int32Array;
  /** Cents; NaN is a blank. */
  enteredValue: Float64Array;
  charges: ChargeColumn[];
  /** The `Chapter 99` cell as typed: headings separated by `;`. */
  chapter99: Int32Array;
  importerOfRecord: Int32Array;
  countryOfOrigin: Int32Array;
  lot: Int32Array;
  serial: Int32Array;
  location: Int32Array;
  /** Steps; NaN is a blank. */
  claimedBefore: Float64Array;
  /** Cents; NaN is a blank. */
  refundedBefore: Float64Array;
  liquidated: Int8Array;
}

/** Goods exported, destroyed, or otherwise dealt with after a return. */
export interface ReturnTable extends Table {
  returnId: Int32Array;
  sku: Int32Array;
  hts: Int32Array;
  quantity: Float64Array;
  unit: Int32Array;
  /** Date of export or destruction. */
  date: Int32Array;
  disposition: Int8Array;
  reason: Int8Array;
  used: Int8Array;
  entryNumber: Int32Array;
  line: Int32Array;
  lot: Int32Array;
  serial: Int32Array;
  /** Index into `PROVISION_OVERRIDES`, -1 for a blank. */
  provision: Int8Array;
  exporter: Int32Array;
  destination: Int32Array;
  proof: Int32Array;
  segregated: Int8Array;
  location: Int32Array;
  notice7553: Int32Array;
  certification: Int32Array;
}

/** What a `Provision` cell can say: a paragraph, or returned retail in either way of identifying. */
export const PROVISION_OVERRIDES = ["1313(j)(1)", "1313(c)", "1313(c)(1)(C)(ii)"] as const;

/** Goods that left the inventory without a claim, or came back into it. */
export interface WithdrawalTable extends Table {
  date: Int32Array;
  sku: Int32Array;
  quantity: Float64Array;
  /** Index into `PURPOSES`. */
  purpose: Int8Array;
}

/** Units claimed in earlier drawback claims. */
export interface PriorClaimTable extends Table {
  entryNumber: Int32Array;
  line: Int32Array;
  quantity: Float64Array;
}

/** Invoice or receiving lines that give an entry line its SKUs. */
export interface ItemTable extends Table {
  entryNumber: Int32Array;
  line: Int32Array;
  sku: Int32Array;
  quantity: Float64Array;
  unit: Int32Array;
  /** Ten-thousandths of a cent per unit (an exact integer); NaN is a blank. */
  unitValue: Float64Array;
}

/** Other names of a SKU, and how many units one of them holds. */
export interface SkuMapTable extends Table {
  alias: Int32Array;
  sku: Int32Array;
  /** Steps of the imported unit in one alias. */
  unitsPerAlias: Float64Array;
}

/** What the user chose for a match. `asOf` null: no filing expiry is tested. */
export interface MatchOptions {
  method: import("./vocabulary").Method;
  reading: import("./vocabulary").Reading;
  asOf: PlainDate | null;
  /** Days, for `low-to-high-turnover`. */
  turnoverDays: number | null;
  /** Days left to file at which an open lot counts as expiring. */
  expiringDays: number;
}
