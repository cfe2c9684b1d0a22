import type { Provision, Reading } from "../../src/engine/domain/vocabulary";
import { plusDays, plusYears } from "./dates";

/** Last day to file a claim on goods imported that day: the fifth anniversary, under both readings. */
export function lastDayToFile(importDate: string): string {
  return plusYears(importDate, 5);
}

/** Last day to export or destroy; a provision nobody knows has the window of (j)(1). */
export function lastDayToExport(importDate: string, provision: Provision | null, reading: Reading): string {
  const anniversary = plusYears(importDate, 5);
  if (reading === "guide") return anniversary;
  if (provision === null || provision === "1313(j)(1)") return plusDays(anniversary, -1);
  return anniversary;
}
