// Section 301 or 232 money on a row that names no heading of that programme is in review: drawback differs
// from heading to heading.
// Source: CSMS 45963175; CBP, Drawback Trade Remedies FAQ (read 2026-11-21).
// Refuses: a Section 232 amount with an empty Chapter 99 cell.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";

/** Rule `programmes.no-heading`: 301 or 232 money without a heading. */
export const PROGRAMMES_NO_HEADING: Rule = {
  id: "programmes.no-heading",
  topic: "programmes",
  title: "301 or 232 money without a heading",
  guide: "Counts: the guide does not ask for the heading.",
  cbp: "Section 301 or 232 money on a row that names no heading of that programme is in review: drawback differs from heading to heading.",
  sources: [GUIDANCE.csms45963175, GUIDANCE.faqRemedies],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["src/engine/rules/verdict.ts: verdict", "charge.review"],
  tests: ["test/engine/rules/verdict.test.ts"],
};
