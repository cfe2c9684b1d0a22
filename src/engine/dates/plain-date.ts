/**
 * A calendar date without clock or zone, as the count of days since 1970-01-01 (which is day 0).
 *
 * Kept as a plain integer so that columns of dates are `Int32Array`s and comparing dates is comparing numbers.
 */
export type PlainDate = number;

/** The mark for "no date" in a column of dates; smaller than every real date. */
export const NO_DATE = -0x80000000;

/** Days in a month (1 to 12) of a year of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True when the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * The date of a year, month (1 to 12) and day (1 to 31), or null when the calendar has no such day.
 *
 * @example plainDate(2024, 2, 29) // 19782
 * @example plainDate(2023, 2, 29) // null
 */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** Days since 1970-01-01 of a date known to exist. Counts years from March so that leap days come last. */
function dayNumber(year: number, month: number, day: number): PlainDate {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month (1 to 12) and day (1 to 31) of a date. */
export function toYearMonthDay(date: PlainDate): { year: number; month: number; day: number } {
  const shifted = date + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/**
 * The date some years later (or earlier, when negative); 29 February becomes 28 February in a year without one.
 *
 * @example toIsoDate(addYears(parseIsoDate("2024-02-29")!, 5)) // "2029-02-28"
 */
export function addYears(date: PlainDate, years: number): PlainDate {
  const { year, month, day } = toYearMonthDay(date);
  return dayNumber(year + years, month, Math.min(day, daysInMonth(year + years, month)));
}

/**
 * A date written YYYY-MM-DD.
 *
 * @example toIsoDate(19782) // "2024-02-29"
 */
export function toIsoDate(date: PlainDate): string {
  const { year, month, day } = toYearMonthDay(date);
  return `${String(year).padStart(4, "0")}-${pad2(month)}-${pad2(day)}`;
}

/** The date in a text of the form YYYY-MM-DD, or null when it is no such date. */
export function parseIsoDate(text: string): PlainDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** Day of the week of a date: 0 is Sunday, 6 is Saturday. */
export function dayOfWeek(date: PlainDate): number {
  return (((date + 4) % 7) + 7) % 7;
}

function pad2(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
