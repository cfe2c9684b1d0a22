import type {
  OracleOptions,
  PlainImport,
  PlainInput,
  PlainItem,
  PlainReturn,
  PlainWithdrawal,
} from "./plain";

/** Rows for tests: what a case does not say is what makes a row valid and dull. Charges are of one column, `Base Duty`. */

/** Tables with one charge column, `Base Duty`, whole units, and the rows numbered from 1. */
export function tables(
  parts: {
    imports: Partial<PlainImport>[];
    returns?: Partial<PlainReturn>[];
    withdrawals?: Partial<PlainWithdrawal>[];
    items?: Partial<PlainItem>[];
  } & Partial<Pick<PlainInput, "quantityScale" | "chargeColumns" | "priorClaims" | "skuMap">>,
): PlainInput {
  const { imports, returns = [], withdrawals, items, ...rest } = parts;
  return {
    quantityScale: 1n,
    chargeColumns: [{ program: "base", heading: null }],
    priorClaims: null,
    skuMap: null,
    imports: imports.map((row, index) => ({ ...IMPORT, row: index + 1, ...row })),
    returns: returns.map((row, index) => ({ ...RETURN, row: index + 1, returnId: `R${index + 1}`, ...row })),
    withdrawals: withdrawals?.map((row, index) => ({ ...WITHDRAWAL, row: index + 1, ...row })) ?? null,
    items: items?.map((row, index) => ({ ...ITEM, row: index + 1, ...row })) ?? null,
    ...rest,
  };
}

/** Options for tests: specific identification under cbp, no as-of date. */
export function options(given: Partial<OracleOptions> = {}): OracleOptions {
  return {
    method: "specific",
    reading: "cbp",
    asOf: null,
    turnoverDays: null,
    expiringDays: 180,
    ...given,
  };
}

const IMPORT: PlainImport = {
  row: 0,
  entryNumber: "",
  line: "",
  importDate: "2024-01-10",
  entryDate: "",
  sku: "A",
  hts: "6109.10.0012",
  description: "",
  quantity: 10n,
  unit: "PCS",
  enteredValue: null,
  charges: [1000n],
  chapter99: "",
  importerOfRecord: "",
  countryOfOrigin: "",
  lot: "",
  serial: "",
  location: "",
  claimedBefore: null,
  refundedBefore: null,
  liquidated: "",
};

const RETURN: PlainReturn = {
  row: 0,
  returnId: "",
  sku: "A",
  hts: "6109.10.0012",
  quantity: 1n,
  unit: "PCS",
  date: "2024-06-03",
  disposition: "exported",
  reason: "unused",
  used: "no",
  entryNumber: "",
  line: "",
  lot: "",
  serial: "",
  provision: "",
  exporter: "",
  destination: "DE",
  proof: "B/L 1",
  segregated: "",
  location: "",
  notice7553: "",
  certification: "",
};

const WITHDRAWAL: PlainWithdrawal = { row: 0, date: "2024-03-01", sku: "A", quantity: 1n, purpose: "sale" };

const ITEM: PlainItem = {
  row: 0,
  entryNumber: "",
  line: "",
  sku: "A",
  quantity: 1n,
  unit: "PCS",
  unitValue: 1000000n,
};
