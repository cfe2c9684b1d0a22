import { RESULT_SHEETS, resultSheet } from "../columns/results/result-sheets";
import { statusesBySheetRow } from "../columns/results/row-statuses";
import { STATUS_HEADINGS, statusLooks, type StatusTable } from "../columns/results/status-styles";
import type { TableMap } from "../columns/table-input";
import { chosen, type Issue, type MatchResult } from "../engine/index";
import { FilesPort } from "../workbook/files";
import type { StatusColumn } from "../workbook/port";
import type { OpenTables } from "./open-tables";

/** What a new workbook is made of. */
export interface OutFacts {
  opened: OpenTables;
  result: MatchResult;
  issues: readonly Issue[];
  /** Where the headings of imports and returns are in their cells. */
  maps: Readonly<Record<StatusTable, TableMap>>;
}

/** Writes the new workbook: the tables highlighted, and the result sheets. */
export async function writeOut(out: string, { opened, result, issues, maps }: OutFacts): Promise<void> {
  const { port, sourceIn } = FilesPort.join(opened.ports, out);
  const reading = chosen(result);
  const statusColumns = (["imports", "returns"] as const).map((table): StatusColumn => {
    const { candidate } = opened.tables[table]!;
    const { headingRow } = maps[table];
    const statuses = statusesBySheetRow(result, reading, table);
    const rows = candidate.source.rows - headingRow - 1;
    while (statuses.length < rows) statuses.push("");
    statuses.length = rows;
    return {
      source: sourceIn(candidate.port, candidate.source),
      heading: STATUS_HEADINGS[table],
      headingRow,
      statuses,
      styles: statusLooks(table),
    };
  });
  const dates1904 = await port.uses1904Dates();
  const sheets = RESULT_SHEETS.map((name) => resultSheet(name, result, issues, dates1904));
  await port.write({ statusColumns, sheets });
}
