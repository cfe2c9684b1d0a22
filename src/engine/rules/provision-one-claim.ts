// An exported or destroyed unit supports one claim only, and units claimed before are gone.
// Source: 19 U.S.C. 1313(v) (read 2026-11-21).
// Refuses: the same export row on two claims.
import type { Rule } from "./rule";
import { STATUTE } from "./sources/statute";

/** Rule `provision.one-claim`: one unit, one claim. */
export const PROVISION_ONE_CLAIM: Rule = {
  id: "provision.one-claim",
  topic: "provision",
  title: "One unit, one claim",
  guide: "A unit is claimed once.",
  cbp: "An exported or destroyed unit supports one claim only, and units claimed before are gone.",
  sources: [STATUTE.usc1313v],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["lot.claimed-before", "withdrawal.also-in-returns"],
  tests: ["test/engine/rules/registry.test.ts"],
};
