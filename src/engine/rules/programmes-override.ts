// A row of the Rules table in the workbook comes before this table, heading before programme; rows that
// disagree give review.
// Source: Our own setting (read 2026-11-21).
// Refuses: an override outside its From and To dates.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";

/** Rule `programmes.override`: your own verdict. */
export const PROGRAMMES_OVERRIDE: Rule = {
  id: "programmes.override",
  topic: "programmes",
  title: "Your own verdict",
  guide:
    "A row of the Rules table in the workbook comes before this table, heading before programme; rows that disagree give review.",
  cbp: "A row of the Rules table in the workbook comes before this table, heading before programme; rows that disagree give review.",
  sources: [GUIDANCE.ourChoice],
  effectiveFrom: null,
  effectiveTo: null,
  note: "The result carries a version that tells which table was used.",
  coded: ["src/engine/rules/overrides.ts: applyOverrides"],
  tests: ["test/engine/rules/overrides.test.ts"],
};
