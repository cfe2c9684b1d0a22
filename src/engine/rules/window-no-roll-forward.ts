// Neither the statute nor the regulation moves a last day off a weekend or holiday, and ACE takes claims
// every day: nothing is rolled forward.
// Source: 19 CFR 190.51(e); HQ 230236 (2004) (read 2026-11-21).
// Refuses: filing on the Monday after a Saturday deadline.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";
import { REGULATION } from "./sources/regulation";

/** Rule `window.no-roll-forward`: weekends and holidays. */
export const WINDOW_NO_ROLL_FORWARD: Rule = {
  id: "window.no-roll-forward",
  topic: "window",
  title: "Weekends and holidays",
  guide: "A last day that falls on a weekend or holiday stays where it is.",
  cbp: "Neither the statute nor the regulation moves a last day off a weekend or holiday, and ACE takes claims every day: nothing is rolled forward.",
  sources: [REGULATION.cfr190_51e, GUIDANCE.hq230236],
  effectiveFrom: null,
  effectiveTo: null,
  note: "HQ 230236 (2004) turns on a Saturday deadline; its holding could not be read.",
  coded: ["src/engine/rules/window-file.ts", "src/engine/rules/window-export.ts"],
  tests: ["test/engine/rules/window.test.ts"],
};
