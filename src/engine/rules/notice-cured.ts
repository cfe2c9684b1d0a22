// An export without notice is cured by a waiver of prior notice or the one-time application; a destruction
// without notice is not cured.
// Source: 19 CFR 190.91; 19 CFR 190.36; CSMS 98-000494 (read 2026-11-21).
// Refuses: goods scrapped without telling CBP.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";
import { REGULATION } from "./sources/regulation";

/** Rule `notice.cured`: exported without notice. */
export const NOTICE_CURED: Rule = {
  id: "notice.cured",
  topic: "notice",
  title: "Exported without notice",
  guide: "Not part of the guide.",
  cbp: "An export without notice is cured by a waiver of prior notice or the one-time application; a destruction without notice is not cured.",
  sources: [REGULATION.cfr190_91, REGULATION.cfr190_36, GUIDANCE.csms98000494],
  effectiveFrom: null,
  effectiveTo: null,
  note: "That a destruction cannot be cured is our inference.",
  coded: ["a checklist item"],
  tests: ["test/engine/rules/registry.test.ts"],
};
