// Mixed stock is not fatal: a reference, segregation, or an accounting method on fungible goods identifies
// it.
// Source: 19 CFR 191.14; 19 CFR 190.14 (read 2026-11-21).
// Refuses: treating segregation as a condition of drawback.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";

/** Rule `identification.commingling`: mixed stock. */
export const IDENTIFICATION_COMMINGLING: Rule = {
  id: "identification.commingling",
  topic: "identification",
  title: "Mixed stock",
  guide: "Stock that cannot be told apart is commingled and does not qualify until it is.",
  cbp: "Mixed stock is not fatal: a reference, segregation, or an accounting method on fungible goods identifies it.",
  sources: [REGULATION.cfr191_14, REGULATION.cfr190_14],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["identification.commingled", "lot.commingled"],
  tests: ["test/engine/rules/registry.test.ts"],
};
