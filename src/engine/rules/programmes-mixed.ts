// One amount of a programme under headings that differ in drawback is in review; a column per heading splits
// it.
// Source: CSMS 45963175 (read 2026-11-21).
// Refuses: one Section 232 amount for 9903.81.90 and 9903.76.02.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";

/** Rule `programmes.mixed`: one amount under several headings. */
export const PROGRAMMES_MIXED: Rule = {
  id: "programmes.mixed",
  topic: "programmes",
  title: "One amount under several headings",
  guide: "Counts when its programme does.",
  cbp: "One amount of a programme under headings that differ in drawback is in review; a column per heading splits it.",
  sources: [GUIDANCE.csms45963175],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["src/engine/rules/verdict.ts: verdict"],
  tests: ["test/engine/rules/verdict.test.ts"],
};
