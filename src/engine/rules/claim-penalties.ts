// The claimant is liable for the full amount, the importer jointly; fraud costs up to 3 times the loss,
// negligence 20, 50, then 100 percent of it.
// Source: 19 U.S.C. 1593a(c); 19 U.S.C. 1313(k) (read 2026-11-21).
// Refuses: claiming rows in review to see whether they pass.
import type { Rule } from "./rule";
import { STATUTE } from "./sources/statute";

/** Rule `claim.penalties`: liability and penalties. */
export const CLAIM_PENALTIES: Rule = {
  id: "claim.penalties",
  topic: "claim",
  title: "Liability and penalties",
  guide: "Not part of the guide.",
  cbp: "The claimant is liable for the full amount, the importer jointly; fraud costs up to 3 times the loss, negligence 20, 50, then 100 percent of it.",
  sources: [STATUTE.usc1593a, STATUTE.usc1313k],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["src/engine/rules/parameters.ts: claim.penalty-fraud"],
  tests: ["test/engine/rules/parameters.test.ts"],
};
