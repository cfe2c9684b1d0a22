import { areaAround, formatArea, MAX_COLUMNS, type Area } from "../address";
import { WorkbookError, type TableSource } from "../port";
import { findPlaces, type Place } from "./marks";
import { allItems, type WrittenRecord } from "./record";
import type { Session } from "./session";

/** Where the cells of a source are now, and which of them are ours. */
export interface Located {
  /** The source as it is now; its address may have changed since it was listed. */
  source: TableSource;
  sheetId: string;
  /** The user's cells: heading row and body, without a table's totals row and without columns of ours at its edges. */
  area: Area;
  /** Cells of ours on the same sheet: status columns and legends. */
  owned: Place[];
  /** For an Excel table: its id and all its cells, totals row and columns of ours included. */
  table?: { id: string; area: Area; totals: boolean };
}

const TABLE = "table:";
const SHEET = "sheet:";
const EDGES = "rowIndex,columnIndex,rowCount,columnCount";

/** Excel tables, then visible sheets that hold anything; without what the add-in wrote. */
export async function listLocated(session: Session, record: WrittenRecord): Promise<Located[]> {
  const places = [...(await findPlaces(session, allItems(record))).values()];
  const ours = new Set(places.filter((place) => place.sheetIsMarked).map((place) => place.sheetId));
  const book = await session.step(({ workbook }) => {
    workbook.worksheets.load("items/id,items/name,items/visibility");
    workbook.tables.load("items/id,items/name,items/showTotals,items/worksheet/id");
    return workbook;
  });
  const tables = await locateTables(
    session,
    book.tables.items.filter((table) => !ours.has(table.worksheet.id)).map((table) => table.id),
    places,
  );
  const sheets = book.worksheets.items.filter(
    (sheet) => sheet.visibility === "Visible" && !ours.has(sheet.id),
  );
  const located = await locateSheets(
    session,
    sheets.map((sheet) => sheet.id),
    places,
  );
  // A sheet that is nothing but one table would be offered twice.
  const fresh = located.filter(
    (sheet) =>
      !tables.some((table) => table.sheetId === sheet.sheetId && sameArea(userTableArea(table), sheet.area)),
  );
  return [...tables, ...fresh];
}

/** Where a source is now. Throws `source-gone` when it was deleted, or a sheet was emptied. */
export async function locate(session: Session, source: TableSource, record: WrittenRecord): Promise<Located> {
  const places = [...(await findPlaces(session, allItems(record))).values()];
  const found = source.id.startsWith(TABLE)
    ? await locateTables(session, [source.id.slice(TABLE.length)], places)
    : await locateSheets(session, [source.id.slice(SHEET.length)], places);
  if (!found[0]) throw new WorkbookError({ kind: "source-gone", name: source.name });
  return found[0];
}

/** The user's cells of a sheet, around everything that is not ours; null when there is nothing. */
export async function userArea(session: Session, sheetId: string, places: Place[]): Promise<Area | null> {
  const [located] = await locateSheets(session, [sheetId], places);
  return located?.area ?? null;
}

async function locateTables(session: Session, ids: string[], places: Place[]): Promise<Located[]> {
  const found = await session.step(({ workbook }) =>
    ids.map((id) => {
      const table = workbook.tables.getItemOrNullObject(id);
      table.load("id,name,showTotals");
      return table;
    }),
  );
  const present = found.filter((table) => !table.isNullObject);
  const ranges = await session.step(({ workbook }) =>
    present.map(({ id }) => {
      const range = workbook.tables.getItem(id).getRange();
      range.load(EDGES);
      range.worksheet.load("id,name");
      return range;
    }),
  );
  return present.map((table, i) => {
    const whole = toArea(ranges[i]);
    const sheetId = ranges[i].worksheet.id;
    const owned = places.filter((place) => place.sheetId === sheetId && !place.sheetIsMarked);
    const body = { ...whole, rows: whole.rows - (table.showTotals ? 1 : 0) };
    const area = withoutEdges(body, owned);
    return {
      source: toSource(TABLE + table.id, "table", table.name, ranges[i].worksheet.name, area),
      sheetId,
      area,
      owned,
      table: { id: table.id, area: whole, totals: table.showTotals },
    };
  });
}

/**
 * Sheets that hold anything of the user's. Cells of ours stand in whole columns, so the used cells are asked for
 * between these columns: the user's area is what is around them all.
 */
async function locateSheets(session: Session, ids: string[], places: Place[]): Promise<Located[]> {
  const found = await session.step(({ workbook }) =>
    ids.map((id) => {
      const sheet = workbook.worksheets.getItemOrNullObject(id);
      sheet.load("id,name");
      return sheet;
    }),
  );
  const present = found.filter((sheet) => !sheet.isNullObject);
  const used = await session.step(({ workbook }) =>
    present.map(({ id, name }) => {
      const sheet = workbook.worksheets.getItem(id);
      const owned = places.filter((place) => place.sheetId === id && !place.sheetIsMarked);
      const parts = columnsBetween(owned).map(([from, to]) => {
        const columns = sheet.getRangeByIndexes(0, from, 1, to - from + 1).getEntireColumn();
        const range = columns.getUsedRangeOrNullObject(true);
        range.load(EDGES);
        return range;
      });
      return { id, name, owned, parts };
    }),
  );
  return used.flatMap(({ id, name, owned, parts }) => {
    const area = areaAround(parts.filter((part) => !part.isNullObject).map(toArea));
    return area
      ? [{ source: toSource(SHEET + id, "sheet", name, name, area), sheetId: id, area, owned }]
      : [];
  });
}

/** First and last column of the stretches of a sheet that hold no column of ours. */
function columnsBetween(owned: Place[]): [from: number, to: number][] {
  const columns = [...new Set(owned.map((place) => place.area.column))].sort((a, b) => a - b);
  const stretches: [number, number][] = [];
  let from = 0;
  for (const column of [...columns, MAX_COLUMNS]) {
    if (column > from) stretches.push([from, column - 1]);
    from = column + 1;
  }
  return stretches;
}

/** The area without columns of ours at its left or right edge. One in the middle stays and is read as blank. */
function withoutEdges(area: Area, owned: Place[]): Area {
  const ours = new Set(owned.map((place) => place.area.column));
  let { column, columns } = area;
  while (columns > 1 && ours.has(column + columns - 1)) columns--;
  while (columns > 1 && ours.has(column)) {
    column++;
    columns--;
  }
  return { ...area, column, columns };
}

/** The user's part of a table with its totals row, to compare with what is used on its sheet. */
function userTableArea(table: Located): Area {
  return { ...table.area, rows: table.table?.area.rows ?? table.area.rows };
}

function toSource(
  id: string,
  kind: TableSource["kind"],
  name: string,
  sheet: string,
  area: Area,
): TableSource {
  return { id, kind, name, sheet, address: formatArea(area), rows: area.rows, columns: area.columns };
}

function toArea(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
