import { dayTable, type DayRange, type DayTable } from "../dates/day-table";
import type { Reading } from "../domain/vocabulary";
import { lastDayToExport } from "../rules/window-export";
import { lastDayToFile } from "../rules/window-file";
import { CLASSES } from "./verdicts";

/** The last day to file by import date. */
export function fileTable(days: DayRange): DayTable {
  return dayTable(days, lastDayToFile);
}

/** The last day to export by import date under a reading, per provision class (index into `CLASSES`). */
export function exportTables(days: DayRange, reading: Reading): DayTable[] {
  return CLASSES.map((one) => dayTable(days, (day) => lastDayToExport(reading, one, day)));
}
