// 99 percent of what was paid is refunded, in whole cents; 1 percent stays with CBP.
// Source: 19 U.S.C. 1313(l)(2); 19 CFR 190.51(b)(1) (read 2026-11-21).
// Refuses: a claim for the full 100 percent of a duty.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `rate.refund`: 99 percent. */
export const RATE_REFUND: Rule = {
  id: "rate.refund",
  topic: "rate",
  title: "99 percent",
  guide:
    "99 percent of the duty on the units; the quick estimate counts 95 percent of the duty instead, as a planning haircut.",
  cbp: "99 percent of what was paid is refunded, in whole cents; 1 percent stays with CBP.",
  sources: [STATUTE.usc1313l, REGULATION.cfr190_51b1],
  effectiveFrom: null,
  effectiveTo: null,
  note: "100 percent exists for other provisions (salt, jet engines) that are not in this product.",
  coded: ["src/engine/rules/parameters.ts: rate.refund", "src/engine/money"],
  tests: ["test/engine/rules/parameters.test.ts", "CALC-99-01"],
};
