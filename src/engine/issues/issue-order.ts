import { compareText } from "../prepare/compare-text";
import type { Issue, TableName } from "./issue";

/** The order in which the issues of tables are told: that in which a user meets the tables. */
const TABLES: readonly TableName[] = [
  "Imports",
  "Returns",
  "Withdrawals",
  "Prior Claims",
  "Items",
  "SKU Map",
  "Rules",
];

/**
 * Issues in the one order that does not depend on how a match was made: by table, what concerns the whole table first, then by
 * row, column and code; those alike in all of these stay as they were found.
 */
export function inOrderOfRows(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(compareIssues);
}

function compareIssues(a: Issue, b: Issue): number {
  return (
    TABLES.indexOf(a.at.table) - TABLES.indexOf(b.at.table) ||
    (a.at.row ?? 0) - (b.at.row ?? 0) ||
    compareText(a.at.column ?? "", b.at.column ?? "") ||
    compareText(a.code, b.code)
  );
}
