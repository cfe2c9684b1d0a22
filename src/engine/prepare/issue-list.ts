import type { IssueCode } from "../issues/codes";
import { ENGINE_CODES } from "../issues/codes";
import type { Issue, TableName } from "../issues/issue";

/** Collects what the engine finds wrong while it joins the tables. */
export class IssueList {
  readonly issues: Issue[] = [];

  /** Adds an issue about a row (null: the whole table) and the column that shows it. */
  add(
    code: keyof typeof ENGINE_CODES & IssueCode,
    table: TableName,
    row: number | null,
    column: string | null,
    data: Record<string, string | number> = {},
  ): void {
    this.issues.push({ code, severity: ENGINE_CODES[code], at: { table, row, column }, data });
  }
}
