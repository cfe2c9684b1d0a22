import { cellText } from "../columns/values/cell-text";
import type { MatchResult } from "../engine";
import { text, type Argument } from "./arguments";
import { CellRefusal, wrongArgument } from "./to-excel";

/** The rows (index in the returns table) that a Return ID, or "row 12", names. */
export function returnRows(result: MatchResult, value: Argument): number[] {
  const asked = text("returnId", value);
  if (asked === "")
    throw wrongArgument(
      "returnId",
      'this is blank. Give a Return ID, or "row 12" for a row of the Returns table.',
    );
  const { returns, texts } = result.input;
  const byRow = /^row\s*(\d+)$/i.exec(asked);
  const found: number[] = [];
  for (let index = 0; index < returns.count; index++) {
    const named = texts[returns.returnId[index]!]!;
    if (
      byRow ? returns.row[index] === Number(byRow[1]) : cellText(named).toUpperCase() === asked.toUpperCase()
    ) {
      found.push(index);
    }
  }
  if (found.length === 0) {
    throw new CellRefusal(
      "#N/A",
      `returnId: no return is called "${asked}". Check the ID, or give the row, such as "row 12".`,
    );
  }
  return found;
}
