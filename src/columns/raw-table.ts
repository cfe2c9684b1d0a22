import { ints, lookUpHeading } from "../engine/index";
import { headingKey } from "./headings/heading-key";
import { TABLE_COLUMNS, tableColumn, type ReadTable, type TableColumn } from "./headings/table-columns";
import type { Profile } from "./profiles/profile";
import type { FoundColumn, FoundColumns } from "./recognise/match-types";
import { recogniseAs, type RecognisedTable } from "./recognise/recognise-table";
import { entryNumbersStandOnce } from "./shape/entry-groups";
import { orderHeading } from "./shape/join-order-lines";
import { movementColumns } from "./shape/movement-columns";
import { SkippedRows } from "./shape/skipped-rows";
import type { TableInput, TableMap } from "./table-input";
import type { IssueList } from "./typed/issue-list";

/** One column of a table as it stands in the cells. */
export interface RawColumn {
  column: TableColumn;
  /** Heading as it stands in the sheet. */
  heading: string;
  /** The chapter 99 number that heads a charge column, else null. */
  chapter99: string | null;
  /** Where its cells are in a row; several when several columns have the heading, none when they are given below. */
  places: readonly number[];
  /** One cell that counts for all rows which hold anything. */
  assumed?: string;
  /** Rows whose cell under this heading is one of these values are left out of what is assumed. */
  unless?: { place: number; values: ReadonlySet<string> };
  /** Cells made from elsewhere in the sheet, one per row. */
  given?: readonly unknown[];
  /** True when a blank cell means what the cell above it says. */
  fillDown?: boolean;
}

/** A table in the cells of a sheet: where its rows are and what its columns mean. */
export interface RawTable {
  table: ReadTable;
  count: number;
  /** Rows of cells; `cells[first]` is the first row under the heading. */
  cells: TableInput["cells"];
  first: number;
  /** Row under the heading, from 1, of each row. */
  rows: Int32Array;
  columns: RawColumn[];
  /** Rows that are no data: totals and repeated headings; known once the rows have been read. */
  skipped: SkippedRows;
  dates1904: boolean;
  /** True when the cells are the fields of a text file. */
  isText: boolean;
  profile: Profile | null;
  map: TableMap;
}

/**
 * Finds a table and its columns in the cells. Null, with an issue, when there is no such table. Columns that are missing
 * are told: an error when the run needs them.
 *
 * @param optional our headings that may be missing without a word, because another table stands in for them
 */
export function readRawTable(
  table: ReadTable,
  input: TableInput,
  issues: IssueList,
  optional: readonly string[] = [],
): RawTable | null {
  const recognised = recogniseAs(table, input);
  if (recognised === null) {
    issues.add("table.not-found", table, null, null, { source: input.name ?? "" });
    return null;
  }
  return rawTableOf(table, input, recognised, issues, optional);
}

/** The raw table of cells in which a table has been recognised. */
export function rawTableOf(
  table: ReadTable,
  input: TableInput,
  recognised: RecognisedTable,
  issues: IssueList,
  optional: readonly string[] = [],
): RawTable {
  const { place, profile, columns: found } = recognised;
  const { headingRow, firstRow, endRow } = place;
  const count = endRow - firstRow;
  const columns = [
    ...found.found.map((each) => rawColumn(table, each, found, profile)),
    ...assumedColumns(table, found, recognised),
  ];
  const rows = ints(count);
  const { rowNumbers } = input;
  for (let index = 0; index < count; index++) {
    rows[index] = rowNumbers?.[index] ?? firstRow + index - headingRow;
  }
  const raw: RawTable = {
    table,
    count,
    cells: input.cells,
    first: firstRow,
    rows,
    columns,
    skipped: new SkippedRows(place),
    dates1904: input.dates1904 ?? false,
    isText: input.isText ?? false,
    profile,
    map: { headingRow, firstRow, endRow, columns: found.matches, profile: profile?.id ?? null },
  };
  if (profile?.movements) raw.columns = movementColumns(raw, profile.movements, place);
  else markEntryGroups(raw, issues);
  tellColumns(raw, found, issues, optional);
  if (profile?.caution)
    issues.add("table.profile", table, null, null, { report: profile.name, caution: profile.caution });
  if (count === 0) {
    issues.add("table.empty", table, null, null, {}, { severity: table === "Imports" ? "error" : "warning" });
  }
  return raw;
}

