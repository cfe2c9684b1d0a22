// Records are kept for three years from the liquidation of the claim, not from its payment.
// Source: 19 U.S.C. 1508(c)(2); 19 CFR 190.15 (read 2026-11-21).
// Refuses: shredding three years after the accelerated payment.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `documents.records`: how long records are kept. */
export const DOCUMENTS_RECORDS: Rule = {
  id: "documents.records",
  topic: "documents",
  title: "How long records are kept",
  guide: "Three years.",
  cbp: "Records are kept for three years from the liquidation of the claim, not from its payment.",
  sources: [STATUTE.usc1508, REGULATION.cfr190_15],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["src/engine/rules/parameters.ts: documents.retention-years"],
  tests: ["test/engine/rules/parameters.test.ts"],
};
