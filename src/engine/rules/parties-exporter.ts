// The right to claim is the exporter's or destroyer's; with a signed certification the importer or a party
// between may claim.
// Source: 19 U.S.C. 1313(j)(1); 19 CFR 190.33(a); 19 CFR 190.82 (read 2026-11-21).
// Refuses: a claim by the importer on goods a marketplace exported, without its certification.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `parties.exporter`: exporter other than the importer. */
export const PARTIES_EXPORTER: Rule = {
  id: "parties.exporter",
  topic: "parties",
  title: "Exporter other than the importer",
  guide: "An exporter other than the importer of record does not qualify; under `cbp` it could be cured.",
  cbp: "The right to claim is the exporter's or destroyer's; with a signed certification the importer or a party between may claim.",
  sources: [STATUTE.usc1313j1, REGULATION.cfr190_33, REGULATION.cfr190_82],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["party.exporter-differs", "party.certification-missing"],
  tests: ["test/engine/rules/registry.test.ts"],
};
