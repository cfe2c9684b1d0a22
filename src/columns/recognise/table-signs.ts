import type { ReadTable } from "../headings/table-columns";
import type { Heading } from "./found-table";
import { headingWords } from "./heading-words";

/** What the headings of a table say about the table as a whole. */
export interface TableSigns {
  /** Customs papers of another country, or foreign taxes: its duties, values and dates are not ours. */
  foreign: string | null;
  /** A list of stock movements or of bookkeeping: its dates and quantities are of movements, not of entries. */
  movements: string | null;
  /** Buyers and exports: its prices are selling prices. */
  sales: string | null;
  /** True when a heading speaks of claims, or the table holds next to nothing else. */
  claims: boolean;
  /** Columns that are quantities by their heading. */
  quantities: number[];
  /** A column of currencies. */
  currency: number | null;
}

const FOREIGN_WORDS = new Set(
  "gst hst pst qst vat iva dai igst cgst sgst sima b3 ccn cad gbp eur mxn cny rmb mrn eori taric c88 chief pedimento fraccion dispatch igv icms ipi zoll mwst partida".split(
    " ",
  ),
);
const SALES_WORDS = new Set(["customer", "buyer", "export", "sold", "sale", "sales", "refund", "discount"]);
const MOVEMENT_PHRASES = [
  "movement type",
  "posting date",
  "material document",
  "transaction type",
  "qty on hand",
  "quantity on hand",
  "asset value",
  "fifo cost",
  "ending balance",
  "warehouse balance",
  "gl account",
  "journal",
  "debit",
  "credit",
  "account",
  "ledger",
  "balance",
  "storage location",
];

/** Reads the signs of a table from its headings. */
export function signsOf(headings: readonly Heading[]): TableSigns {
  const signs: TableSigns = {
    foreign: null,
    movements: null,
    sales: null,
    claims: false,
    quantities: [],
    currency: null,
  };
  for (const { column, text } of headings) {
    if (text === "") continue;
    const words = headingWords(text);
    const phrase = words.join(" ");
    if (signs.foreign === null && words.some((word) => FOREIGN_WORDS.has(word))) signs.foreign = text;
    if (signs.movements === null && MOVEMENT_PHRASES.some((each) => phrase.includes(each))) {
      signs.movements = text;
    }
    if (words.some((word) => word === "claim" || word === "claimed" || word === "claims"))
      signs.claims = true;
    if (signs.sales === null && words.some((word) => SALES_WORDS.has(word))) signs.sales = text;
    if (isQuantity(words)) signs.quantities.push(column);
    if (signs.currency === null && words.includes("currency")) signs.currency = column;
  }
  const named = headings.filter(({ text }) => text !== "").length;
  signs.claims ||= named <= CLAIM_COLUMNS;
  return signs;
}

/** Columns of a list of prior claims and nothing else: entry, line, quantity, unit. */
const CLAIM_COLUMNS = 4;

const QUANTITY_WORDS = new Set(["quantity", "units", "pieces", "pcs"]);
const NOT_A_QUANTITY = new Set(
  "uom value price cost per amount type code measure before description".split(" "),
);
const UNIT_PHRASES = new Set([
  "unit of quantity",
  "quantity unit",
  "first unit of quantity",
  "units of measure",
]);

function isQuantity(words: readonly string[]): boolean {
  if (!words.some((word) => QUANTITY_WORDS.has(word)) || words.some((word) => NOT_A_QUANTITY.has(word)))
    return false;
  return !UNIT_PHRASES.has(words.join(" "));
}

/** True when the table's own signs speak against taking it for one of ours without a person's look. */
export function isDoubtful(table: ReadTable, signs: TableSigns): string | null {
  if (signs.foreign !== null)
    return `"${signs.foreign}" belongs to customs papers or taxes of another country`;
  if (signs.movements !== null && table !== "Withdrawals") {
    return `"${signs.movements}" belongs to a list of stock movements or accounts`;
  }
  if (table === "Prior Claims" && !signs.claims) return "nothing says that these are claims";
  if (table === "Items" && signs.sales !== null)
    return `"${signs.sales}" belongs to a sale, not to a purchase`;
  return null;
}
