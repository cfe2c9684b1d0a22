// Pays nothing here: the refund runs through CAPE, and an entry is designated only when CAPE is done or
// declined.
// Source: Learning Resources v. Trump, 607 U.S. 229 (2026); EO 14389; CSMS 67834313; CSMS 68315804; CBP,
// CAPE Phase 1 guidance (read 2026-11-21).
// Refuses: designating an entry with IEEPA lines before its CAPE refund: Phase 1 shuts such entries out.
import { onDay, type Rule } from "./rule";
import { ORDERS } from "./sources/orders";

/** Rule `programmes.cape-first`: IEEPA refunds come through CAPE. */
export const PROGRAMMES_CAPE_FIRST: Rule = {
  id: "programmes.cape-first",
  topic: "programmes",
  title: "IEEPA refunds come through CAPE",
  guide:
    "Pays nothing here: the refund runs through CAPE, and an entry is designated only when CAPE is done or declined.",
  cbp: "Pays nothing here: the refund runs through CAPE, and an entry is designated only when CAPE is done or declined.",
  sources: [ORDERS.learningResources, ORDERS.cape, ORDERS.capePhase1],
  effectiveFrom: onDay("2026-02-24"),
  effectiveTo: null,
  note: "Whether entries designated for drawback were let in after Phase 1 was not found.",
  coded: ["src/engine/rules/verdict.ts: verdict", "charge.cape-first"],
  tests: ["test/engine/rules/verdict.test.ts", "ELIG-IEEPA-RECIP"],
};