function rawColumn(
  table: ReadTable,
  { means, columns }: FoundColumn,
  { matches }: FoundColumns,
  profile: Profile | null,
): RawColumn {
  const ours = tableColumn(table, means);
  const heading = matches.find((match) => match.column === columns[0])?.heading || means;
  const fillDown = profile?.fillDown?.some((name) => headingKey(name) === headingKey(heading)) ?? false;
  return {
    column: ours ?? chargeColumn(means),
    heading,
    chapter99: ours ? null : means,
    places: columns,
    ...(fillDown && { fillDown }),
  };
}

/** The column of a charge that a chapter 99 number heads. */
export function chargeColumn(heading: string): TableColumn {
  const program = lookUpHeading(heading)?.program ?? "other";
  return { heading, kind: "charge", required: "charge", needed: true, program };
}

/** What a report says of all its rows without a column for it. */
function assumedColumns(
  table: ReadTable,
  { found }: FoundColumns,
  { profile, place }: RecognisedTable,
): RawColumn[] {
  const except = profile?.assumesUnless;
  const exceptAt =
    except && place.headings.find(({ text }) => headingKey(text) === headingKey(except.heading));
  return Object.entries(profile?.assumes ?? {})
    .filter(([means]) => !found.some((each) => each.means === means))
    .map(([means, assumed]) => ({
      column: tableColumn(table, means)!,
      heading: means,
      chapter99: null,
      places: [],
      assumed,
      ...(exceptAt && { unless: { place: exceptAt.column, values: new Set(except.values) } }),
    }));
}

/** Entry numbers that stand only on the first line of an entry count for the lines below it. */
function markEntryGroups(raw: RawTable, issues: IssueList): void {
  const entry = raw.columns.find(({ column }) => column.kind === "entry");
  const line = raw.columns.find(({ column }) => column.heading === "Line");
  if (!entry || !line || !entryNumbersStandOnce(raw, entry.places[0]!, line.places[0]!)) return;
  entry.fillDown = true;
  issues.add("column.filled-down", raw.table, null, entry.heading);
}

function tellColumns(
  raw: RawTable,
  found: FoundColumns,
  issues: IssueList,
  optional: readonly string[],
): void {
  const { table, columns } = raw;
  const has = new Set(columns.map(({ column }) => column.heading));
  const hasCharge = columns.some(({ column }) => column.kind === "charge");
  if (table === "Imports" && !hasCharge) issues.add("column.missing-charge", table, null, "Base Duty");
  const missing: string[] = [];
  for (const { heading, required } of TABLE_COLUMNS[table]) {
    if (has.has(heading) || optional.includes(heading)) continue;
    if (raw.profile?.movements && (heading === "Quantity" || heading === "Purpose")) continue;
    if (required === "table") {
      const asksForOrders = table === "Returns" && !has.has("SKU") && ["SKU", "Quantity"].includes(heading);
      const orders = asksForOrders ? orderHeading(found.matches.map((match) => match.heading)) : null;
      issues.add("column.missing-required", table, null, heading, orders === null ? {} : { orders });
    } else if (required !== "charge" || hasCharge) missing.push(heading);
  }
  if (missing.length > 0) issues.add("column.missing", table, null, null, { headings: missing.join(", ") });
  for (const { columns: list, means } of found.found) {
    if (list.length > 1) issues.add("column.duplicate", table, null, means, { times: list.length });
  }
  for (const { means, headings } of found.ambiguous) {
    const data = { taken: headings[0]!, others: headings.slice(1).join(", ") };
    issues.add("column.ambiguous", table, null, means, data);
  }
  const twice = new Set(found.found.filter(({ columns: list }) => list.length > 1).map(({ means }) => means));
  for (const { heading, means, certainty, reason } of found.matches) {
    if (certainty === "amber" && !twice.has(means!))
      issues.add("column.probable", table, null, heading, { means: means!, reason });
  }
  for (const { column, assumed } of columns) {
    if (assumed !== undefined) issues.add("column.assumed", table, null, column.heading, { value: assumed });
  }
}
