// Drawback entry, Form 7553 where required, entry summary and line of each import, proof of export or
// destruction, and the certifications; uploads within 24 hours of filing.
// Source: 19 CFR 190.51(a) (read 2026-11-21).
// Refuses: a claim whose documents follow a week later.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";

/** Rule `documents.claim`: what a complete claim holds. */
export const DOCUMENTS_CLAIM: Rule = {
  id: "documents.claim",
  topic: "documents",
  title: "What a complete claim holds",
  guide: "Import entry, proof of export and the match between them.",
  cbp: "Drawback entry, Form 7553 where required, entry summary and line of each import, proof of export or destruction, and the certifications; uploads within 24 hours of filing.",
  sources: [REGULATION.cfr190_51a],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["a checklist item"],
  tests: ["test/engine/rules/registry.test.ts"],
};
