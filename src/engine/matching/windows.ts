import { dayTable, type DayTable } from "../dates/day-table";
import type { Reading } from "../domain/vocabulary";
import type { Lots } from "../prepare/lots";
import { lastDayToExport } from "../rules/window-export";
import { lastDayToFile } from "../rules/window-file";
import { CLASSES } from "./verdicts";

/** The last day to file by import date, for the dates of the lots. */
export function fileTable(lots: Lots): DayTable {
  return dayTable([lots.date], lastDayToFile);
}

/** The last day to export by import date under a reading, per provision class (index into `CLASSES`). */
export function exportTables(lots: Lots, reading: Reading): DayTable[] {
  return CLASSES.map((one) => dayTable([lots.date], (day) => lastDayToExport(reading, one, day)));
}
