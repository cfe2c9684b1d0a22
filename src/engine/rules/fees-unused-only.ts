// Merchandise processing fee and harbor maintenance fee stay out of claims under 1313(c); retail returns
// refund duties only.
// Source: 19 CFR 191.3; 19 CFR 190.45; 19 CFR 190.3 (read 2026-11-21).
// Refuses: harbor maintenance fee on a defective article.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";

/** Rule `fees.unused-only`: fees outside unused merchandise. */
export const FEES_UNUSED_ONLY: Rule = {
  id: "fees.unused-only",
  topic: "fees",
  title: "Fees outside unused merchandise",
  guide: "Left out.",
  cbp: "Merchandise processing fee and harbor maintenance fee stay out of claims under 1313(c); retail returns refund duties only.",
  sources: [REGULATION.cfr191_3, REGULATION.cfr190_45, REGULATION.cfr190_3],
  effectiveFrom: null,
  effectiveTo: null,
  note: "Open: 19 CFR 190.3 has not been read; its part 191 twin lets the fees into (j) and (p) only.",
  coded: ["src/engine/rules/verdict.ts: verdict"],
  tests: ["test/engine/rules/verdict.test.ts", "ELIG-MPF-J", "ELIG-HMF-J"],
};
