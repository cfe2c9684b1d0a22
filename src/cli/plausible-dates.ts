import { EARLIEST_PLAUSIBLE, LATEST_PLAUSIBLE, toIsoDate } from "../engine/index";

/** The dates that are taken, in words. */
export const PLAUSIBLE_DATES = `a date from ${toIsoDate(EARLIEST_PLAUSIBLE)} to ${toIsoDate(LATEST_PLAUSIBLE)}`;
