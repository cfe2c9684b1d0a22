// Unused goods leave, or are destroyed, the day before the fifth anniversary of import at the latest;
// rejected and returned retail goods on the anniversary.
// Source: 19 U.S.C. 1313(j)(1); 19 U.S.C. 1313(c); 19 CFR 190.31 (read 2026-11-21).
// Refuses: unused goods of 10 March 2021 exported on 10 March 2026, under `cbp`.
import { addYears, type PlainDate } from "../dates/plain-date";
import type { Reading } from "../domain/vocabulary";
import { parameterOn } from "./parameters";
import type { ProvisionClass, Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `window.export`: last day to export or destroy. */
export const WINDOW_EXPORT: Rule = {
  id: "window.export",
  topic: "window",
  title: "Last day to export or destroy",
  guide:
    "Export or destroy on or before the fifth anniversary of the import date (28 February for 29 February).",
  cbp: "Unused goods leave, or are destroyed, the day before the fifth anniversary of import at the latest; rejected and returned retail goods on the anniversary.",
  sources: [STATUTE.usc1313j1, STATUTE.usc1313c, REGULATION.cfr190_31],
  effectiveFrom: null,
  effectiveTo: null,
  note: "Our inference: (j) counts a period beginning on the import date, (c) counts years after it. 29 February is not in the text; 28 February is the careful reading.",
  coded: ["src/engine/rules/window-export.ts: lastDayToExport", "timing.exported-too-late"],
  tests: ["test/engine/rules/window.test.ts"],
};

/**
 * The last day to export or destroy goods imported on a date: the fifth anniversary (29 February becomes 28 February),
 * but under `cbp` the day before it for unused merchandise. Included; never moved by weekends or holidays.
 *
 * @source 19 U.S.C. 1313(j)(1) and (c), read 2026-11-21
 * @example toIsoDate(lastDayToExport("cbp", "unused", parseIsoDate("2024-02-29")!)) // "2029-02-27"
 */
export function lastDayToExport(
  reading: Reading,
  provisionClass: ProvisionClass,
  importDate: PlainDate,
): PlainDate {
  const anniversary = addYears(importDate, parameterOn("window.years")!);
  return reading === "cbp" && provisionClass === "unused" ? anniversary - 1 : anniversary;
}
