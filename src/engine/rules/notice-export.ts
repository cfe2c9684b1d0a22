// Notice of intent to export is given at least 5 working days before; CBP answers within 2, examines within
// 5 of presentation, and without an answer the goods may go.
// Source: 19 CFR 190.35; 19 CFR 191.42; 19 CFR 190.42 (read 2026-11-21).
// Refuses: an export on the day of the notice, without a waiver.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";

/** Rule `notice.export`: form 7553 before export. */
export const NOTICE_EXPORT: Rule = {
  id: "notice.export",
  topic: "notice",
  title: "Form 7553 before export",
  guide: "Not part of the guide.",
  cbp: "Notice of intent to export is given at least 5 working days before; CBP answers within 2, examines within 5 of presentation, and without an answer the goods may go.",
  sources: [REGULATION.cfr190_35, REGULATION.cfr191_42, REGULATION.cfr190_42],
  effectiveFrom: null,
  effectiveTo: null,
  note: "For rejected goods read in the part 191 twin.",
  coded: ["src/engine/rules/parameters.ts: notice.export-working-days"],
  tests: ["test/engine/rules/parameters.test.ts"],
};
