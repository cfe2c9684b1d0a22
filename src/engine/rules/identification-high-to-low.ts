// Picking the lots with the most duty first is not approved: another method has to be neutral or favourable
// to the Government and needs a ruling.
// Source: 19 CFR 191.14; 59 FR (28 June 1994), FR Doc 94-15527; 19 CFR 190.14 (read 2026-11-21).
// Refuses: a method named high-to-low.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";
import { REGULATION } from "./sources/regulation";

/** Rule `identification.high-to-low`: high-to-low needs a ruling. */
export const IDENTIFICATION_HIGH_TO_LOW: Rule = {
  id: "identification.high-to-low",
  topic: "identification",
  title: "High-to-low needs a ruling",
  guide: "Not part of the guide.",
  cbp: "Picking the lots with the most duty first is not approved: another method has to be neutral or favourable to the Government and needs a ruling.",
  sources: [REGULATION.cfr191_14, GUIDANCE.highToLow, REGULATION.cfr190_14],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["src/engine/rules/accounting-methods.ts: needsRuling"],
  tests: ["test/engine/rules/accounting-methods.test.ts", "ACC-METHODS-01"],
};
