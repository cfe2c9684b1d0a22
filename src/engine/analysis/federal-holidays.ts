import { allForYear } from "@18f/us-federal-holidays";
import { parseIsoDate, toYearMonthDay, type PlainDate } from "../dates/plain-date";

const known = new Map<number, ReadonlySet<PlainDate>>();

/**
 * True on a day on which federal offices are closed for a holiday, as observed (Saturday's on Friday, Sunday's on Monday).
 * Holidays of 5 U.S.C. 6103; days that the President declares for one year are not in it.
 *
 * @example isFederalHoliday(parseIsoDate("2026-11-26")!) // true, Thanksgiving
 */
export function isFederalHoliday(date: PlainDate): boolean {
  const { year } = toYearMonthDay(date);
  // New Year's Day on a Saturday is observed on 31 December of the year before.
  return holidaysOf(year).has(date) || holidaysOf(year + 1).has(date);
}

function holidaysOf(year: number): ReadonlySet<PlainDate> {
  let days = known.get(year);
  if (days === undefined) {
    // Only the text of each date is taken: it names the calendar day whatever the machine's zone.
    days = new Set(allForYear(year).map(({ dateString }) => parseIsoDate(dateString)!));
    known.set(year, days);
  }
  return days;
}
