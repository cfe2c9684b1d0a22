// A claim for Section 301 or 201 duty lists the chapter 99 and the chapter 1-97 number of the line, with
// quantity and value, in the order of the entry.
// Source: CSMS 45963175; CSMS 19-000050 (read 2026-11-21).
// Refuses: 9903.88.03 alone on a claim line.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";
import { ORDERS } from "./sources/orders";

/** Rule `documents.both-numbers`: both tariff numbers. */
export const DOCUMENTS_BOTH_NUMBERS: Rule = {
  id: "documents.both-numbers",
  topic: "documents",
  title: "Both tariff numbers",
  guide: "Not part of the guide.",
  cbp: "A claim for Section 301 or 201 duty lists the chapter 99 and the chapter 1-97 number of the line, with quantity and value, in the order of the entry.",
  sources: [GUIDANCE.csms45963175, ORDERS.csms19000050],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["a checklist item"],
  tests: ["test/engine/rules/registry.test.ts"],
};
