// The law sets no least amount for claims under (a), (b), (c) and (j).
// Source: The drawback guide this product follows; 19 U.S.C. 1313(j)(1) (read 2026-11-21).
// Refuses: turning a 900 dollar claim away as unlawful.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";
import { STATUTE } from "./sources/statute";

/** Rule `claim.minimum`: is filing worth it. */
export const CLAIM_MINIMUM: Rule = {
  id: "claim.minimum",
  topic: "claim",
  title: "Is filing worth it",
  guide: "Below 25,000 dollars of refund filing is seldom worth its cost.",
  cbp: "The law sets no least amount for claims under (a), (b), (c) and (j).",
  sources: [GUIDANCE.guide, STATUTE.usc1313j1],
  effectiveFrom: null,
  effectiveTo: null,
  note: "25,000 dollars is the guide's planning figure.",
  coded: ["src/engine/rules/parameters.ts: claim.filing-minimum"],
  tests: ["test/engine/rules/parameters.test.ts"],
};
