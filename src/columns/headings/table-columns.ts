import type { Program, TableName } from "../../engine/index";

/** What the cells of a column are. */
export type ColumnKind =
  | "text"
  | "entry"
  | "hts"
  | "unit"
  | "date"
  | "quantity"
  | "signed"
  | "charge"
  | "money"
  | "unit-value"
  | "disposition"
  | "reason"
  | "purpose"
  | "provision"
  | "used"
  | "segregated"
  | "liquidated"
  | "yes-no";

/** A column of one of our tables. */
export interface TableColumn {
  /** Our heading, as in templates and samples. */
  heading: string;
  kind: ColumnKind;
  /** `table`: the run ends without the column. `charge`: it ends without any of these. */
  required?: "table" | "charge";
  /** A row cannot be used when its cell is blank. */
  mustFill?: true;
  /** A row cannot be used when its cell cannot be read. Otherwise an unreadable cell counts as blank. */
  needed?: true;
  /** What the money of a charge column is. */
  program?: Program;
}

/** Tables that are read, in the order in which their columns are listed. */
export type ReadTable = Exclude<TableName, "Rules">;

const charge = (heading: string, program: Program): TableColumn => ({
  heading,
  kind: "charge",
  required: "charge",
  needed: true,
  program,
});

/**
 * The columns of every table, in the order in which remaining cells break ties (docs/matching.md).
 */
export const TABLE_COLUMNS: Readonly<Record<ReadTable, readonly TableColumn[]>> = {
  Imports: [
    { heading: "Entry Number", kind: "entry", needed: true },
    { heading: "Line", kind: "text", needed: true },
    { heading: "Import Date", kind: "date", required: "table", mustFill: true, needed: true },
    { heading: "Entry Date", kind: "date", needed: true },
    { heading: "SKU", kind: "text", required: "table", needed: true },
    { heading: "HTS", kind: "hts" },
    { heading: "Description", kind: "text" },
    { heading: "Quantity", kind: "quantity", required: "table", mustFill: true, needed: true },
    { heading: "Unit", kind: "unit", needed: true },
    { heading: "Entered Value", kind: "money" },
    charge("Base Duty", "base"),
    charge("Section 301", "301"),
    charge("Section 232", "232"),
    charge("Section 122", "122"),
    charge("Section 201", "201"),
    charge("Section 338", "338"),
    charge("IEEPA", "ieepa"),
    charge("AD/CVD", "adcvd"),
    charge("MPF", "mpf"),
    charge("HMF", "hmf"),
    { heading: "Chapter 99", kind: "text" },
    { heading: "Importer of Record", kind: "text" },
    { heading: "Country of Origin", kind: "text" },
    { heading: "Lot", kind: "text", needed: true },
    { heading: "Serial", kind: "text", needed: true },
    { heading: "Location", kind: "text" },
    { heading: "Claimed Before", kind: "quantity", needed: true },
    { heading: "Refunded Before", kind: "money", needed: true },
    { heading: "Liquidated", kind: "liquidated" },
  ],
  Returns: [
    { heading: "Return ID", kind: "text" },
    { heading: "SKU", kind: "text", required: "table", mustFill: true, needed: true },
    { heading: "HTS", kind: "hts" },
    { heading: "Quantity", kind: "quantity", required: "table", mustFill: true, needed: true },
    { heading: "Unit", kind: "unit", needed: true },
    { heading: "Date", kind: "date", required: "table", mustFill: true, needed: true },
    { heading: "Disposition", kind: "disposition", required: "table", mustFill: true, needed: true },
    { heading: "Reason", kind: "reason" },
    { heading: "Used", kind: "used" },
    { heading: "Entry Number", kind: "entry", needed: true },
    { heading: "Line", kind: "text", needed: true },
    { heading: "Lot", kind: "text", needed: true },
    { heading: "Serial", kind: "text", needed: true },
    { heading: "Provision", kind: "provision", needed: true },
    { heading: "Exporter", kind: "text" },
    { heading: "Destination", kind: "text" },
    { heading: "Proof", kind: "text" },
    { heading: "Segregated", kind: "segregated" },
    { heading: "Location", kind: "text" },
    { heading: "Notice 7553", kind: "text" },
    { heading: "Certification", kind: "text" },
  ],
  Withdrawals: [
    { heading: "Date", kind: "date", required: "table", mustFill: true, needed: true },
    { heading: "SKU", kind: "text", required: "table", mustFill: true, needed: true },
    { heading: "Quantity", kind: "quantity", required: "table", mustFill: true, needed: true },
    { heading: "Purpose", kind: "purpose" },
  ],
  "Prior Claims": [
    { heading: "Entry Number", kind: "entry", required: "table", mustFill: true, needed: true },
    { heading: "Line", kind: "text", required: "table", needed: true },
    { heading: "Quantity", kind: "quantity", required: "table", mustFill: true, needed: true },
  ],
  Items: [
    { heading: "Entry Number", kind: "entry", required: "table", mustFill: true, needed: true },
    { heading: "Line", kind: "text", required: "table", needed: true },
    { heading: "SKU", kind: "text", required: "table", mustFill: true, needed: true },
    { heading: "Quantity", kind: "quantity", required: "table", mustFill: true, needed: true },
    { heading: "Unit", kind: "unit", needed: true },
    { heading: "Unit Value", kind: "unit-value" },
  ],
  "SKU Map": [
    { heading: "Alias", kind: "text", required: "table", mustFill: true, needed: true },
    { heading: "SKU", kind: "text", required: "table", mustFill: true, needed: true },
    { heading: "Units per Alias", kind: "quantity", required: "table", mustFill: true, needed: true },
  ],
};

/** The column of a table by our heading. */
export function tableColumn(table: ReadTable, heading: string): TableColumn | undefined {
  return TABLE_COLUMNS[table].find((column) => column.heading === heading);
}
