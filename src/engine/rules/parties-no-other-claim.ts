// On rejected goods a claimant who is not the importer needs the importer's and every other owner's
// statement that they claim nothing; the last buyer's is not needed.
// Source: 19 CFR 191.42; 19 CFR 190.42 (read 2026-11-21).
// Refuses: a rejected-goods claim of a reseller alone.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";

/** Rule `parties.no-other-claim`: statement that nobody else claims. */
export const PARTIES_NO_OTHER_CLAIM: Rule = {
  id: "parties.no-other-claim",
  topic: "parties",
  title: "Statement that nobody else claims",
  guide: "Not part of the guide.",
  cbp: "On rejected goods a claimant who is not the importer needs the importer's and every other owner's statement that they claim nothing; the last buyer's is not needed.",
  sources: [REGULATION.cfr191_42, REGULATION.cfr190_42],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["a checklist item"],
  tests: ["test/engine/rules/registry.test.ts"],
};
