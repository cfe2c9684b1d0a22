import { plainDate, type PlainDate } from "./plain-date";

/** Serial 1 is 1900-01-01, but Excel counts a 29 February 1900 that never was, as serial 60. */
const EPOCH_AFTER_1900_02 = -25569;
const FICTITIOUS_LEAP_DAY = 60;
const LAST_SERIAL = 2958465;

/**
 * The date of an Excel serial number of the 1900 date system; a time of day (the fraction) is dropped.
 * Null below 1, above 9999-12-31, and for serial 60, which is a day that never was.
 *
 * @example toIsoDate(fromExcelSerial(36526)!) // "2000-01-01"
 */
export function fromExcelSerial(serial: number): PlainDate | null {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= LAST_SERIAL) || day === FICTITIOUS_LEAP_DAY) return null;
  return day + EPOCH_AFTER_1900_02 + (day < FICTITIOUS_LEAP_DAY ? 1 : 0);
}

/**
 * The Excel serial number (1900 date system) of a date, or null before 1900-01-01.
 *
 * @example toExcelSerial(parseIsoDate("2000-01-01")!) // 36526
 */
export function toExcelSerial(date: PlainDate): number | null {
  const serial = date - EPOCH_AFTER_1900_02;
  if (serial > FICTITIOUS_LEAP_DAY) return serial <= LAST_SERIAL ? serial : null;
  return serial - 1 >= 1 ? serial - 1 : null;
}

/** Days by which serials of a 1904-system workbook are smaller than those of a 1900-system one. */
export const SERIALS_1904_BEHIND = 1462;

/** Earliest and latest dates a trade record can carry; outside them a serial is a mistake or a 1904 workbook. */
export const EARLIEST_PLAUSIBLE = plainDate(1990, 1, 1)!;
export const LATEST_PLAUSIBLE = plainDate(2099, 12, 31)!;
