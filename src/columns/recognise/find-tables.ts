import { isBlankCell } from "../values/cell-text";
import type { Cells, CountKnown, FoundTable, Heading } from "./found-table";
import { canBeAbove, headingsOf } from "./heading-rows";
import { withoutNotesBelow } from "./notes-below";
import { isBlankRow, lookAtRow } from "./row-look";

/** Rows in which headings are looked for, and up to which a second table below the first is looked for. */
const HEAD = 80;
const SMALL_SHEET = 5000;
/** Columns and tables of a sheet that are looked at; beyond them nothing is a table of ours. */
const MOST_COLUMNS = 1000;
const MOST_TABLES = 20;
const LEVELS = 3;

/**
 * The tables in the cells of a sheet: beside each other where empty columns part them, below each other where a new row
 * of headings follows an empty row. Titles above and notes below are left out; so is a column that holds nothing.
 *
 * A heading row is the one with the most known names and the most texts, above data; up to three rows of headings are
 * read together, a merged heading counting for all columns it spans.
 */
export function findTables(cells: Cells, countKnown: CountKnown): FoundTable[] {
  const segments = columnSegments(cells);
  if (segments.length === 0) return [];
  const whole = [segments[0]![0], segments[segments.length - 1]![1]] as const;
  const parts = segments.map((segment) => findInColumns(cells, segment, 0, countKnown));
  const all = findInColumns(cells, whole, 0, countKnown);
  const apart = areApart(parts, countKnown);
  const tables = (apart ? parts : [all]).flatMap((table) => (table ? stacked(cells, table, countKnown) : []));
  return tables.slice(0, MOST_TABLES);
}

/** Runs of columns that hold something, parted by columns that hold nothing, as [first, end). */
function columnSegments(cells: Cells): [number, number][] {
  const used: boolean[] = [];
  const look = (row: readonly unknown[] | undefined): void => {
    if (!row) return;
    for (let column = 0; column < Math.min(row.length, MOST_COLUMNS); column++) {
      if (used[column] !== true && !isBlankCell(row[column])) used[column] = true;
    }
  };
  const step = Math.max(1, Math.floor(cells.length / 2000));
  for (let row = 0; row < Math.min(cells.length, 400); row++) look(cells[row]);
  for (let row = 400; row < cells.length; row += step) look(cells[row]);
  const segments: [number, number][] = [];
  for (let column = 0; column < used.length; column++) {
    if (used[column] !== true) continue;
    const last = segments[segments.length - 1];
    if (last && last[1] === column) last[1] = column + 1;
    else segments.push([column, column + 1]);
  }
  return segments;
}

/** True when columns that are parted by an empty one are tables of their own: each says something by itself, twice. */
function areApart(parts: readonly (FoundTable | null)[], countKnown: CountKnown): boolean {
  const tables = parts.filter((part) => part !== null && countKnown(part.headings) >= 2) as FoundTable[];
  if (tables.length < 2) return false;
  const together = countKnown(tables.flatMap((table) => table.headings));
  const each = tables.reduce((sum, table) => sum + countKnown(table.headings), 0);
  const sameRows = tables.every((table) => table.headingRow === tables[0]!.headingRow);
  return each > together || !sameRows;
}

/** The table in some columns from a row on, or null when they hold nothing. */
function findInColumns(
  cells: Cells,
  [firstColumn, endColumn]: readonly [number, number],
  fromRow: number,
  countKnown: CountKnown,
): FoundTable | null {
  const end = lastFilledRow(cells, firstColumn, endColumn, fromRow) + 1;
  if (end <= fromRow) return null;
  const endOfBody = withoutNotesBelow(cells, firstColumn, endColumn, fromRow, end);
  let best: { headings: Heading[]; row: number; levels: number; points: number } | null = null;
  for (let row = fromRow; row < Math.min(end, fromRow + HEAD); row++) {
    const look = lookAtRow(cells[row], firstColumn, endColumn);
    if (look.texts === 0 || look.values > look.texts) continue;
    for (let levels = 1; levels <= LEVELS && row - levels + 1 >= fromRow; levels++) {
      if (levels > 1 && !canBeAbove(cells[row - levels + 1], firstColumn, endColumn)) break;
      const headings = headingsOf(cells, row, levels, firstColumn, endColumn);
      const known = countKnown(headings);
      const named = new Set(headings.map((heading) => heading.text).filter((text) => text !== "")).size;
      const points = 4 * known + Math.min(named, 12) * 0.25 - 2 * look.values - 0.6 * (levels - 1);
      if (known + named >= 2 && (best === null || points > best.points))
        best = { headings, row, levels, points };
    }
  }
  const known = best === null ? 0 : countKnown(best.headings);
  if (best === null || (known < 2 && !hasValuesBelow(cells, best.row, end, firstColumn, endColumn))) {
    const headings = plainHeadings(firstColumn, endColumn);
    return {
      firstHeadingRow: -1,
      headingRow: -1,
      firstColumn,
      endColumn,
      firstRow: fromRow,
      endRow: endOfBody,
      headings,
    };
  }
  const { row, levels, headings } = best;
  return withoutEmptyEdges(cells, {
    firstHeadingRow: row - levels + 1,
    headingRow: row,
    firstColumn,
    endColumn,
    firstRow: row + 1,
    endRow: Math.max(row + 1, endOfBody),
    headings,
  });
}

