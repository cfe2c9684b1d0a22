// Claims are filed electronically in ACE, by a broker, a service bureau or a self-filer with a filer code;
// unused and rejected claims need no prior approval.
// Source: 19 CFR 190.51(d); 19 CFR 190.51(a) (read 2026-11-21).
// Refuses: a claim on paper.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";

/** Rule `claim.filing`: how a claim is filed. */
export const CLAIM_FILING: Rule = {
  id: "claim.filing",
  topic: "claim",
  title: "How a claim is filed",
  guide: "You may file yourself.",
  cbp: "Claims are filed electronically in ACE, by a broker, a service bureau or a self-filer with a filer code; unused and rejected claims need no prior approval.",
  sources: [REGULATION.cfr190_51d, REGULATION.cfr190_51a],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["this product prepares and never files"],
  tests: ["test/engine/rules/registry.test.ts"],
};
