// Agricultural goods above a tariff-rate quota get drawback under (j)(1) only.
// Source: 19 U.S.C. 1313(w) (read 2026-11-21).
// Refuses: a retail return of over-quota cheese.
import type { Rule } from "./rule";
import { STATUTE } from "./sources/statute";

/** Rule `provision.farm-quota`: over-quota farm goods. */
export const PROVISION_FARM_QUOTA: Rule = {
  id: "provision.farm-quota",
  topic: "provision",
  title: "Over-quota farm goods",
  guide: "Not part of the guide.",
  cbp: "Agricultural goods above a tariff-rate quota get drawback under (j)(1) only.",
  sources: [STATUTE.usc1313w],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["a checklist item"],
  tests: ["test/engine/rules/registry.test.ts"],
};
