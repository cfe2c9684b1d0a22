// Fungible lots may be identified by FIFO, LIFO, low-to-high in three forms, or average, with every receipt
// and withdrawal on record.
// Source: 19 CFR 191.14; 19 CFR 190.14; ACE drawback accounting method codes (read 2026-11-21).
// Refuses: a method on goods that are not commercially identical, or under substitution.
import type { Rule } from "./rule";
import { GUIDANCE } from "./sources/guidance";
import { REGULATION } from "./sources/regulation";

/** Rule `identification.methods`: accounting methods. */
export const IDENTIFICATION_METHODS: Rule = {
  id: "identification.methods",
  topic: "identification",
  title: "Accounting methods",
  guide: "Not part of the guide; a method you choose is applied and noted.",
  cbp: "Fungible lots may be identified by FIFO, LIFO, low-to-high in three forms, or average, with every receipt and withdrawal on record.",
  sources: [REGULATION.cfr191_14, REGULATION.cfr190_14, GUIDANCE.aceMethodCodes],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["src/engine/rules/accounting-methods.ts", "identification.method-not-in-guide"],
  tests: ["test/engine/rules/accounting-methods.test.ts", "ACC-METHODS-01", "ACC-CODES-01"],
};
