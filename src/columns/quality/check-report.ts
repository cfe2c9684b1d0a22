import { lookAs } from "../recognise/value-look";
import { sampleColumn } from "../recognise/sample-cells";
import type { IssueList } from "../typed/issue-list";
import { STEP_DECIMALS } from "../typed/number-column";
import type { TypedTable } from "../typed/typed-table";
import { cellText, plainCell } from "../values/cell-text";
import { parseNumberText, settleMark } from "../values/number-text";
import { scaleNumber, scaleText } from "../values/scaled-number";

/** Holds a table against what its report says itself: its total row and its column of currencies. */
export function checkReport(typed: TypedTable, currencyColumn: number | null, issues: IssueList): void {
  checkTotals(typed, issues);
  if (currencyColumn !== null) checkCurrency(typed, currencyColumn, issues);
}

/** The figures in a total row should be the sums of the rows. A column with a cell that could not be used has nothing to compare. */
function checkTotals(typed: TypedTable, issues: IssueList): void {
  const { raw, columns, source } = typed;
  const [total, ...others] = raw.skipped.totals;
  if (total === undefined || others.length > 0 || source !== null) return;
  const row = raw.cells[raw.first + total]!;
  for (const { column, heading, places } of raw.columns) {
    const { kind } = column;
    if ((kind !== "quantity" && kind !== "charge" && kind !== "money") || places.length !== 1) continue;
    const decimals = STEP_DECIMALS[kind];
    const said = stepsOf(row[places[0]!], decimals);
    if (said === null) continue;
    let sum = 0;
    let lost = false;
    columns.get(column.heading)!.forEach((steps, k) => {
      if (!Number.isNaN(steps)) sum += steps;
      const cell = raw.cells[raw.first + k]?.[places[0]!];
      if (
        !raw.skipped.indices.has(k) &&
        !(steps > 0) &&
        cellText(cell) !== "" &&
        stepsOf(cell, decimals) !== 0
      )
        lost = true;
    });
    if (lost || sum === said) continue;
    const show = (steps: number): string => String(steps / 10 ** decimals);
    issues.add("column.total-differs", raw.table, null, heading, { sum: show(sum), total: show(said) });
  }
}

function stepsOf(cell: unknown, decimals: number): number | null {
  const plain = plainCell(cell);
  if (typeof plain === "number") return scaleNumber(plain, decimals).steps;
  const number = typeof plain === "string" ? parseNumberText(plain) : null;
  return number && scaleText(settleMark(number, "us"), decimals).steps;
}

const DOLLARS = new Set(["USD", "US$", "$", "US DOLLAR", "US DOLLARS", "DOLLAR"]);

function checkCurrency({ raw }: TypedTable, column: number, issues: IssueList): void {
  const sample = sampleColumn(raw.cells, raw.first, raw.first + raw.count, column);
  if (sample.length === 0 || (lookAs("quantity", sample).fits ?? 0) > 0.5) return;
  const named = [...new Set(sample.map((cell) => cellText(cell)))].filter(
    (text) => !DOLLARS.has(text.toUpperCase()),
  );
  const hasMoney = raw.columns.some(
    ({ column: { kind } }) => kind === "charge" || kind === "money" || kind === "unit-value",
  );
  if (named.length === 0 || !hasMoney) return;
  const heading = raw.map.columns.find((match) => match.column === column)?.heading ?? "Currency";
  issues.add("column.currency", raw.table, null, heading, { currencies: named.slice(0, 5).join(", ") });
}
