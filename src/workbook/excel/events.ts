import { areasMeet, parseArea } from "../address";
import type { TableSource } from "../port";

/** The top left cell of an event's address, rows and columns counted from 1. */
export function firstCell(address: string): { row: number; column: number } {
  const { row, column } = parseArea(address);
  return { row: row + 1, column: column + 1 };
}

/** True when the event's address touches one of the sources on that sheet. */
export function touchesSource(address: string, sheet: string, sources: Iterable<TableSource>): boolean {
  const area = parseArea(address);
  for (const source of sources) {
    if (source.sheet === sheet && areasMeet(area, parseArea(source.address))) return true;
  }
  return false;
}
