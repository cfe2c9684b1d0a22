import { issueTable } from "../../columns/results/issue-table";
import { lotStatus } from "../../columns/results/lot-status";
import { matchLines } from "../../columns/results/match-lines";
import type { ResultTable } from "../../columns/results/result-table";
import { unmatchedReturns } from "../../columns/results/return-status";
import { summarySheet } from "../../columns/results/summary";
import { SERIALS_1904_BEHIND, chosen, type Issue, type MatchResult } from "../../engine/index";
import type { Cell } from "../../workbook/port";
import type { SheetName, SheetShape } from "./types";

/** The result sheets of one match, each made when first asked for. */
export class ResultSheets {
  private readonly made = new Map<SheetName, ResultTable>();

  constructor(
    private readonly result: MatchResult,
    private readonly issues: readonly Issue[],
    private readonly dates1904: boolean,
  ) {}

  shape(name: SheetName): SheetShape {
    const { columns, rowCount } = this.table(name);
    return {
      headings: columns.map(({ heading }) => heading),
      formats: columns.map(({ format }) => format),
      rowCount,
    };
  }

  /** Rows of a sheet as cells; dates are serials of the workbook's own date system. */
  rows(name: SheetName, from: number, to: number): Cell[][] {
    const table = this.table(name);
    const rows: Cell[][] = [];
    for (let index = from; index < Math.min(to, table.rowCount); index++) rows.push(table.row(index));
    if (this.dates1904) toSerials1904(rows, table);
    return rows;
  }

  private table(name: SheetName): ResultTable {
    let table = this.made.get(name);
    if (!table) this.made.set(name, (table = this.make(name)));
    return table;
  }

  private make(name: SheetName): ResultTable {
    const reading = chosen(this.result);
    switch (name) {
      case "summary":
        return summarySheet(this.result);
      case "lines":
        return matchLines(this.result, reading);
      case "exceptions":
        return unmatchedReturns(this.result, reading);
      case "lots":
        return lotStatus(this.result, reading);
      case "issues":
        return issueTable(this.issues);
    }
  }
}

function toSerials1904(rows: Cell[][], { columns }: ResultTable): void {
  columns.forEach(({ format }, column) => {
    if (format !== "date") return;
    for (const row of rows) {
      const cell = row[column];
      if (typeof cell === "number") row[column] = cell - SERIALS_1904_BEHIND;
    }
  });
}
