import { fromExcelSerial, SERIALS_1904_BEHIND, plainDate, type PlainDate } from "../../engine/index";
import { isPlausibleDate } from "./plausible-date";

/** How a column writes dates in figures: month first (04/08/2025 is 8 April) or day first (it is 4 August). */
export type DateOrder = "month-first" | "day-first";

/**
 * A date in text: certain, with the order it proves if it proves one; or open, when day and month could be exchanged.
 */
export type DateText =
  | { open: false; date: PlainDate; evidence: DateOrder | null }
  | { open: true; first: number; second: number; year: number; dots: boolean };

const MONTHS = monthNumbers({
  1: "jan january januar janvier enero ene gennaio janeiro janv",
  2: "feb february februar février fevrier févr fevr fév fev febrero febbraio fevereiro",
  3: "mar march märz maerz mrz mars marzo março marco mär",
  4: "apr april avril avr abril abr aprile",
  5: "may mai mayo maggio maio mag",
  6: "jun june juni juin junio giugno junho giu",
  7: "jul july juli juillet juil julio luglio julho lug",
  8: "aug august août aout agosto ago",
  9: "sep sept september septembre septiembre settembre setembro set",
  10: "oct october oktober okt octobre octubre ottobre outubro ott out",
  11: "nov november novembre noviembre novembro",
  12: "dec december dezember dez décembre decembre déc diciembre dic dicembre dezembro",
});

function monthNumbers(names: Record<number, string>): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [month, list] of Object.entries(names)) {
    for (const name of list.split(" ")) numbers.set(name, Number(month));
  }
  return numbers;
}

const TIME =
  /[T ,]+(?:at )?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:Z|[A-Z]{2,5}|(?:GMT|UTC)? ?[+-]\d{1,2}(?::?\d{2})?))?(?: ?\([^)]*\))?$/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? +/i;
const YEAR_FIRST = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_NAME_YEAR = /^(\d{1,2})(?:st|nd|rd|th|\.)?[-/ ]*(\p{L}{3,10})\.?[-/, ]*(\d{4}|\d{2})$/u;
const NAME_DAY_YEAR = /^(\p{L}{3,10})\.?[-/ ]*(\d{1,2})(?:st|nd|rd|th)?(?:[-/, ]+)(\d{4}|\d{2})$/u;
const YEAR_NAME_DAY = /^(\d{4})[-/. ]?(\p{L}{3,10})\.?[-/. ]?(\d{1,2})$/u;

/**
 * The date a text says, or null when it says none. Times and zones are dropped: the date is the one written.
 *
 * @example parseDateText("2026-08-03T07:00:00+00:00") // 3 August 2026
 * @example parseDateText("25/04/2025") // 25 April 2025, evidence "day-first"
 * @example parseDateText("04/08/2025") // open: 8 April or 4 August
 */
export function parseDateText(text: string): DateText | null {
  const trimmed = text.trim();
  if (trimmed.length > 60) return null;
  return parseCalendarPart(trimmed) ?? parseWithoutTime(trimmed);
}

function parseWithoutTime(text: string): DateText | null {
  const bare = text
    .replace(WEEKDAY, "")
    .replace(TIME, "")
    .replace(/ 00:00:00$/, "")
    .trim();
  return bare === text ? null : parseCalendarPart(bare);
}

function parseCalendarPart(text: string): DateText | null {
  let parts = YEAR_FIRST.exec(text);
  if (parts) return certain(Number(parts[1]), Number(parts[3]), Number(parts[4]), null);
  parts = YEAR_LAST.exec(text);
  if (parts) return fromFigures(Number(parts[1]), Number(parts[3]), fullYear(parts[4]!), parts[2] === ".");
  if (/^\d{8}$/.test(text)) return fromEightDigits(text);
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return fromSerialText(text);
  parts = DAY_NAME_YEAR.exec(text);
  if (parts) return named(fullYear(parts[3]!), parts[2]!, Number(parts[1]));
  parts = NAME_DAY_YEAR.exec(text);
  if (parts) return named(fullYear(parts[3]!), parts[1]!, Number(parts[2]));
  parts = YEAR_NAME_DAY.exec(text);
  if (parts) return named(Number(parts[1]), parts[2]!, Number(parts[3]));
  return null;
}

/** Years of two digits lie between 1990 and 2089. */
function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) >= 90 ? 1900 + Number(digits) : 2000 + Number(digits);
}

function certain(year: number, month: number, day: number, evidence: DateOrder | null): DateText | null {
  const date = plainDate(year, month, day);
  return date === null || !isPlausibleDate(date) ? null : { open: false, date, evidence };
}

function named(year: number, name: string, day: number): DateText | null {
  const month = MONTHS.get(name.toLowerCase());
  return month === undefined ? null : certain(year, month, day, null);
}

/** A date of two figures and a year. Equal figures are certain; figures above 12 are days and prove the order. */
function fromFigures(first: number, second: number, year: number, dots: boolean): DateText | null {
  if (first === second) return certain(year, first, second, null);
  if (first > 12) return certain(year, second, first, "day-first");
  if (second > 12) return certain(year, first, second, "month-first");
  if (certain(year, first, second, null) === null) return null;
  return { open: true, first, second, year, dots };
}

function fromEightDigits(text: string): DateText | null {
  const yearFirst = certain(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)), null);
  return (
    yearFirst ?? fromFigures(Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4)), false)
  );
}

function fromSerialText(text: string): DateText | null {
  const date = fromExcelSerial(Number(text));
  return date !== null && isPlausibleDate(date) ? { open: false, date, evidence: null } : null;
}

/** The date of an open text in a given order. */
export function settleOrder(date: DateText & { open: true }, order: DateOrder): PlainDate {
  const [month, day] = order === "month-first" ? [date.first, date.second] : [date.second, date.first];
  return plainDate(date.year, month, day)!;
}

/**
 * The date in a number cell: an Excel serial number, or the figures of a date written without marks
 * (20250408; 4082025 and 12312025 are open like 04/08/2025). Null when it is neither.
 */
export function parseDateNumber(value: number, dates1904: boolean): DateText | null {
  if (value >= 1_000_000) {
    const digits = String(value).padStart(8, "0");
    return /^\d{8}$/.test(digits) ? fromEightDigits(digits) : null;
  }
  const date = fromExcelSerial(dates1904 ? value + SERIALS_1904_BEHIND : value);
  return date !== null && isPlausibleDate(date) ? { open: false, date, evidence: null } : null;
}
