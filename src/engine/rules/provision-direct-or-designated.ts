// An entry line used for direct identification is closed to designation, and the reverse; the first accepted
// claim decides for the rest of the line, and here direct goes first.
// Source: 19 CFR 190.51(a); CSMS 64247256 (read 2026-11-21).
// Refuses: designating the rest of a line that a (j)(1) claim has drawn on.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";
import { REGULATION } from "./sources/regulation";

/** Rule `provision.direct-or-designated`: A line is used direct or designated. */
export const PROVISION_DIRECT_OR_DESIGNATED: Rule = {
  id: "provision.direct-or-designated",
  topic: "provision",
  title: "A line is used direct or designated",
  guide: "Does not arise: the guide designates nothing.",
  cbp: "An entry line used for direct identification is closed to designation, and the reverse; the first accepted claim decides for the rest of the line, and here direct goes first.",
  sources: [REGULATION.cfr190_51a, GUIDANCE.csms64247256],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["lot.designated"],
  tests: ["test/engine/rules/registry.test.ts"],
};
