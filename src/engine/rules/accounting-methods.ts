import { METHODS, type Method } from "../domain/vocabulary";

/** What 19 CFR 190.14 (read as 191.14) and ACE say of one way to identify goods. */
export interface AccountingMethod {
  method: Method;
  title: string;
  /** Code of the method in the ACE drawback entry. */
  aceCode: string;
  /** True when withdrawals for domestic use draw on the lots too. */
  drawsDomesticWithdrawals: boolean;
  /** True when goods have to be fungible and the records kept as the regulation wants. */
  forFungibleGoods: boolean;
}

/** Ways to identify that need no ruling, with their ACE codes (second-hand; confirm against CBP's CATAIR before filing). */
export const ACCOUNTING_METHODS: Readonly<Record<Method, AccountingMethod>> = {
  specific: describe("specific", "Specific identification", "01", false),
  fifo: describe("fifo", "First in, first out", "02", true),
  lifo: describe("lifo", "Last in, first out", "03", true),
  "low-to-high": describe("low-to-high", "Low-to-high, ordinary", "04", true),
  "low-to-high-turnover": describe(
    "low-to-high-turnover",
    "Low-to-high, established average turn-over",
    "05",
    false,
  ),
  "low-to-high-blanket": describe("low-to-high-blanket", "Low-to-high, blanket", "06", false),
  average: describe("average", "Average", "07", true),
};

/** ACE codes that stand for none of our methods. */
export const OTHER_ACE_METHOD_CODES: Readonly<Record<string, string>> = {
  "00": "No accounting method",
  "08": "Other approved accounting method",
};

/** Accounting methods (identification of fungible goods) that need no ruling. */
export const APPROVED_METHODS: readonly Method[] = METHODS.filter((method) => method !== "specific");

/**
 * True when a way of picking lots may be used only with CBP's approval: anything outside the list, high-to-low included.
 *
 * @example needsRuling("fifo") // false
 * @example needsRuling("high-to-low") // true
 */
export function needsRuling(name: string): boolean {
  return !(METHODS as readonly string[]).includes(name);
}

function describe(
  method: Method,
  title: string,
  aceCode: string,
  drawsDomesticWithdrawals: boolean,
): AccountingMethod {
  return { method, title, aceCode, drawsDomesticWithdrawals, forFungibleGoods: method !== "specific" };
}
