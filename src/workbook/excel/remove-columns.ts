import type { Area } from "../address";
import { besideFilter, queueFilter, readFilters, type SheetFilter } from "./auto-filter";
import { findPlaces, type Place } from "./marks";
import type { OwnedItem, OwnedLegend, OwnedStatus } from "./record";
import type { Session } from "./session";

/** A status column or legend as it stands now. */
interface Found {
  item: OwnedStatus | OwnedLegend;
  place: Place;
  width: number;
  /** The table that a status column is in. */
  table: { id: string; area: Area; totals: boolean; filtered: boolean } | null;
  /** The AutoFilter of its sheet. */
  filter: SheetFilter | null;
}

/**
 * Takes away status columns and legends: their cells, the widths set for them, and the columns that tables were given.
 * `undo` takes a write back, where a column written over an older one is only blanked (its backup follows); `remove`
 * is for good. What is not there any more is passed over.
 */
export async function removeColumns(
  session: Session,
  items: readonly OwnedItem[],
  how: "undo" | "remove",
): Promise<void> {
  const columns = items.filter((item) => item.kind === "status" || item.kind === "legend");
  const places = await findPlaces(session, columns);
  const found = await survey(session, columns, places);
  // From right to left: taking a column out of the middle of a table moves the cells to its right.
  found.sort((a, b) => b.place.area.column - a.place.area.column);
  if (found.length > 0) {
    await session.step(({ workbook }) => found.forEach((one) => queueRemoval(workbook, one, how)));
  }
  for (const item of how === "undo" ? columns : []) {
    if (item.kind === "status" && item.added && !places.has(item.mark)) await dropAdded(session, item.added);
  }
}

async function survey(
  session: Session,
  items: readonly (OwnedStatus | OwnedLegend)[],
  places: Map<string, Place>,
): Promise<Found[]> {
  const standing = items.flatMap((item) => {
    const place = places.get(item.mark);
    return place ? [{ item, place }] : [];
  });
  const asked = await session.step(({ workbook }) =>
    standing.map(({ place: { sheetId, area } }) => {
      const cell = workbook.worksheets.getItem(sheetId).getRangeByIndexes(area.row, area.column, 1, 1);
      const format = cell.format.load("columnWidth");
      return { format, tables: cell.getTables(false).load("items/id,items/showTotals") };
    }),
  );
  const ranges = await session.step(({ workbook }) =>
    asked.map(({ tables: { items: found } }) =>
      found.length === 0
        ? null
        : workbook.tables.getItem(found[0].id).getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
    ),
  );
  const filters = await session.step(({ workbook }) =>
    ranges.map((range, i) => {
      if (!range) return null;
      const index = standing[i].place.area.column - range.columnIndex;
      const column = workbook.tables.getItem(asked[i].tables.items[0].id).columns.getItemAt(index);
      return column.filter.load("criteria");
    }),
  );
  const sheetFilters = await readFilters(
    session,
    standing.map(({ place }) => place.sheetId),
  );
  return standing.map(({ item, place }, i) => {
    const range = ranges[i];
    const table = range && {
      id: asked[i].tables.items[0].id,
      totals: asked[i].tables.items[0].showTotals,
      area: {
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      },
      filtered: Boolean(filters[i]?.criteria),
    };
    return { item, place, width: asked[i].format.columnWidth, table, filter: sheetFilters[i] };
  });
}

function queueRemoval(workbook: Excel.Workbook, found: Found, how: "undo" | "remove"): void {
  const { item, place, table } = found;
  const sheet = workbook.worksheets.getItem(place.sheetId);
  queueWidth(sheet, found, how);
  const blankOnly = how === "undo" && item.kind === "status" && item.takesOver !== undefined;
  if (!table || blankOnly || item.kind === "legend") {
    if (item.kind === "status") queueFilterWithout(sheet, found, item, how);
    rangeOf(sheet, place.area).clear("Contents");
    return;
  }
  const index = place.area.column - table.area.column;
  const last = table.area.columns - 1;
  const owner = workbook.tables.getItem(table.id);
  if (index !== last || table.totals) {
    owner.columns.getItemAt(index).delete();
    return;
  }
  // Otherwise the rows it hides would stay hidden, with no filter left to show them again.
  if (table.filtered) owner.columns.getItemAt(index).filter.clear();
  owner.resize(rangeOf(sheet, { ...table.area, columns: last }));
  rangeOf(sheet, { ...table.area, column: place.area.column, columns: 1 }).clear("Contents");
}

/** Takes the column out of the AutoFilter again; what other columns are filtered by stays. */
function queueFilterWithout(
  sheet: Excel.Worksheet,
  { place, filter }: Found,
  item: OwnedStatus,
  how: "undo" | "remove",
): void {
  if (how === "undo") {
    if (item.filter) queueFilter(sheet, item.filter, item.filter.area.columns);
  } else if (filter && besideFilter(filter) === place.area.column + 1 && !item.filtered) {
    if (filter.area.columns > 1) queueFilter(sheet, filter, filter.area.columns - 1);
  }
}

/** Gives a column its old width back, unless somebody has changed it since. */
function queueWidth(sheet: Excel.Worksheet, { item, place, width }: Found, how: "undo" | "remove"): void {
  if (!item.width || Math.abs(width - item.width.set) > 1) return;
  rangeOf(sheet, { ...place.area, rows: 1 }).format.columnWidth =
    how === "undo" ? item.width.undo : item.width.before;
}

/** Deletes the column that a table was given just before the write failed. */
async function dropAdded(
  session: Session,
  { tableId, heading }: { tableId: string; heading: string },
): Promise<void> {
  const table = await session.step(({ workbook }) =>
    workbook.tables.getItemOrNullObject(tableId).load("name"),
  );
  if (table.isNullObject) return;
  const column = await session.step(({ workbook }) =>
    workbook.tables.getItem(tableId).columns.getItemOrNullObject(heading).load("name"),
  );
  if (column.isNullObject) return;
  await session.step(({ workbook }) => workbook.tables.getItem(tableId).columns.getItem(heading).delete());
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}
