// Goods are identified by entry, lot or serial number; serial-numbered goods always are, unless records
// treat them as one inventory.
// Source: 19 CFR 191.14; 19 CFR 190.14 (read 2026-11-21).
// Refuses: guessing between two lots of the same size.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";

/** Rule `identification.specific`: specific identification. */
export const IDENTIFICATION_SPECIFIC: Rule = {
  id: "identification.specific",
  topic: "identification",
  title: "Specific identification",
  guide:
    "A return is tied to its import by a reference, or because only one import could be meant; otherwise it is commingled.",
  cbp: "Goods are identified by entry, lot or serial number; serial-numbered goods always are, unless records treat them as one inventory.",
  sources: [REGULATION.cfr191_14, REGULATION.cfr190_14],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["identification.commingled", "reference.not-found"],
  tests: ["test/engine/rules/accounting-methods.test.ts"],
};
