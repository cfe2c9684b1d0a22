// Notice of intent to destroy is given at least 7 working days before; CBP answers within 4, and without an
// answer third-party evidence of the destruction is kept.
// Source: 19 CFR 190.71 (read 2026-11-21).
// Refuses: a destruction 5 working days after the notice.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";

/** Rule `notice.destruction`: form 7553 before destruction. */
export const NOTICE_DESTRUCTION: Rule = {
  id: "notice.destruction",
  topic: "notice",
  title: "Form 7553 before destruction",
  guide: "Not part of the guide.",
  cbp: "Notice of intent to destroy is given at least 7 working days before; CBP answers within 4, and without an answer third-party evidence of the destruction is kept.",
  sources: [REGULATION.cfr190_71],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["src/engine/rules/parameters.ts: notice.destruction-working-days"],
  tests: ["test/engine/rules/parameters.test.ts", "EXAM-CCS-7553"],
};
