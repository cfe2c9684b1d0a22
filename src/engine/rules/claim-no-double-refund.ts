// Drawback on an unliquidated entry needs a waiver of other refunds of that duty: a protest, an exclusion or
// CAPE cannot pay it again.
// Source: 19 CFR 190.81; CIT Slip Op. 26-47 (7 May 2026) (read 2026-11-21).
// Refuses: drawback on Section 122 money that a court has refunded.
import type { Rule } from "./rule";
import { ORDERS } from "./sources/orders";
import { REGULATION } from "./sources/regulation";

/** Rule `claim.no-double-refund`: the same dollar is refunded once. */
export const CLAIM_NO_DOUBLE_REFUND: Rule = {
  id: "claim.no-double-refund",
  topic: "claim",
  title: "The same dollar is refunded once",
  guide: "Not part of the guide.",
  cbp: "Drawback on an unliquidated entry needs a waiver of other refunds of that duty: a protest, an exclusion or CAPE cannot pay it again.",
  sources: [REGULATION.cfr190_81, ORDERS.litigation122],
  effectiveFrom: null,
  effectiveTo: null,
  note: "For court refunds our inference.",
  coded: ["refund.too-much", "lot.refunded-before"],
  tests: ["test/engine/rules/registry.test.ts"],
};
