// A line's ad valorem duty is spread over its units by their invoice value, equal units equally; direct
// claims know no lesser-of test.
// Source: 19 CFR 190.51(b)(1); 19 CFR 190.31 (read 2026-11-21).
// Refuses: an equal split of one line over a 10 dollar and a 1,000 dollar article.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";

/** Rule `rate.per-unit`: duty of a unit. */
export const RATE_PER_UNIT: Rule = {
  id: "rate.per-unit",
  topic: "rate",
  title: "Duty of a unit",
  guide: "A line's duty is spread over its units.",
  cbp: "A line's ad valorem duty is spread over its units by their invoice value, equal units equally; direct claims know no lesser-of test.",
  sources: [REGULATION.cfr190_51b1, REGULATION.cfr190_31],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["src/engine/money/allocate.ts", "src/engine/prepare/items.ts"],
  tests: ["test/engine/rules/registry.test.ts"],
};
