// Money under a measure that was not in force on the entry date is in review.
// Source: HTS 2026, chapter 99, subchapter III, Revisions 3 and 6 (read 2026-11-21).
// Refuses: Section 122 money on an entry of 24 July 2026.
import type { Rule } from "./rule";
import { ORDERS } from "./sources/orders";

/** Rule `programmes.outside-dates`: money outside a measure's dates. */
export const PROGRAMMES_OUTSIDE_DATES: Rule = {
  id: "programmes.outside-dates",
  topic: "programmes",
  title: "Money outside a measure's dates",
  guide: "Counts when its programme does.",
  cbp: "Money under a measure that was not in force on the entry date is in review.",
  sources: [ORDERS.hts99],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["src/engine/rules/measures.ts: isInForce"],
  tests: ["test/engine/rules/measures.test.ts"],
};
