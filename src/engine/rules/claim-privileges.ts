// Waiver of prior notice and accelerated payment (against a bond) are applied for; without them payment
// waits for liquidation.
// Source: 19 CFR 190.91; 19 CFR 190.92 (read 2026-11-21).
// Refuses: counting on payment in three weeks without a bond.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";

/** Rule `claim.privileges`: waiver of notice, accelerated payment. */
export const CLAIM_PRIVILEGES: Rule = {
  id: "claim.privileges",
  topic: "claim",
  title: "Waiver of notice, accelerated payment",
  guide: "Not part of the guide.",
  cbp: "Waiver of prior notice and accelerated payment (against a bond) are applied for; without them payment waits for liquidation.",
  sources: [REGULATION.cfr190_91, REGULATION.cfr190_92],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["a checklist item"],
  tests: ["test/engine/rules/registry.test.ts"],
};
