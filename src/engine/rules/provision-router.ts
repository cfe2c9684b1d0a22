// With a reference and unused: (j)(1); with a reference otherwise: retail, by its own import; without one:
// retail, by designation. A Provision cell overrules.
// Source: 19 U.S.C. 1313(c); 19 U.S.C. 1313(j)(1); 19 CFR 190.45 (read 2026-11-21).
// Refuses: sending a used return to (j)(1).
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `provision.router`: which paragraph a customer return goes under. */
export const PROVISION_ROUTER: Rule = {
  id: "provision.router",
  topic: "provision",
  title: "Which paragraph a customer return goes under",
  guide: "Unused goes to (j)(1), a rejected reason to (c).",
  cbp: "With a reference and unused: (j)(1); with a reference otherwise: retail, by its own import; without one: retail, by designation. A Provision cell overrules.",
  sources: [STATUTE.usc1313c, STATUTE.usc1313j1, REGULATION.cfr190_45],
  effectiveFrom: null,
  effectiveTo: null,
  note: "Our order, chosen so that each return takes the lane with the least to prove.",
  coded: ["eligibility.no-basis"],
  tests: ["test/engine/rules/registry.test.ts"],
};
