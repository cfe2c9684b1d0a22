import { messageOf, type Issue } from "../../engine/index";
import type { ResultTable } from "./result-table";

/** The column of the sheet of issues whose cells lead to what they are about: the table. */
export const LINKED_ISSUE_COLUMN = 1;

/** One row per issue: where it is, how serious, and the sentence that says what to do. */
export function issueTable(issues: readonly Issue[]): ResultTable {
  return {
    columns: [
      { heading: "Severity", format: "text" },
      { heading: "Table", format: "text" },
      { heading: "Row", format: "integer" },
      { heading: "Column", format: "text" },
      { heading: "Code", format: "text" },
      { heading: "What To Do", format: "text" },
    ],
    rowCount: issues.length,
    row(index) {
      const issue = issues[index]!;
      const { table, row, column } = issue.at;
      return [issue.severity, table, row ?? "", column ?? "", issue.code, messageOf(issue)];
    },
  };
}
