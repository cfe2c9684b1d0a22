// Goods made into an exported article are claimed under (a), or with substitution under (b), on a
// manufacturing ruling; this product does not prepare such claims.
// Source: 19 U.S.C. 1313(a); 19 U.S.C. 1313(b); 19 CFR 190.22; 19 CFR 190.51(a) (read 2026-11-21).
// Refuses: claiming a component of an exported machine as unused merchandise.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `provision.manufacturing`: manufacturing, 1313(a) and (b). */
export const PROVISION_MANUFACTURING: Rule = {
  id: "provision.manufacturing",
  topic: "provision",
  title: "Manufacturing, 1313(a) and (b)",
  guide: "Not part of the guide.",
  cbp: "Goods made into an exported article are claimed under (a), or with substitution under (b), on a manufacturing ruling; this product does not prepare such claims.",
  sources: [STATUTE.usc1313a, STATUTE.usc1313b, REGULATION.cfr190_22, REGULATION.cfr190_51a],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["the rules table only: verdicts of class manufacturing"],
  tests: ["test/engine/rules/measures.test.ts", "ELIG-232-METALS-2026-MFG-TAP"],
};
