import { COLUMN_CODES, type Issue, type Severity, type TableName } from "../../engine/index";

/** What can be told while cells are read. */
export type ColumnCode = keyof typeof COLUMN_CODES;

/** Issues of one kind in one column that are told one by one; the rest are told as a number. */
const TOLD_ONE_BY_ONE = 1000;

/**
 * The issues of one run, in the order found. A column with a million bad cells gives a thousand issues and one that
 * counts the rest, so that bad data never fills the memory.
 */
export class IssueList {
  private readonly list: Issue[] = [];
  private readonly counts = new Map<string, Tally>();
  private last: Tally | null = null;

  add(
    code: ColumnCode,
    table: TableName,
    row: number | null,
    column: string | null,
    data: Readonly<Record<string, string | number>> = {},
    { severity = COLUMN_CODES[code] }: { severity?: Severity } = {},
  ): void {
    if (row !== null) {
      const tally = this.tallyOf(code, table, column, severity);
      if (++tally.count > TOLD_ONE_BY_ONE) return;
    }
    this.list.push({ code, severity, at: { table, row, column }, data });
  }

  /** True when issues of this kind are only counted from here on; then one more is counted. */
  countsOnly(code: ColumnCode, table: TableName, column: string): boolean {
    const tally = this.tallyOf(code, table, column, COLUMN_CODES[code]);
    if (tally.count < TOLD_ONE_BY_ONE) return false;
    tally.count++;
    return true;
  }

  /** How often an issue was told of a column; issues come in runs, so the last one asked for is kept at hand. */
  private tallyOf(code: ColumnCode, table: TableName, column: string | null, severity: Severity): Tally {
    const { last } = this;
    if (last && last.code === code && last.column === column && last.table === table) return last;
    const key = `${code}\n${table}\n${column ?? ""}`;
    let tally = this.counts.get(key);
    if (!tally) this.counts.set(key, (tally = { code, table, column, severity, count: 0 }));
    this.last = tally;
    return tally;
  }

  /** Adds an issue that was made elsewhere. */
  take({ code, severity, at, data }: Issue): void {
    this.add(code as ColumnCode, at.table, at.row, at.column, data, { severity });
  }

  /** All issues, those that were only counted last. */
  all(): Issue[] {
    const more = [...this.counts.values()]
      .filter((tally) => tally.count > TOLD_ONE_BY_ONE)
      .map((tally): Issue => ({
        code: "column.more-issues",
        severity: tally.severity,
        at: { table: tally.table, row: null, column: tally.column },
        data: { more: tally.count - TOLD_ONE_BY_ONE, of: tally.code },
      }));
    return [...this.list, ...more];
  }

  /** True when a table or column is such that no match can be made. */
  get endsRun(): boolean {
    return this.list.some((issue) => issue.severity === "error" && issue.at.row === null);
  }
}

interface Tally {
  code: ColumnCode;
  table: TableName;
  column: string | null;
  severity: Severity;
  count: number;
}
