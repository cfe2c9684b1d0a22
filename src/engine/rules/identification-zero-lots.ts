// Domestic and duty-free receipts are in the pool and count as lowest; an expired lot that the method picks
// yields zero and is not skipped.
// Source: 19 CFR 191.14; 19 CFR 190.14 (read 2026-11-21).
// Refuses: leaving domestic stock out to reach a dutiable lot.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";

/** Rule `identification.zero-lots`: duty-free and expired lots stay in the pool. */
export const IDENTIFICATION_ZERO_LOTS: Rule = {
  id: "identification.zero-lots",
  topic: "identification",
  title: "Duty-free and expired lots stay in the pool",
  guide: "Candidates include duty-free and expired lots.",
  cbp: "Domestic and duty-free receipts are in the pool and count as lowest; an expired lot that the method picks yields zero and is not skipped.",
  sources: [REGULATION.cfr191_14, REGULATION.cfr190_14],
  effectiveFrom: null,
  effectiveTo: null,
  note: "That an expired lot may not be skipped is our inference.",
  coded: ["lot.no-duty", "lot.expired"],
  tests: ["test/engine/rules/registry.test.ts", "ACC-LTH-ORD-01"],
};
