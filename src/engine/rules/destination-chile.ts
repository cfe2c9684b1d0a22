// Direct claims under (j)(1) and (c) are open; substitution under (j)(2) is not, and manufacturing claims
// are zero for goods subject to the Chile agreement.
// Source: 19 U.S.C. 1313(j)(4); 19 U.S.C. 1313(n) (read 2026-11-21).
// Refuses: a (j)(2) claim on an export to Chile.
import type { Rule } from "./rule";
import { STATUTE } from "./sources/statute";

/** Rule `destination.chile`: exports to Chile. */
export const DESTINATION_CHILE: Rule = {
  id: "destination.chile",
  topic: "destination",
  title: "Exports to Chile",
  guide: "Not part of the guide.",
  cbp: "Direct claims under (j)(1) and (c) are open; substitution under (j)(2) is not, and manufacturing claims are zero for goods subject to the Chile agreement.",
  sources: [STATUTE.usc1313j4, STATUTE.usc1313n],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["substitution is not in this product"],
  tests: ["test/engine/rules/registry.test.ts"],
};
