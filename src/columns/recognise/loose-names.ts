import type { ReadTable } from "../headings/table-columns";

/** Words that make something else of a heading: a rate, a value per unit, a total of many lines, a weight, a remark. */
const SPOILERS = new Set(
  "rate percent per total totals sum average estimated estimate forecast planned ordered requested cancelled expected liquidated refund refunded weight gross currency foreign invoice order purchase due status type code text comment comments note notes flag indicator reason cape reconciliation reconciled recon balance remaining open number".split(
    " ",
  ),
);

/** True when words make something else of a heading: an estimate, a rate, what was ordered. */
export function saysSomethingElse(words: readonly string[]): boolean {
  return words.some((word) => SPOILERS.has(word));
}

interface Hint {
  means: string;
  /** All of these words are in the heading; of words parted by a bar, one. */
  words: string;
  /** Words that may spoil other hints but not this one. */
  but?: string;
  /** Words that spoil this hint besides the usual ones. */
  unless?: string;
}

/** What the words of a heading hint at. Always shown to a person: never more than probable. */
const HINTS: Readonly<Partial<Record<ReadTable, readonly Hint[]>>> = {
  Imports: [
    {
      means: "Entry Number",
      words: "entry number",
      but: "number summary",
      unless: "line export original related",
    },
    { means: "Line", words: "entry line number", but: "number summary" },
    { means: "Import Date", words: "import date", unless: "export entry file data" },
    { means: "HTS", words: "hts", but: "number code", unless: "duty value quantity description amount date" },
    { means: "Quantity", words: "import|entered|entry quantity", unless: "returned exported" },
    { means: "Entered Value", words: "entered value", unless: "duty" },
    { means: "Section 301", words: "301", unless: "hts heading exclusion" },
    { means: "Section 232", words: "232", unless: "hts heading exclusion" },
    { means: "Section 122", words: "122 section|duty|surcharge|tariff" },
    { means: "Section 201", words: "201 section|duty|tariff" },
    { means: "Section 338", words: "338 section|duty|tariff" },
    { means: "IEEPA", words: "ieepa", unless: "hts heading exclusion" },
    { means: "AD/CVD", words: "add|adcvd|cvd duty|amount|paid" },
    { means: "MPF", words: "mpf line|amount|paid|fee|usd" },
    { means: "HMF", words: "hmf line|amount|paid|fee|usd" },
    { means: "SKU", words: "sku", but: "number code", unless: "description quantity price" },
    { means: "Country of Origin", words: "country origin", but: "code" },
  ],
  Returns: [
    { means: "SKU", words: "sku", but: "number code", unless: "description quantity price" },
    { means: "Quantity", words: "return|export|shipped|destroyed quantity", unless: "date" },
    { means: "Date", words: "export|destruction|destroyed date" },
    { means: "Reason", words: "return reason", but: "reason code", unless: "date" },
    { means: "Return ID", words: "return|rma number|id", but: "number", unless: "tracking" },
    { means: "Entry Number", words: "import entry", but: "number" },
    { means: "Destination", words: "destination country|code", but: "code" },
  ],
  Withdrawals: [
    { means: "SKU", words: "sku", but: "number code", unless: "description quantity price" },
    { means: "Quantity", words: "sold|shipped|sale|issued quantity" },
    { means: "Date", words: "ship|shipped|sale|issue|posting date" },
  ],
  Items: [
    { means: "SKU", words: "sku", but: "number code", unless: "description quantity price" },
    { means: "Quantity", words: "invoice|shipped|received|item quantity", but: "invoice" },
    { means: "Unit Value", words: "unit price|value|cost", but: "invoice" },
  ],
};

/** The meaning that the words of a heading hint at, or null. */
export function looseMeaning(table: ReadTable, words: readonly string[]): string | null {
  for (const { means, words: wanted, but = "", unless = "" } of HINTS[table] ?? []) {
    const allowed = but.split(" ");
    const spoiling = unless.split(" ");
    if (words.some((word) => (SPOILERS.has(word) && !allowed.includes(word)) || spoiling.includes(word)))
      continue;
    if (wanted.split(" ").every((each) => each.split("|").some((word) => words.includes(word)))) return means;
  }
  return null;
}
