// Goods sold at retail and returned for any reason qualify, by their own import or by one of the same SKU
// and 8-digit HTS number; only duties are refunded.
// Source: 19 U.S.C. 1313(c); 19 U.S.C. 1313(c)(2); 19 CFR 190.45 (read 2026-11-21).
// Refuses: merchandise processing fee on a retail return.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `provision.returned-retail`: returned retail merchandise, 1313(c)(1)(C)(ii). */
export const PROVISION_RETURNED_RETAIL: Rule = {
  id: "provision.returned-retail",
  topic: "provision",
  title: "Returned retail merchandise, 1313(c)(1)(C)(ii)",
  guide: "Not in the guide.",
  cbp: "Goods sold at retail and returned for any reason qualify, by their own import or by one of the same SKU and 8-digit HTS number; only duties are refunded.",
  sources: [STATUTE.usc1313c, STATUTE.usc1313c2, REGULATION.cfr190_45],
  effectiveFrom: null,
  effectiveTo: null,
  note: null,
  coded: ["retail.none-to-designate", "retail.hts-missing", "retail.canada-mexico"],
  tests: ["test/engine/rules/verdict.test.ts", "ELIG-RETAIL-RETURN-DUTIES-ONLY"],
};
