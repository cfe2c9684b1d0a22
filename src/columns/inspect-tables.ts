import { messageOf, type Issue } from "../engine/index";
import { checkImports } from "./quality/check-imports";
import { checkTable } from "./quality/check-quality";
import { rawTableOf } from "./raw-table";
import { readRows } from "./read-rows";
import { TABLE_OF_ROLE, type Role } from "./recognise/choose-role";
import { isBlankRow } from "./recognise/row-look";
import { recogniseTables, type RecognisedTable } from "./recognise/recognise-table";
import { withNotes } from "./column-notes";
import type { Certainty, TableInput } from "./table-input";
import { IssueList } from "./typed/issue-list";
import { TextCodes } from "./values/text-codes";

/** A sheet (or a file that is one sheet) to be looked at. */
export interface SheetSource {
  /** Name of the sheet; of a file without sheets, the file's. */
  sheet: string;
  /** Name of the file, table or sheet that may say what it is; the sheet's own when nothing is said. */
  name?: string;
  cells: TableInput["cells"];
  /** Row and column in the sheet of `cells[0][0]`, from 1. */
  firstRow?: number;
  firstColumn?: number;
  dates1904?: boolean;
}

/** One column of an inspected table. */
export interface InspectedColumn {
  heading: string;
  /** Our heading, a chapter 99 number, or null. */
  means: string | null;
  certainty: Certainty;
  reason: string;
}

/** One issue of an inspected table, with its sentence. */
export interface InspectedIssue {
  code: string;
  severity: "error" | "warning";
  table: string;
  row: number | null;
  column: string | null;
  message: string;
}

/** What was recognised of one table. */
export interface InspectedTable {
  sheet: string;
  /** Address of the table in the sheet, headings included. */
  range: string;
  role: Role | "other";
  /** Id of the report it is, or null. */
  profile: string | null;
  /** Row of the sheet, from 1, of the (lowest) heading row; null when there are no headings. */
  headingRow: number | null;
  columns: InspectedColumn[];
  /** Rows of the body that hold anything. */
  rows: number;
  issues: InspectedIssue[];
}

/** How a source is read when nothing is known of it. */
export interface InspectOptions {
  /** See `ReadOptions`; false for files. */
  blanksArriveAsZero?: boolean;
}

/**
 * What the sheets hold: every table, what it is, what each column means and how sure that is, and what is wrong in it.
 *
 * @example inspectTables([{ sheet: "Imports", cells }]).tables[0]!.role // "imports"
 */
export function inspectTables(
  sources: readonly SheetSource[],
  options: InspectOptions = {},
): { tables: InspectedTable[] } {
  return { tables: sources.flatMap((source) => inspectSheet(source, options)) };
}

const NO_NOTES: ReadonlyMap<number, string> = new Map();

function inspectSheet(source: SheetSource, options: InspectOptions): InspectedTable[] {
  const { sheet, name = sheet, cells } = source;
  return recogniseTables(cells, name).map((recognised): InspectedTable => {
    const { place, profile, role, columns } = recognised;
    const firstRow = source.firstRow ?? 1;
    const { rows, issues, notes } = role
      ? readIssues(role, source, recognised, options)
      : { rows: countRows(source, recognised), issues: [], notes: NO_NOTES };
    return {
      sheet,
      range: rangeOf(recognised, firstRow, source.firstColumn ?? 1),
      role: role ?? "other",
      profile: profile?.id ?? null,
      headingRow: place.headingRow < 0 ? null : place.headingRow + firstRow,
      columns: withNotes(columns.matches, notes).map(({ heading, means, certainty, reason }) => ({
        heading,
        means,
        certainty,
        reason,
      })),
      rows,
      issues: issues.map(inWords),
    };
  });
}

function readIssues(
  role: Role,
  { cells, name, dates1904 }: SheetSource,
  recognised: RecognisedTable,
  { blanksArriveAsZero = false }: InspectOptions,
): { rows: number; issues: Issue[]; notes: ReadonlyMap<number, string> } {
  const issues = new IssueList();
  const input: TableInput = { cells, ...(name !== undefined && { name }), ...(dates1904 && { dates1904 }) };
  const raw = rawTableOf(TABLE_OF_ROLE[role], input, recognised, issues);
  const codes = new TextCodes();
  const typed = readRows(raw, codes, issues, blanksArriveAsZero);
  if (role === "imports") checkImports(typed, codes, issues);
  checkTable(typed, issues);
  const { filled } = typed;
  let rows = 0;
  for (let index = 0; index < filled.length; index++) rows += filled[index]!;
  return { rows, issues: issues.all(), notes: typed.notes };
}

function countRows({ cells }: SheetSource, { place }: RecognisedTable): number {
  let rows = 0;
  for (let row = place.firstRow; row < place.endRow; row++) {
    if (!isBlankRow(cells[row], place.firstColumn, place.endColumn)) rows++;
  }
  return rows;
}

function inWords(issue: Issue): InspectedIssue {
  return { code: issue.code, severity: issue.severity, ...issue.at, message: messageOf(issue) };
}

function rangeOf({ place }: RecognisedTable, firstRow: number, firstColumn: number): string {
  const top = (place.firstHeadingRow < 0 ? place.firstRow : place.firstHeadingRow) + firstRow;
  const bottom = Math.max(place.endRow, place.headingRow + 1) + firstRow - 1;
  const left = columnLetters(place.firstColumn + firstColumn);
  const right = columnLetters(place.endColumn + firstColumn - 1);
  return `${left}${top}:${right}${bottom}`;
}

/** The letters of a column counted from 1. */
function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
