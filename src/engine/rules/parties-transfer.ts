// A transfer is shown by ordinary business records; certificates of delivery are no longer used.
// Source: 19 CFR 190.34; 19 U.S.C. 1313(j)(2) (read 2026-11-21).
// Refuses: asking for a Form 7552.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `parties.transfer`: goods bought from the importer. */
export const PARTIES_TRANSFER: Rule = {
  id: "parties.transfer",
  topic: "parties",
  title: "Goods bought from the importer",
  guide: "Not part of the guide.",
  cbp: "A transfer is shown by ordinary business records; certificates of delivery are no longer used.",
  sources: [REGULATION.cfr190_34, STATUTE.usc1313j2],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["a checklist item"],
  tests: ["test/engine/rules/registry.test.ts"],
};
