// The fee of an entry is spread over its lines by value, each step to four decimals; 99 percent of a line's
// share, per unit, times the units claimed.
// Source: 19 CFR 190.51(b)(2) (read 2026-11-21).
// Refuses: rounding the per-unit figure to two decimals, as the words say: both worked examples keep four.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";

/** Rule `fees.mpf-amount`: merchandise processing fee of a unit. */
export const FEES_MPF_AMOUNT: Rule = {
  id: "fees.mpf-amount",
  topic: "fees",
  title: "Merchandise processing fee of a unit",
  guide: "Left out.",
  cbp: "The fee of an entry is spread over its lines by value, each step to four decimals; 99 percent of a line's share, per unit, times the units claimed.",
  sources: [REGULATION.cfr190_51b2],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["src/engine/money/mpf-point.ts"],
  tests: ["MPF-190.51-EX1", "test/engine/rules/registry.test.ts"],
};
