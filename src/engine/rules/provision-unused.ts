// Imported goods not used in the US and exported, or destroyed under CBP supervision, qualify; testing,
// repacking, repairing and the like are no use.
// Source: 19 U.S.C. 1313(j)(1); 19 U.S.C. 1313(j)(3); 19 CFR 190.2; 19 CFR 190.31; 19 U.S.C. 1313(x) (read
// 2026-11-21).
// Refuses: a customer return that was used.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `provision.unused`: unused merchandise, 1313(j)(1). */
export const PROVISION_UNUSED: Rule = {
  id: "provision.unused",
  topic: "provision",
  title: "Unused merchandise, 1313(j)(1)",
  guide:
    "Unused goods that are exported, or destroyed under supervision, qualify; an unused customer return is one of them.",
  cbp: "Imported goods not used in the US and exported, or destroyed under CBP supervision, qualify; testing, repacking, repairing and the like are no use.",
  sources: [
    STATUTE.usc1313j1,
    STATUTE.usc1313j3,
    REGULATION.cfr190_2,
    REGULATION.cfr190_31,
    STATUTE.usc1313x,
  ],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["eligibility.used", "use.unknown"],
  tests: ["test/engine/rules/registry.test.ts"],
};
