// Export is proved by date, exporter, goods, quantity and destination with a carrier document or AES record;
// destruction by CBP's supervision.
// Source: 19 CFR 190.72; 19 CFR 190.71; 19 U.S.C. 1313(x) (read 2026-11-21).
// Refuses: a row whose Proof cell is empty.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `documents.proof`: proof of export or destruction. */
export const DOCUMENTS_PROOF: Rule = {
  id: "documents.proof",
  topic: "documents",
  title: "Proof of export or destruction",
  guide: "Without proof of export or destruction a return waits.",
  cbp: "Export is proved by date, exporter, goods, quantity and destination with a carrier document or AES record; destruction by CBP's supervision.",
  sources: [REGULATION.cfr190_72, REGULATION.cfr190_71, STATUTE.usc1313x],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["proof.missing"],
  tests: ["test/engine/rules/registry.test.ts"],
};
