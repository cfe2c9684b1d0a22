// CBP extends the five years only where it caused the delay, or up to 18 months after a disaster the
// President declared, asked for within a year of the last day.
// Source: 19 U.S.C. 1313(r)(1); 19 CFR 190.51(e) (read 2026-11-21).
// Refuses: a late claim because a broker was slow.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `window.extension`: more time. */
export const WINDOW_EXTENSION: Rule = {
  id: "window.extension",
  topic: "window",
  title: "More time",
  guide: "Five years are five years.",
  cbp: "CBP extends the five years only where it caused the delay, or up to 18 months after a disaster the President declared, asked for within a year of the last day.",
  sources: [STATUTE.usc1313r, REGULATION.cfr190_51e],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["not automatic: a person applies"],
  tests: ["test/engine/rules/registry.test.ts"],
};
