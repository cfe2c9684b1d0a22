import { cellText, isBlankCell } from "../values/cell-text";
import type { Cells, Heading } from "./found-table";
import { withoutBoxNumber } from "./heading-words";
import { lookAtRow } from "./row-look";

/** A row can be a level above the headings when it holds only texts, and more than a title. */
export function canBeAbove(row: readonly unknown[] | undefined, first: number, end: number): boolean {
  const look = lookAtRow(row, first, end);
  if (look.values > 0 || look.texts === 0) return false;
  if (look.texts === 1 && !isBlankCell(row?.[first])) return false;
  for (let column = first; column < end; column++) {
    const text = cellText(row?.[column]);
    if (text.length > 60 || /:\s*\S/.test(text)) return false;
  }
  return true;
}

/** The headings of each column: a heading above counts for the columns to its right until the next one. */
export function headingsOf(cells: Cells, row: number, levels: number, first: number, end: number): Heading[] {
  const above: string[] = new Array<string>(levels).fill("");
  const headings: Heading[] = [];
  for (let column = first; column < end; column++) {
    const own = cellText(cells[row]?.[column]);
    const parts: string[] = [];
    for (let level = levels - 1; level >= 1; level--) {
      const text = cellText(cells[row - level]?.[column]);
      if (text !== "") {
        above[level] = text;
        for (let lower = level - 1; lower >= 1; lower--) above[lower] = "";
      }
      if (own !== "" || text !== "") parts.push(above[level]!);
    }
    const spoken = [...parts, own].filter((part) => part !== "");
    const readings = spoken.map((_, k) => spoken.slice(k).join(" "));
    const nearest = spoken[spoken.length - 1] ?? "";
    headings.push({ column, text: nearest, readings });
  }
  showGroupsWhereNeeded(headings);
  return headings;
}

/** Headings that say the same in several columns are shown with the heading above them. */
function showGroupsWhereNeeded(headings: Heading[]): void {
  const times = new Map<string, number>();
  for (const { text } of headings) times.set(text, (times.get(text) ?? 0) + 1);
  for (const heading of headings) {
    if ((times.get(heading.text) ?? 0) > 1 && heading.readings.length > 1)
      heading.text = heading.readings[0]!;
    heading.text = withoutBoxNumber(heading.text) === "" ? "" : heading.text;
  }
}
