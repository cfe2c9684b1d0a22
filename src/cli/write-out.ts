import { RESULT_SHEETS, resultSheet } from "../columns/results/result-sheets";
import { statusesBySheetRow } from "../columns/results/row-statuses";
import { STATUS_HEADINGS, statusLooks } from "../columns/results/status-styles";
import type { TableMap } from "../columns/table-input";
import { ROLES, TABLE_OF_ROLE } from "../columns/recognise/choose-role";
import { chosen, type Issue, type MatchResult, type TableName } from "../engine/index";
import { LINKED_ISSUE_COLUMN } from "../columns/results/issue-table";
import { cellLink } from "../workbook/cell-link";
import { FilesPort } from "../workbook/files";
import type { StatusColumn, TableSource } from "../workbook/port";
import type { FileRole, OpenTables } from "./open-tables";

/** What a new workbook is made of. */
export interface OutFacts {
  opened: OpenTables;
  result: MatchResult;
  issues: readonly Issue[];
  /** Where the headings of the tables are in their cells. */
  maps: Readonly<Partial<Record<TableName, TableMap>>>;
}

/** Writes the new workbook: the tables highlighted, and the result sheets. */
export async function writeOut(out: string, { opened, result, issues, maps }: OutFacts): Promise<void> {
  const { port, sourceIn } = FilesPort.join(opened.ports, out);
  const reading = chosen(result);
  const places: Partial<Record<FileRole, TableSource>> = {};
  for (const [role, table] of Object.entries(opened.tables)) {
    places[role as FileRole] = sourceIn(table.candidate.port, table.candidate.source);
  }
  const statusColumns = (["imports", "returns"] as const).map((table): StatusColumn => {
    const { candidate } = opened.tables[table]!;
    const { headingRow } = maps[TABLE_OF_ROLE[table]]!;
    const statuses = statusesBySheetRow(result, reading, table);
    const rows = candidate.source.rows - headingRow - 1;
    while (statuses.length < rows) statuses.push("");
    statuses.length = rows;
    return {
      source: places[table]!,
      heading: STATUS_HEADINGS[table],
      headingRow,
      statuses,
      styles: statusLooks(table),
    };
  });
  const dates1904 = await port.uses1904Dates();
  const target = (row: number): string | null => cellOf(issues[row]!, places, maps);
  const sheets = RESULT_SHEETS.map((name) => ({
    ...resultSheet(name, result, issues, dates1904),
    ...(name === "issues" && { links: { column: LINKED_ISSUE_COLUMN, target } }),
  }));
  await port.write({ statusColumns, sheets });
}

/** The cell an issue is about, as 'Sheet'!A1; the heading when it is about a column, null when it is about no place. */
function cellOf(
  { at }: Issue,
  places: Readonly<Partial<Record<FileRole, TableSource>>>,
  maps: OutFacts["maps"],
): string | null {
  const role = ROLES.find((each) => TABLE_OF_ROLE[each] === at.table);
  const place = role && places[role];
  const map = maps[at.table];
  if (!place || !map) return null;
  const match = map.columns.find(({ heading, means }) => heading === at.column || means === at.column);
  if (!match && at.row === null) return null;
  return cellLink(place, map.headingRow, at.row, match?.column ?? 0);
}
