// A returned retail article may designate goods imported within one year before its export or destruction.
// Source: 19 U.S.C. 1313(c)(2); 19 CFR 190.45 (read 2026-11-21).
// Refuses: goods imported 13 months before the export, or after it.
import { addYears, toYearMonthDay, type PlainDate } from "../dates/plain-date";
import { parameterOn } from "./parameters";
import type { Rule } from "./rule";
import { REGULATION } from "./sources/regulation";
import { STATUTE } from "./sources/statute";

/** Rule `window.retail-look-back`: imports a retail return may designate. */
export const WINDOW_RETAIL_LOOK_BACK: Rule = {
  id: "window.retail-look-back",
  topic: "window",
  title: "Imports a retail return may designate",
  guide: "The guide does not know this lane.",
  cbp: "A returned retail article may designate goods imported within one year before its export or destruction.",
  sources: [STATUTE.usc1313c2, REGULATION.cfr190_45],
  effectiveFrom: null,
  effectiveTo: null,
  note: "Both ends included, our reading; for 29 February the year begins on 1 March, the careful side.",
  coded: ["src/engine/rules/window-retail-look-back.ts: firstImportToDesignate", "retail.none-to-designate"],
  tests: ["test/engine/rules/window.test.ts"],
};

/**
 * The earliest import date that a retail return exported or destroyed on a date may designate; included, as is the latest,
 * the event date itself. A year before; for 29 February, 1 March of the year before.
 *
 * @source 19 U.S.C. 1313(c)(2), read 2026-11-21
 * @example toIsoDate(firstImportToDesignate(parseIsoDate("2026-06-15")!)) // "2025-06-15"
 */
export function firstImportToDesignate(eventDate: PlainDate): PlainDate {
  const { month, day } = toYearMonthDay(eventDate);
  const yearBefore = addYears(eventDate, -parameterOn("window.retail-look-back-years")!);
  return month === 2 && day === 29 ? yearBefore + 1 : yearBefore;
}
