import { signsOf } from "../recognise/table-signs";
import type { IssueList } from "../typed/issue-list";
import type { TypedTable } from "../typed/typed-table";
import type { TextCodes } from "../values/text-codes";
import { checkCoverage } from "./check-coverage";
import { checkImports } from "./check-imports";
import { checkReport } from "./check-report";
import { checkSkus } from "./check-skus";

/** The tables of a match, as far as they are there. */
interface CheckedTables {
  imports: TypedTable;
  returns: TypedTable;
  withdrawals: TypedTable | null;
  items: TypedTable | null;
  skuMap: TypedTable | null;
}

/** Looks the tables over before they are matched and tells what is odd. It changes nothing and removes no row. */
export function checkQuality(tables: CheckedTables, codes: TextCodes, issues: IssueList): void {
  const { imports, returns, withdrawals, items, skuMap } = tables;
  checkImports(imports, codes, issues);
  for (const table of [imports, returns, withdrawals, items]) if (table) checkTable(table, issues);
  const imported = [imports, items, skuMap].filter((table) => table !== null);
  const leaving = [returns, withdrawals].filter((table) => table !== null);
  checkSkus(leaving, imported, codes, issues);
  if (items) checkCoverage(imports, items, codes, issues);
}

/** Looks one table over by itself: its total row and its currencies. */
export function checkTable(table: TypedTable, issues: IssueList): void {
  const headings = table.raw.map.columns.map(({ column, heading }) => ({
    column,
    text: heading,
    readings: [heading],
  }));
  checkReport(table, signsOf(headings).currency, issues);
}
