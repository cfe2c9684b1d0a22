// An exemption heading carries no duty, so money under it is in review.
// Source: HTS 2026, chapter 99, subchapter III, Revisions 3 and 6 (read 2026-11-21).
// Refuses: 25.00 under 9903.88.67 or 9903.01.26.
import type { Rule } from "./rule";
import { ORDERS } from "./sources/orders";

/** Rule `programmes.exemption`: money under an exemption heading. */
export const PROGRAMMES_EXEMPTION: Rule = {
  id: "programmes.exemption",
  topic: "programmes",
  title: "Money under an exemption heading",
  guide: "Counts when its programme does.",
  cbp: "An exemption heading carries no duty, so money under it is in review.",
  sources: [ORDERS.hts99],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["src/engine/rules/verdict.ts: verdict", "charge.exemption-heading"],
  tests: ["test/engine/rules/verdict.test.ts"],
};
