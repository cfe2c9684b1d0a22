// The claim is complete with CBP on or before the fifth anniversary of the import date, after the export;
// the entry date and liquidation do not count.
// Source: 19 U.S.C. 1313(r)(1); 19 CFR 190.51(e); 19 CFR 190.52 (read 2026-11-21).
// Refuses: a claim counted as 3 years from export: that was part 191.
import { addYears, type PlainDate } from "../dates/plain-date";
import { parameterOn } from "./parameters";
import { onDay, type Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `window.file`: last day to file. */
export const WINDOW_FILE: Rule = {
  id: "window.file",
  topic: "window",
  title: "Last day to file",
  guide: "The claim is complete with CBP on or before the fifth anniversary of the import date.",
  cbp: "The claim is complete with CBP on or before the fifth anniversary of the import date, after the export; the entry date and liquidation do not count.",
  sources: [STATUTE.usc1313r, REGULATION.cfr190_51e, REGULATION.cfr190_52],
  effectiveFrom: onDay("2019-02-24"),
  effectiveTo: null,
  note: "Until 23 February 2019 claims could still be filed under part 191 (second-hand). Amendments after five years are barred.",
  coded: ["src/engine/rules/window-file.ts: lastDayToFile", "timing.filing-expired"],
  tests: ["test/engine/rules/window.test.ts", "EXAM-CCS-3Y-TRAP", "SEED-5Y-LOOKBACK"],
};

/**
 * The last day to file a complete claim on goods imported on a date: the fifth anniversary, the same in both readings.
 * 29 February becomes 28 February. Included; never moved by weekends or holidays.
 *
 * @source 19 CFR 190.51(e)(1), read 2026-11-21
 * @example toIsoDate(lastDayToFile(parseIsoDate("2021-11-21")!)) // "2026-11-21"
 */
export function lastDayToFile(importDate: PlainDate): PlainDate {
  return addYears(importDate, parameterOn("window.years")!);
}
