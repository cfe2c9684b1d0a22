import { columnLetters, parseArea } from "./address";
import type { TableSource } from "./port";

/**
 * The cell of a table that something is about, as 'Sheet'!A1.
 *
 * @param headingRow index of the heading row in the source's cells; @param row row below it, from 1, null for the headings
 * @param column index of the column in the source's cells
 */
export function cellLink(
  source: Pick<TableSource, "sheet" | "address">,
  headingRow: number,
  row: number | null,
  column: number,
): string {
  const area = parseArea(source.address);
  const at = area.row + Math.max(headingRow, 0) + (row ?? 0) + 1;
  return `'${source.sheet.replaceAll("'", "''")}'!${columnLetters(area.column + column)}${at}`;
}
