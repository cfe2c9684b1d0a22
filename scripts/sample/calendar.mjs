// Calendar dates as ISO text. All arithmetic is in UTC, so no time zone can move a day.

const DAY = 86_400_000;

/** @param {string} iso */
export const timeOf = (iso) => Date.parse(`${iso}T00:00:00Z`);

const isoOf = (time) => new Date(time).toISOString().slice(0, 10);

/** The date some days after (or before) another. */
export const addDays = (iso, days) => isoOf(timeOf(iso) + days * DAY);

/** Days from one date to another. */
export const daysBetween = (from, to) => Math.round((timeOf(to) - timeOf(from)) / DAY);

/** The same day some years later; 29 February becomes 28 February. */
export function addYears(iso, years) {
  const year = String(Number(iso.slice(0, 4)) + years);
  const same = `${year}${iso.slice(4)}`;
  return isoOf(timeOf(same)) === same ? same : `${year}-02-28`;
}

/** The date itself, or the Friday before when it falls on a weekend. */
export function workday(iso) {
  const weekday = new Date(timeOf(iso)).getUTCDay();
  return weekday === 0 ? addDays(iso, -2) : weekday === 6 ? addDays(iso, -1) : iso;
}

/** The serial number Excel keeps a date as. */
export const excelSerial = (iso) => timeOf(iso) / DAY + 25569;
