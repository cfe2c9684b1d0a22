// The law knows no 95 percent: the same facts give 99 percent of the duty that qualifies.
// Source: The drawback guide this product follows; 19 U.S.C. 1313(l)(2) (read 2026-11-21).
// Refuses: booking the quick estimate as money that will come.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";
import { STATUTE } from "./sources/statute";

/** Rule `rate.estimate`: quick estimate. */
export const RATE_ESTIMATE: Rule = {
  id: "rate.estimate",
  topic: "rate",
  title: "Quick estimate",
  guide: "Duty paid times return share times 0.95 is a planning figure.",
  cbp: "The law knows no 95 percent: the same facts give 99 percent of the duty that qualifies.",
  sources: [GUIDANCE.guide, STATUTE.usc1313l],
  effectiveFrom: null,
  effectiveTo: null,
  note: "0.95 is an assumption of the guide, not a legal rate.",
  coded: ["src/engine/rules/parameters.ts: rate.quick-estimate-recovery"],
  tests: ["test/engine/rules/parameters.test.ts", "SEED-59375"],
};
