// Same-condition goods under (j)(1) and non-conforming goods under (c) get full drawback; substitution, and
// since 2025 designated retail returns, get none.
// Source: 19 U.S.C. 4534; 19 CFR 182.42(c), as amended by 90 FR 6484; 19 CFR 182.45(b); 19 CFR 181.45; 19
// U.S.C. 1313(n) (read 2026-11-21).
// Refuses: a retail return designated by SKU and shipped to Canada.
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `destination.canada-mexico`: exports to Canada and Mexico. */
export const DESTINATION_CANADA_MEXICO: Rule = {
  id: "destination.canada-mexico",
  topic: "destination",
  title: "Exports to Canada and Mexico",
  guide: "Not part of the guide.",
  cbp: "Same-condition goods under (j)(1) and non-conforming goods under (c) get full drawback; substitution, and since 2025 designated retail returns, get none.",
  sources: [
    STATUTE.usc4534,
    REGULATION.cfr182_42,
    REGULATION.cfr182_45,
    REGULATION.cfr181_45,
    STATUTE.usc1313n,
  ],
  effectiveFrom: null,
  effectiveTo: null,
  note: "Lesser-of applies to manufacturing and to (j)(1) goods in changed condition. The regulation names designated retail returns from 17 January 2025; applied to exports of any date, the careful side.",
  coded: ["src/engine/rules/destination-canada-mexico.ts: barsDesignation", "retail.canada-mexico"],
  tests: ["test/engine/rules/destinations.test.ts", "NAFTA-45b", "NAFTA-45c", "NAFTA-45a"],
};

const CANADA_OR_MEXICO = new Set(["CA", "CAN", "CANADA", "MX", "MEX", "MEXICO", "MÉXICO"]);

/**
 * True when an export to this destination may not be a designated retail return: Canada and Mexico, by name or ISO code.
 *
 * @source 19 CFR 182.42(c) as amended by 90 FR 6484, read 2026-11-21
 * @example barsDesignation("canada") // true
 */
export function barsDesignation(destination: string): boolean {
  return CANADA_OR_MEXICO.has(destination.trim().toUpperCase());
}
