import { meet, box, toColumn } from "./a1";
import type { Sheet } from "./book";

/**
 * The fill that a cell shows: that of the first conditional-format rule whose formula holds, or the cell's own.
 * Knows rules that compare one cell of the row with a text, as `=$H2="x"` or with more conditions inside AND().
 */
export function shownFill(sheet: Sheet, row: number, column: number): string {
  for (const rule of sheet.rules) {
    if (rule.type !== "Custom" || !rule.fill || !meet(rule.at, box(row, column))) continue;
    const match = /^=(?:AND\()?\$([A-Z]+)(\d+)="((?:[^"]|"")*)"/.exec(rule.formula);
    if (!match) continue;
    // The row in the formula is the one for the first row of the rule's range.
    const at = Number(match[2]) - 1 + row - rule.at.top;
    const text = String(sheet.grid.value(at, toColumn(match[1])));
    if (text.toLowerCase() === match[3].replaceAll('""', '"').toLowerCase()) return rule.fill;
  }
  return (sheet.grid.format("fill", row, column) as string | undefined) ?? "#FFFFFF";
}