/** Rows looked at to see whether a column without heading holds anything. */
const EDGE_ROWS = 500;

/** The table without columns at its edges that have no heading and hold nothing: they belong to titles. */
function withoutEmptyEdges(cells: Cells, table: FoundTable): FoundTable {
  const isEmpty = (column: number): boolean => {
    if (table.headings[column - table.firstColumn]?.text !== "") return false;
    const end = Math.min(table.endRow, table.firstRow + EDGE_ROWS);
    for (let row = table.firstRow; row < end; row++) if (!isBlankCell(cells[row]?.[column])) return false;
    return true;
  };
  let { firstColumn, endColumn } = table;
  while (firstColumn < endColumn - 1 && isEmpty(firstColumn)) firstColumn++;
  while (endColumn > firstColumn + 1 && isEmpty(endColumn - 1)) endColumn--;
  const headings = table.headings.filter(({ column }) => column >= firstColumn && column < endColumn);
  return { ...table, firstColumn, endColumn, headings };
}

function plainHeadings(firstColumn: number, endColumn: number): Heading[] {
  return Array.from({ length: endColumn - firstColumn }, (_, k) => ({
    column: firstColumn + k,
    text: "",
    readings: [],
  }));
}

function hasValuesBelow(cells: Cells, row: number, end: number, first: number, endColumn: number): boolean {
  for (let below = row + 1; below < Math.min(end, row + 6); below++) {
    const look = lookAtRow(cells[below], first, endColumn);
    if (look.filled >= 2) return look.values > 0;
  }
  return false;
}

/** Last row that holds something in some columns, or one less than `from`. */
function lastFilledRow(cells: Cells, first: number, end: number, from: number): number {
  for (let row = cells.length - 1; row >= from; row--) {
    if (!isBlankRow(cells[row], first, end)) return row;
  }
  return from - 1;
}

/** The empty row above a row, directly or with a title between them; -1 when there is none. */
function emptyRowAbove(cells: Cells, row: number, first: number, end: number): number {
  if (isBlankRow(cells[row - 1], first, end)) return row - 1;
  const title = lookAtRow(cells[row - 1], first, end);
  return title.filled === 1 && title.texts === 1 && isBlankRow(cells[row - 2], first, end) ? row - 2 : -1;
}

/** Parts a table at rows of new headings that follow an empty row. */
function stacked(cells: Cells, table: FoundTable, countKnown: CountKnown, depth = 1): FoundTable[] {
  const { firstColumn, endColumn, endRow } = table;
  if (table.headingRow < 0 || endRow - table.firstRow > SMALL_SHEET || depth === MOST_TABLES) return [table];
  const same = table.headings.map((heading) => heading.text).join("\u0000");
  for (let row = table.firstRow + 1; row < endRow; row++) {
    const above = emptyRowAbove(cells, row, firstColumn, endColumn);
    if (above < table.firstRow) continue;
    const look = lookAtRow(cells[row], firstColumn, endColumn);
    if (look.values > 0 || look.texts < 3) continue;
    const headings = headingsOf(cells, row, 1, firstColumn, endColumn);
    if (countKnown(headings) < 3 || headings.map((heading) => heading.text).join("\u0000") === same) continue;
    const next = findInColumns(cells, [firstColumn, endColumn], row, countKnown);
    if (!next || next.headingRow < row) continue;
    const upper = { ...table, endRow: lastFilledRow(cells.slice(0, above), firstColumn, endColumn, 0) + 1 };
    return [upper, ...stacked(cells, next, countKnown, depth + 1)];
  }
  return [table];
}
