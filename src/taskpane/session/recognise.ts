import { headingKey } from "../../columns/headings/heading-key";
import { TABLE_COLUMNS, type TableColumn } from "../../columns/headings/table-columns";
import { rawTableOf, type RawColumn, type RawTable } from "../../columns/raw-table";
import { recogniseAs, recogniseTables } from "../../columns/recognise/recognise-table";
import { TABLE_OF_ROLE } from "../../columns/recognise/choose-role";
import type { ColumnMatch } from "../../columns/table-input";
import { withNotes } from "../../columns/column-notes";
import { IssueList } from "../../columns/typed/issue-list";
import { readTypedTable } from "../../columns/typed/typed-table";
import { TextCodes } from "../../columns/values/text-codes";
import type { IssueCode } from "../../engine/index";
import { ROLES, TABLE_OF, type Role } from "./roles";
import type { ColumnChoice, ColumnMap, Recognition, RoleFit, SourceHead } from "./types";

/** How the columns of a source are understood for a role, with what the user said about them before all else. */
export function recognise(role: Role, head: SourceHead, columnMap: ColumnMap): Recognition {
  const table = TABLE_OF[role];
  const input = { cells: head.cells, columnMap };
  const recognised = recogniseAs(table, input);
  if (recognised === null) return nothingFound(role);
  const raw = rawTableOf(table, input, recognised, new IssueList());
  const matches = withWhatCellsSay(recognised.columns.matches, raw, head.rows > head.cells.length);
  const headings: string[] = [];
  for (const { column, text } of recognised.place.headings) headings[column] = text;
  for (let column = 0; column < headings.length; column++) headings[column] ??= "";
  const found = new Map(raw.columns.map((each) => [each.chapter99 ?? each.column.heading, each]));
  const ours = TABLE_COLUMNS[table].map((column) =>
    choiceOf(column, found.get(column.heading), matches, columnMap),
  );
  const others = raw.columns
    .filter(({ chapter99 }) => chapter99 !== null)
    .map((each) => choiceOf({ ...each.column, heading: each.chapter99! }, each, matches, columnMap));
  const choices = [...ours, ...others];
  const missing = choices
    .filter(({ required, isThere }) => required && !isThere)
    .map(({ heading }) => heading);
  if (role === "imports" && !choices.some(({ oneOf, isThere }) => oneOf && isThere)) missing.push("charge");
  const used = new Set(raw.columns.flatMap(({ places }) => places));
  return {
    role,
    isFound: true,
    headingRow: recognised.place.headingRow,
    report: recognised.profile?.name ?? null,
    headings,
    choices,
    unused: matches
      .filter(({ column, heading }) => heading !== "" && !used.has(column))
      .map(({ heading, reason }) => ({ heading, reason })),
    missing,
    fingerprint: fingerprintOf(role, headings),
  };
}

/** What nothing in a column proves, and so was assumed. */
const ASSUMED: readonly IssueCode[] = ["column.date-order-assumed", "column.decimal-point-assumed"];

/**
 * The columns with how their cells were read, where they could be read in two ways: month first or day first, a decimal mark or one of
 * thousands. Where nothing proves it, the column is not certain.
 */
function withWhatCellsSay(
  matches: readonly ColumnMatch[],
  raw: RawTable,
  areThereMore: boolean,
): ColumnMatch[] {
  const issues = new IssueList();
  const { notes } = readTypedTable(raw, new TextCodes(), issues, false);
  const assumed = new Set(
    issues
      .all()
      .filter(({ code }) => ASSUMED.includes(code))
      .map(({ at }) => at.column),
  );
  return withNotes(matches, notes).map((match) =>
    match.certainty === "green" && match.means !== null && assumed.has(match.heading)
      ? { ...match, certainty: "amber", reason: match.reason + (areThereMore ? " in the first rows" : "") }
      : match,
  );
}

function choiceOf(
  { heading, required }: TableColumn,
  found: RawColumn | undefined,
  matches: readonly ColumnMatch[],
  columnMap: ColumnMap,
): ColumnChoice {
  const flags = {
    heading,
    required: required === "table",
    oneOf: required === "charge",
    byUser: heading in columnMap,
  };
  const place = found?.places[0];
  const match = matches.find(({ column }) => column === place);
  if (found && match && place !== undefined) {
    const { certainty, reason } = match;
    return { ...flags, isThere: true, column: place, found: match.heading, certainty, reason };
  }
  if (found) {
    const says = found.assumed ?? "";
    return { ...flags, isThere: true, column: null, found: says, certainty: "amber", reason: "" };
  }
  return { ...flags, isThere: false, column: null, found: "", certainty: "red", reason: "" };
}

function nothingFound(role: Role): Recognition {
  return {
    role,
    isFound: false,
    headingRow: -1,
    report: null,
    headings: [],
    choices: [],
    unused: [],
    missing: [],
    fingerprint: fingerprintOf(role, []),
  };
}

/**
 * How well the first rows of a source fit each role, best first; roles that do not fit at all are left out. What the
 * tables in it are taken for goes first; for the others the share of required columns found counts.
 */
export function fitRoles(head: SourceHead, name: string): RoleFit[] {
  const says = recogniseTables(head.cells, name).flatMap(({ role }) =>
    role === null ? [] : [TABLE_OF_ROLE[role]],
  );
  return ROLES.map((role) => fitRole(role, head, says.includes(TABLE_OF[role])))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

function fitRole(role: Role, head: SourceHead, isTakenForIt: boolean): RoleFit {
  const { isFound, headings, choices, missing, report } = recognise(role, head, {});
  const there = choices.filter((choice) => choice.isThere);
  const required = choices.filter((choice) => choice.required).length + (role === "imports" ? 1 : 0);
  const filled = headings.filter((heading) => heading !== "").length;
  const share = isFound ? (required - missing.length) / required : 0;
  const understood = filled === 0 ? 0 : Math.min(1, there.length / filled);
  const score = share < 0.5 ? 0 : 0.5 * share + 0.2 * understood + (isTakenForIt ? 0.3 : 0);
  const telling = there.filter((choice) => (choice.required || choice.oneOf) && choice.column !== null);
  return {
    role,
    score,
    isTakenForIt,
    isComplete: isFound && missing.length === 0,
    report,
    headings: telling.map((choice) => choice.found),
  };
}

/** A short text that is the same for equal heading rows of a role (FNV-1a, 32 bits); protects nothing. */
function fingerprintOf(role: Role, headings: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const unit of `${role}|${headings.map(headingKey).join("|")}`) {
    hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
