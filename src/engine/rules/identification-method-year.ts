// The same accounting method is used without variation for at least one year.
// Source: 19 CFR 191.14; Customs Broker License Exam, April 2023, question 60; 19 CFR 190.14 (read
// 2026-11-21).
// Refuses: FIFO in spring and low-to-high in autumn.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";
import { REGULATION } from "./sources/regulation";

/** Rule `identification.method-year`: A method is kept for a year. */
export const IDENTIFICATION_METHOD_YEAR: Rule = {
  id: "identification.method-year",
  topic: "identification",
  title: "A method is kept for a year",
  guide: "Not part of the guide.",
  cbp: "The same accounting method is used without variation for at least one year.",
  sources: [REGULATION.cfr191_14, GUIDANCE.exam2023, REGULATION.cfr190_14],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["src/engine/rules/parameters.ts: identification.method-years", "identification.one-year"],
  tests: ["test/engine/rules/accounting-methods.test.ts", "EXAM-2023-04-Q60"],
};
