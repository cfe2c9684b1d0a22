import { dayOfWeek, type PlainDate } from "../dates/plain-date";
import { isFederalHoliday } from "./federal-holidays";

const SUNDAY = 0;
const SATURDAY = 6;

/** True on a Monday to Friday that is no federal holiday. */
export function isWorkingDay(date: PlainDate): boolean {
  const day = dayOfWeek(date);
  return day !== SUNDAY && day !== SATURDAY && !isFederalHoliday(date);
}

/**
 * The date some working days later, or earlier when negative; the day itself is not counted.
 *
 * @example toIsoDate(addWorkingDays(parseIsoDate("2026-11-27")!, -1)) // "2026-11-25": the 26th is Thanksgiving
 */
export function addWorkingDays(date: PlainDate, days: number): PlainDate {
  const step = days < 0 ? -1 : 1;
  let found = date;
  for (let left = Math.abs(days); left > 0;) {
    found += step;
    if (isWorkingDay(found)) left--;
  }
  return found;
}
