import { matchColumns, type FoundColumns as Matched } from "../recognise/match-columns";
import { countKnown } from "../recognise/recognise-table";
import { findTables } from "../recognise/find-tables";
import { signsOf } from "../recognise/table-signs";
import type { ColumnMatch, TableInput } from "../table-input";
import { cellText } from "../values/cell-text";
import type { NameRank } from "./heading-names";
import type { ReadTable } from "./table-columns";

/** Columns of a sheet that were taken for one of ours; several when the sheet says it several times. */
export interface FoundColumn {
  /** Our heading, or a chapter 99 number with dots. */
  means: string;
  columns: number[];
  rank: NameRank | "user";
}

/** What the columns of a heading row are. */
export interface FoundColumns {
  found: FoundColumn[];
  matches: ColumnMatch[];
  ambiguous: Matched["ambiguous"];
}

/** Finds the columns of a table by what its headings say, without a look at the values. What the user said goes first. */
export function findColumns(
  table: ReadTable,
  headingRow: readonly unknown[],
  columnMap: TableInput["columnMap"],
): FoundColumns {
  const headings = Array.from(headingRow, (cell, column) => {
    const text = cellText(cell);
    return { column, text, readings: text === "" ? [] : [text] };
  });
  const sources = { headings, signs: signsOf(headings), sampleOf: () => [], columnMap, hasProfile: false };
  const { found, matches, ambiguous } = matchColumns(table, sources);
  const ranked = found.map(({ means, columns, rank }) => {
    const isGreen = matches[columns[0]!]!.certainty === "green";
    return {
      means,
      columns,
      rank: rank === "user" || rank === "own" || rank === "certain" ? rank : isGreen ? "certain" : "probable",
    } as FoundColumn;
  });
  return { found: ranked, matches, ambiguous };
}

/** Index of the row whose cells are the headings of the first table in the cells; -1 when no row has any. */
export function findHeadingRow(_table: ReadTable, cells: TableInput["cells"]): number {
  const tables = findTables(cells, countKnown);
  return tables.find((table) => table.headingRow >= 0)?.headingRow ?? -1;
}
