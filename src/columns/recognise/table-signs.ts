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
  /** A drawback claim already made: its quantities are the claimed ones. */
  madeClaim: string | null;
  /** Duties, tariff numbers or entries: a list of customs, not of a warehouse. */
  customs: string | null;
  /** Columns that are quantities by their heading. */
  quantities: number[];
  /** Columns that are dates by their heading. */
  dates: number[];
  /** A column of currencies. */
  currency: number | null;
}

const FOREIGN_WORDS = new Set(
  "gst hst pst qst vat iva dai igst cgst sgst sima b3 ccn cad gbp eur mxn cny rmb mrn taric c88 chief pedimento fraccion dispatch igv icms ipi zoll mwst partida mrn epu ducr lrn cpc sad eori cbsa hmrc atlas".split(
    " ",
  ),
);
const FOREIGN_PHRASES = ["statistical value", "supplementary unit", "net mass", "value for duty"];
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
  "event type",
  "movement reason",
  "cycle count",
];

const MADE_CLAIM_PHRASES = ["99 percent", "duty claimed", "claimed duty", "designated"];
const CUSTOMS_WORDS = new Set(["duty", "duties", "hts", "customs"]);
const NOT_A_DATE = new Set(["format", "flag", "code", "range"]);

/** Reads the signs of a table from its headings. */
export function signsOf(headings: readonly Heading[]): TableSigns {
  const signs: TableSigns = {
    foreign: null,
    movements: null,
    sales: null,
    claims: false,
    madeClaim: null,
    customs: null,
    quantities: [],
    dates: [],
    currency: null,
  };
  for (const { column, text } of headings) {
    if (text === "") continue;
    const words = headingWords(text);
    const phrase = words.join(" ");
    const says = (phrases: readonly string[]): boolean => phrases.some((each) => phrase.includes(each));
    if (signs.foreign === null && (words.some((word) => FOREIGN_WORDS.has(word)) || says(FOREIGN_PHRASES)))
      signs.foreign = text;
    if (signs.movements === null && says(MOVEMENT_PHRASES)) signs.movements = text;
    if (signs.madeClaim === null && says(MADE_CLAIM_PHRASES)) signs.madeClaim = text;
    if (signs.customs === null && words.some((word) => CUSTOMS_WORDS.has(word))) signs.customs = text;
    if (words.some((word) => word === "claim" || word === "claimed" || word === "claims"))
      signs.claims = true;
    if (signs.sales === null && words.some((word) => SALES_WORDS.has(word))) signs.sales = text;
    if (isQuantity(words)) signs.quantities.push(column);
    if (words.includes("date") && !words.some((word) => NOT_A_DATE.has(word))) signs.dates.push(column);
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

/** Headings of one word that are quantities of goods in some state. */
const STATES = new Set(
  "ordered received shipped returned refunded sellable unsellable cancelled issued damaged disposed".split(
    " ",
  ),
);

function isQuantity(words: readonly string[]): boolean {
  if (words.length === 1 && STATES.has(words[0]!)) return true;
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
