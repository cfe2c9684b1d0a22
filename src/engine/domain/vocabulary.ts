/** The two ways to read the rules: as the drawback guide simplifies them, or as CBP pays (docs/rules.md). */
export type Reading = "guide" | "cbp";

/** What a charge on an entry line is: ordinary duty, a trade-remedy programme, or a fee. */
export const PROGRAMS = [
  "base",
  "301",
  "232",
  "122",
  "201",
  "338",
  "ieepa",
  "adcvd",
  "mpf",
  "hmf",
  "other",
] as const;
export type Program = (typeof PROGRAMS)[number];

/** Whether a charge enters drawback: yes, no, not settled (`review`), or to be refunded through CAPE first. */
export type Verdict = "yes" | "no" | "review" | "cape-first";

/** What became of returned goods. */
export const DISPOSITIONS = ["exported", "destroyed", "restocked", "resold", "planned"] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** Why goods came back or were rejected. */
export const REASONS = [
  "unused",
  "defective",
  "not-as-ordered",
  "not-to-sample",
  "without-consent",
  "customer-return",
] as const;
export type ReturnReason = (typeof REASONS)[number];

/** Why goods left the inventory other than by a claimed export, or came back into it (`return-in`). */
export const PURPOSES = ["sale", "return-in", "unclaimed-export", "other"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Paragraph of 19 U.S.C. 1313 that a claim rests on. Retail returns are told apart by how they are identified. */
export const PROVISIONS = [
  "1313(j)(1)",
  "1313(c)",
  "1313(c)(1)(C)(ii) direct",
  "1313(c)(1)(C)(ii) designated",
] as const;
export type Provision = (typeof PROVISIONS)[number];

/** How lots are identified: by reference (`specific`) or by an accounting method of 19 CFR 190.14. */
export const METHODS = [
  "specific",
  "fifo",
  "lifo",
  "low-to-high",
  "low-to-high-turnover",
  "low-to-high-blanket",
  "average",
] as const;
export type Method = (typeof METHODS)[number];

/** Status of a return; the first in this order that holds. */
export const RETURN_STATUSES = [
  "invalid",
  "not-eligible",
  "commingled",
  "unmatched",
  "expired",
  "needs-action",
  "partial",
  "matched",
] as const;
export type ReturnStatus = (typeof RETURN_STATUSES)[number];

/** Status of a lot; the first in this order that holds. */
export const LOT_STATUSES = [
  "invalid",
  "no-duty",
  "used-up",
  "expired",
  "commingled",
  "expiring",
  "open",
] as const;
export type LotStatus = (typeof LOT_STATUSES)[number];
