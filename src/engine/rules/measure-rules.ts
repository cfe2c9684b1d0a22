import { GUIDE_PAYS, MEASURES, type Measure } from "./measures";
import { programOfMeasure } from "./measure-ids";
import type { Rule } from "./rule";

/** One rule a measure, id `programmes.<measure>`, so that the table of rules tells them all. */
export const MEASURE_RULES: readonly Rule[] = MEASURES.map((measure) => ({
  id: `programmes.${measure.id}`,
  topic: "programmes",
  title: measure.title,
  guide: guideSentence(measure),
  cbp: cbpSentence(measure),
  sources: measure.sources,
  effectiveFrom: measure.from,
  effectiveTo: measure.to,
  note: measure.note,
  coded: ["src/engine/rules/measures.ts"],
  tests: ["test/engine/rules/measures.test.ts"],
}));

function guideSentence(measure: Measure): string {
  const program = programOfMeasure(measure.id);
  if (GUIDE_PAYS.has(program)) return "Counts, whatever the heading and date.";
  if (program === "mpf" || program === "hmf") return "Left out.";
  if (program === "ieepa") return "Pays nothing here: CAPE first.";
  return "As CBP.";
}

function cbpSentence(measure: Measure): string {
  const conditions = measure.exceptions.map(
    (e) => ` For ${e.provisionClass} drawback ${e.verdict}, when: ${e.when}.`,
  );
  return `${measure.statement} Headings: ${measure.headings}.${conditions.join("")}`;
}
