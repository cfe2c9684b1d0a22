import { EARLIEST_PLAUSIBLE, LATEST_PLAUSIBLE, type PlainDate } from "../../engine/index";

/** True for dates a trade record can carry; outside them a number or text is something else than a date. */
export function isPlausibleDate(date: PlainDate): boolean {
  return date >= EARLIEST_PLAUSIBLE && date <= LATEST_PLAUSIBLE;
}
