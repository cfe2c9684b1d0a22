// Every charge is judged by its chapter 99 heading and the entry date: yes, no, or review where the order
// has not been read.
// Source: CBP, Drawback Trade Remedies FAQ; 19 CFR 191.3; HTS 2026, chapter 99, subchapter III, Revisions 3
// and 6 (read 2026-11-21).
// Refuses: deciding on 9903.03 as a family: .01 is Section 122, .12 is Section 338.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";
import { ORDERS } from "./sources/orders";
import { REGULATION } from "./sources/regulation";

/** Rule `programmes.by-heading`: which tariffs count. */
export const PROGRAMMES_BY_HEADING: Rule = {
  id: "programmes.by-heading",
  topic: "programmes",
  title: "Which tariffs count",
  guide:
    "Ordinary duty and Sections 301, 232 and 122 count whatever the heading; every other charge is judged as CBP does.",
  cbp: "Every charge is judged by its chapter 99 heading and the entry date: yes, no, or review where the order has not been read.",
  sources: [GUIDANCE.faqRemedies, REGULATION.cfr191_3, ORDERS.hts99],
  effectiveFrom: null,
  effectiveTo: null,
  note: "Drawback covers what is imposed on import unless the order excludes it; silence means available (CBP said so of the reciprocal tariffs, second-hand).",
  coded: ["src/engine/rules/verdict.ts: verdict"],
  tests: ["test/engine/rules/verdict.test.ts"],
};
