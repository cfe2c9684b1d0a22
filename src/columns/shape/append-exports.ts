import type { Issue, TableName } from "../../engine/index";
import { headingKey } from "../headings/heading-key";
import { findTables } from "../recognise/find-tables";
import { countKnown } from "../recognise/recognise-table";
import type { TableInput } from "../table-input";
import { cellText } from "../values/cell-text";

/**
 * Several exports of the same report (one a month) as one table: rows below each other, columns by their headings. Rows
 * that an earlier file has already are left out and counted: a row that stands twice in one file is two rows, but a row
 * that stands in two files is the same row, told again.
 *
 * @param table the table of ours they feed, for the issues
 */
export function appendExports(
  parts: readonly TableInput[],
  table: TableName,
): { input: TableInput; issues: Issue[] } {
  const headings: string[] = [];
  const places = new Map<string, number>();
  const rows: unknown[][] = [];
  const seen = new Map<string, number>();
  const issues: Issue[] = [];
  for (const part of parts) {
    const [found] = findTables(part.cells, countKnown);
    if (!found || found.headingRow < 0) continue;
    const columns = columnsOf(found.headings, headings, places);
    const inThisFile = new Map<string, number>();
    let dropped = 0;
    for (let row = found.firstRow; row < found.endRow; row++) {
      const line = part.cells[row]!;
      const aligned = new Array<unknown>(headings.length).fill("");
      for (const [from, to] of columns) aligned[to] = line[from] ?? "";
      const key = rowKey(aligned);
      if (key === "") continue;
      const times = (inThisFile.get(key) ?? 0) + 1;
      inThisFile.set(key, times);
      if (times <= (seen.get(key) ?? 0)) dropped++;
      else rows.push(aligned);
    }
    for (const [key, times] of inThisFile) if (times > (seen.get(key) ?? 0)) seen.set(key, times);
    if (dropped > 0) {
      const data = { rows: dropped, source: part.name ?? "the file" };
      issues.push({
        code: "table.overlap-dropped",
        severity: "warning",
        at: { table, row: null, column: null },
        data,
      });
    }
  }
  const { name, dates1904, columnMap } = parts[0] ?? {};
  const input: TableInput = {
    cells: [headings, ...rows],
    ...(name !== undefined && { name }),
    ...(dates1904 && { dates1904 }),
    ...(columnMap && { columnMap }),
  };
  return { input, issues };
}

/** Where the columns of a file go in the whole: [column in the file, column in the whole]. New headings are added. */
function columnsOf(
  found: readonly { column: number; text: string }[],
  headings: string[],
  places: Map<string, number>,
): [number, number][] {
  const times = new Map<string, number>();
  return found.map(({ column, text }) => {
    const nth = (times.get(headingKey(text)) ?? 0) + 1;
    times.set(headingKey(text), nth);
    const key = `${headingKey(text)} ${nth}`;
    let place = places.get(key);
    if (place === undefined) {
      place = headings.push(text) - 1;
      places.set(key, place);
    }
    return [column, place];
  });
}

/** Trailing blanks do not count: a file without a column that later files have is blank in it. */
function rowKey(row: readonly unknown[]): string {
  let end = row.length;
  while (end > 0 && cellText(row[end - 1]) === "") end--;
  return row.slice(0, end).map(cellText).join("\u0000");
}
