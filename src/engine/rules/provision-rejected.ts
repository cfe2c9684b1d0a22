// Goods defective when imported, not to sample or specification, or shipped without consent qualify; the
// statute asks for no unused state, so use is a question of evidence.
// Source: 19 U.S.C. 1313(c); 19 CFR 191.42; 19 CFR 190.42 (read 2026-11-21).
// Refuses: goods that broke in the customer's hands.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `provision.rejected`: rejected merchandise, 1313(c). */
export const PROVISION_REJECTED: Rule = {
  id: "provision.rejected",
  topic: "provision",
  title: "Rejected merchandise, 1313(c)",
  guide:
    "Defective goods, goods not as ordered and goods not to sample qualify when exported or destroyed unused; used ones could be cured under `cbp`.",
  cbp: "Goods defective when imported, not to sample or specification, or shipped without consent qualify; the statute asks for no unused state, so use is a question of evidence.",
  sources: [STATUTE.usc1313c, REGULATION.cfr191_42, REGULATION.cfr190_42],
  effectiveFrom: null,
  effectiveTo: null,
  note: "Practice on used goods may be stricter than the statute; have it checked.",
  coded: ["eligibility.used", "use.evidence"],
  tests: ["test/engine/rules/registry.test.ts"],
};
