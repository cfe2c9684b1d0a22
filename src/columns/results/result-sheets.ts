import {
  SERIALS_1904_BEHIND,
  chosen,
  formatCents,
  toIsoDate,
  type Issue,
  type MatchResult,
} from "../../engine/index";
import { issueTable } from "./issue-table";
import { lotStatus } from "./lot-status";
import { matchLines } from "./match-lines";
import type { ResultCell, ResultFormat, ResultTable } from "./result-table";
import { returnStatus, unmatchedReturns } from "./return-status";
import { summarySheet } from "./summary";

/** The result sheets, in the order in which they stand in the workbook. */
export const RESULT_SHEETS = ["summary", "lines", "returns", "lots", "exceptions", "issues"] as const;
export type ResultSheetName = (typeof RESULT_SHEETS)[number];

/** Name and title of each result sheet. */
export const SHEET_TEXTS: Readonly<Record<ResultSheetName, { name: string; title: string }>> = {
  summary: { name: "Drawback summary", title: "Drawback summary, both readings, with the control account" },
  lines: { name: "Drawback match lines", title: "Match, line by line" },
  returns: { name: "Drawback returns", title: "Returns: status, units matched, money, why, and what to do" },
  lots: { name: "Drawback lots", title: "Import lots: status, what is left, last day to file" },
  exceptions: {
    name: "Drawback exceptions",
    title: "Returns that are not matched in full, why, and what to do",
  },
  issues: { name: "Drawback issues", title: "Issues in the data, and what to do" },
};

const DISCLAIMER = "We prepare figures; we file nothing with CBP and give no legal advice.";

/** A result sheet as a host writes it; what `ResultSheet` of the workbook port asks for. */
export interface ResultSheetPlan {
  name: string;
  notes: string[];
  headings: string[];
  formats: ResultFormat[];
  rowCount: number;
  rows(from: number, to: number): ResultCell[][];
}

/** One result sheet of a match, made when its rows are asked for. Dates are serials of the workbook's own date system. */
export function resultSheet(
  sheet: ResultSheetName,
  result: MatchResult,
  issues: readonly Issue[],
  dates1904: boolean,
): ResultSheetPlan {
  const { columns, rowCount, row } = tableOf(sheet, result, issues);
  const formats = columns.map(({ format }) => format);
  return {
    name: SHEET_TEXTS[sheet].name,
    notes: sheetNotes(sheet, result),
    headings: columns.map(({ heading }) => heading),
    formats,
    rowCount,
    rows(from, to) {
      const rows: ResultCell[][] = [];
      for (let index = from; index < Math.min(to, rowCount); index++) {
        const cells = row(index);
        rows.push(dates1904 ? to1904(cells, formats) : cells);
      }
      return rows;
    },
  };
}

function tableOf(sheet: ResultSheetName, result: MatchResult, issues: readonly Issue[]): ResultTable {
  const reading = chosen(result);
  switch (sheet) {
    case "summary":
      return summarySheet(result);
    case "lines":
      return matchLines(result, reading);
    case "returns":
      return returnStatus(result, reading);
    case "lots":
      return lotStatus(result, reading);
    case "exceptions":
      return unmatchedReturns(result, reading);
    case "issues":
      return issueTable(issues);
  }
}

/** The lines above a result sheet: what it is, how it was made, and both readings' figures side by side. */
function sheetNotes(sheet: ResultSheetName, { options, rulesVersion, guide, cbp }: MatchResult): string[] {
  const asOf = options.asOf === null ? "no date" : toIsoDate(options.asOf);
  return [
    SHEET_TEXTS[sheet].title,
    `Reading: ${options.reading}. Identification: ${options.method}. As of ${asOf}. Rules of ${rulesVersion}.`,
    `Drawback due in all: guide ${formatCents(guide.due)}, as CBP pays ${formatCents(cbp.due)}. Pending: guide ${formatCents(guide.pending)}, cbp ${formatCents(cbp.pending)}.`,
    DISCLAIMER,
  ];
}

function to1904(cells: ResultCell[], formats: readonly ResultFormat[]): ResultCell[] {
  return cells.map((cell, column) =>
    formats[column] === "date" && typeof cell === "number" ? cell - SERIALS_1904_BEHIND : cell,
  );
}
