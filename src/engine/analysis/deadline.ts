import type { PlainDate } from "../dates/plain-date";
import type { Reading } from "../domain/vocabulary";
import { parameterOn } from "../rules/parameters";
import type { ProvisionClass } from "../rules/rule";
import { lastDayToExport } from "../rules/window-export";
import { lastDayToFile } from "../rules/window-file";

/** What a last day can be asked for. Destruction has the window of export. */
export const DEADLINE_EVENTS = ["file", "export", "destroy"] as const;
export type DeadlineEvent = (typeof DEADLINE_EVENTS)[number];

/**
 * The last day, included, to file a claim on goods imported on a date, or to export or destroy them.
 *
 * @example toIsoDate(lastDayFor("file", "guide", "unused", parseIsoDate("2021-11-21")!)) // "2026-11-21"
 * @example toIsoDate(lastDayFor("export", "cbp", "unused", parseIsoDate("2021-11-21")!)) // "2026-11-20"
 */
export function lastDayFor(
  event: DeadlineEvent,
  reading: Reading,
  provisionClass: ProvisionClass,
  importDate: PlainDate,
): PlainDate {
  return event === "file" ? lastDayToFile(importDate) : lastDayToExport(reading, provisionClass, importDate);
}

/** Days from a date to the last day to file: 0 on that day, negative when it is past. */
export function daysLeftToFile(importDate: PlainDate, asOf: PlainDate): number {
  return lastDayToFile(importDate) - asOf;
}

/** Where goods stand in their window. */
export const WINDOW_STATES = ["open", "expiring", "expired", "too-late"] as const;
export type WindowState = (typeof WINDOW_STATES)[number];

/**
 * Where goods stand: `too-late` when they left (or, not having left yet, can only leave) after their last day to do so,
 * `expired` when the last day to file is past, `expiring` when few days are left, else `open`.
 *
 * @param eventDate export or destruction; null when it is still to come
 * @param asOf null: no filing expiry is tested
 */
export function windowState(
  importDate: PlainDate,
  eventDate: PlainDate | null,
  asOf: PlainDate | null,
  provisionClass: ProvisionClass,
  reading: Reading,
  expiringDays: number = standardExpiringDays(),
): WindowState {
  const event = eventDate ?? asOf;
  if (event !== null && event > lastDayToExport(reading, provisionClass, importDate)) return "too-late";
  if (asOf === null) return "open";
  const days = daysLeftToFile(importDate, asOf);
  return days < 0 ? "expired" : days <= expiringDays ? "expiring" : "open";
}

/** Days left at which goods count as expiring, unless set otherwise. */
export function standardExpiringDays(): number {
  return parameterOn("window.expiring-days")!;
}
