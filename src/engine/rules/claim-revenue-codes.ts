// ACE rejects a claim above what was paid, by class: 364 duty, 365 tax, 398 HMF, 399 MPF; TFTEA claims are
// checked line by line.
// Source: CSMS 44097386; CSMS 65337098 (read 2026-11-21).
// Refuses: a claim line one cent above 99 percent of its duty.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";
import { ORDERS } from "./sources/orders";

/** Rule `claim.revenue-codes`: not more than was paid. */
export const CLAIM_REVENUE_CODES: Rule = {
  id: "claim.revenue-codes",
  topic: "claim",
  title: "Not more than was paid",
  guide: "Not part of the guide.",
  cbp: "ACE rejects a claim above what was paid, by class: 364 duty, 365 tax, 398 HMF, 399 MPF; TFTEA claims are checked line by line.",
  sources: [GUIDANCE.csms44097386, ORDERS.csms65337098],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["src/engine/rules/revenue-codes.ts"],
  tests: ["test/engine/rules/revenue-codes.test.ts", "CSMS-44097386-CODES"],
};
