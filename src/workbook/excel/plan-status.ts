import { areasMeet, formatArea, MAX_COLUMNS, MAX_ROWS, type Area } from "../address";
import { WorkbookError, type StatusColumn } from "../port";
import { besideFilter, readFilters, type SheetFilter } from "./auto-filter";
import type { Place } from "./marks";
import type { OwnedStatus, WrittenRecord } from "./record";
import type { Session } from "./session";
import { locate, userArea, type Located } from "./sources";

/** What is known about a status column before anything is written. Areas count from 0. */
export interface StatusPlan {
  column: StatusColumn;
  located: Located;
  /** Heading that no other column of the table has. */
  heading: string;
  /** The cells of the status column: heading row to last row of the body. */
  area: Area;
  /** The status column of an earlier write in the same place, which this one goes over. */
  takesOver: { item: OwnedStatus; place: Place } | null;
  /** Where the legend goes, or null when there is no room for one. */
  legend: { row: number; column: number; rows: number } | null;
  /** The AutoFilter that has to take the column in, as it is now. */
  filter: SheetFilter | null;
  /** True when the AutoFilter reaches over the column already, though nothing of ours is there. */
  filtered: boolean;
}

/** Finds a place for every status column, and refuses now what would fail later. Writes nothing. */
export async function planStatusColumns(
  session: Session,
  columns: readonly StatusColumn[],
  record: WrittenRecord,
): Promise<StatusPlan[]> {
  const plans: StatusPlan[] = [];
  for (const column of columns) {
    const located = await locate(session, column.source, record);
    if (located.area.rows !== column.headingRow + 1 + column.statuses.length) {
      throw new WorkbookError({ kind: "source-changed", name: column.source.name });
    }
    await refuseProtected(session, located);
    const planned = plans.filter((plan) => plan.located.sheetId === located.sheetId).map((plan) => plan.area);
    const placed = await placeColumn(session, column, located, record, planned);
    const heading = await freeHeading(session, column.heading, located, placed.takesOver);
    const filter = await planFilter(session, located, placed);
    plans.push({ column, located, heading, ...placed, ...filter, legend: null });
  }
  for (const plan of plans) plan.legend = await placeLegend(session, plan, plans);
  return plans;
}

async function refuseProtected(session: Session, { sheetId, source }: Located): Promise<void> {
  const protection = await session.step(({ workbook }) => {
    const found = workbook.worksheets.getItem(sheetId).protection;
    found.load("protected");
    return found;
  });
  if (protection.protected) throw new WorkbookError({ kind: "sheet-protected", sheet: source.sheet });
}

async function placeColumn(
  session: Session,
  column: StatusColumn,
  located: Located,
  record: WrittenRecord,
  planned: readonly Area[],
): Promise<Pick<StatusPlan, "area" | "takesOver">> {
  const row = located.area.row + column.headingRow;
  const rows = located.area.rows - column.headingRow;
  const old = await findOld(session, located, record);
  if (old) {
    const area = { row, column: old.place.area.column, rows, columns: 1 };
    await refuseUsed(session, located, beyond(area, old.place.area));
    return { area, takesOver: old };
  }
  const edge = located.table?.area ?? located.area;
  let right = edge.column + edge.columns;
  const taken = [...located.owned.map((place) => place.area), ...planned];
  // Beside a range, cells of ours (say, of its table) are passed over; a table can only grow into the next column.
  while (!located.table && taken.some((ours) => ours.column === right)) right++;
  if (right >= MAX_COLUMNS) throw noRoom(located, located.area);
  const area = { row, column: right, rows, columns: 1 };
  if (planned.some((other) => areasMeet(other, area))) throw noRoom(located, area);
  await refuseUsed(session, located, [located.table ? cellsToTake(edge, located.table.totals) : area]);
  return { area, takesOver: null };
}

/**
 * The cells that must be free when a table gets a column: the next ones to its right. A table with a totals row is
 * given its column in a way that moves whatever stands further right, so there all of them must be.
 */
function cellsToTake(table: Area, totals: boolean): Area {
  const column = table.column + table.columns;
  return { ...table, column, columns: totals ? MAX_COLUMNS - column : 1 };
}

/** The status column that an earlier write has put into this table or beside this range. */
async function findOld(
  session: Session,
  located: Located,
  record: WrittenRecord,
): Promise<StatusPlan["takesOver"]> {
  const { table, area, owned, sheetId } = located;
  const candidates = record.items.flatMap((item) => {
    const place = item.kind === "status" ? owned.find((found) => found.mark === item.mark) : undefined;
    return item.kind === "status" && place ? [{ item, place }] : [];
  });
  if (table) return candidates.find(({ place }) => isInside(place.area, table.area)) ?? null;
  const reach = { ...area, columns: area.columns + 1 };
  const near = candidates.filter(({ place }) => areasMeet(place.area, reach));
  const asked = await session.step(({ workbook }) =>
    near.map((old) => {
      const { row, column, rows } = old.place.area;
      const range = workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, rows, 1);
      return { old, tables: range.getTables(false).load("items/id") };
    }),
  );
  return asked.find(({ tables }) => tables.items.length === 0)?.old ?? null;
}

function isInside(inner: Area, outer: Area): boolean {
  return (
    inner.column >= outer.column &&
    inner.column < outer.column + outer.columns &&
    inner.row >= outer.row &&
    inner.row < outer.row + outer.rows
  );
}

/** A table filters by itself; beside a range, the sheet's AutoFilter that ends at the column is to take it in. */
async function planFilter(
  session: Session,
  { table, sheetId }: Located,
  { area, takesOver }: Pick<StatusPlan, "area" | "takesOver">,
): Promise<Pick<StatusPlan, "filter" | "filtered">> {
  const [filter] = table ? [null] : await readFilters(session, [sheetId]);
  const rows = filter && { ...filter.area, column: area.column, columns: 1 };
  if (!filter || !rows || !areasMeet(rows, area)) return { filter: null, filtered: false };
  const covered = areasMeet(filter.area, area);
  return {
    filter: besideFilter(filter) === area.column ? filter : null,
    filtered: takesOver ? takesOver.item.filtered === true : covered,
  };
}

/** The parts of a column's new cells above and below its old ones. */
function beyond(now: Area, old: Area): Area[] {
  const above = { ...now, rows: Math.max(0, old.row - now.row) };
  const from = Math.max(now.row, old.row + old.rows);
  const below = { ...now, row: from, rows: Math.max(0, now.row + now.rows - from) };
  return [above, below].filter((area) => area.rows > 0);
}

/** Throws `no-room` when any of the cells holds anything or belongs to another table. */
async function refuseUsed(session: Session, located: Located, areas: Area[]): Promise<void> {
  if (areas.length === 0) return;
  const found = await session.step(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(located.sheetId);
    return areas.map((area) => {
      const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
      const used = range.getUsedRangeOrNullObject(true);
      used.load("address");
      const tables = range.getTables(false);
      tables.load("items/id");
      return { area, used, tables };
    });
  });
  for (const { area, used, tables } of found) {
    const others = tables.items.filter((table) => table.id !== located.table?.id);
    if (!used.isNullObject || others.length > 0) {
      throw noRoom(located, area);
    }
  }
}

function noRoom({ source }: Located, area: Area): WorkbookError {
  return new WorkbookError({ kind: "no-room", sheet: source.sheet, address: formatArea(area) });
}

/** Excel gives a table's column another name when the heading is taken, so a free one is chosen here. */
async function freeHeading(
  session: Session,
  wanted: string,
  { table }: Located,
  takesOver: StatusPlan["takesOver"],
): Promise<string> {
  if (!table) return wanted;
  const columns = await session.step(({ workbook }) =>
    workbook.tables.getItem(table.id).columns.load("items/name,items/index"),
  );
  const ours = takesOver ? takesOver.place.area.column - table.area.column : -1;
  const taken = new Set(
    columns.items.filter((column) => column.index !== ours).map((column) => column.name.toLowerCase()),
  );
  for (let number = 1; ; number++) {
    const heading = number === 1 ? wanted : `${wanted} (${number})`;
    if (!taken.has(heading.toLowerCase())) return heading;
  }
}

/**
 * A column for the legend: one column apart from everything on the sheet, so that Excel's idea of the data's region
 * (for sorting and filtering) does not take it in; not where the legend of the write before still stands.
 */
async function placeLegend(
  session: Session,
  plan: StatusPlan,
  plans: readonly StatusPlan[],
): Promise<StatusPlan["legend"]> {
  const { sheetId, owned } = plan.located;
  const used = await userArea(session, sheetId, owned);
  const neighbours = plans.filter((other) => other.located.sheetId === sheetId);
  const taken = [
    ...owned.map((place) => place.area.column),
    ...neighbours.flatMap((other) => [other.area.column, ...(other.legend ? [other.legend.column] : [])]),
  ];
  const edges = neighbours.map((other) => other.area.column);
  let column = Math.max(used ? used.column + used.columns - 1 : 0, ...edges) + 2;
  while (taken.includes(column)) column += 2;
  const rows = plan.column.styles.length + 1;
  const fits = column < MAX_COLUMNS && plan.area.row + rows <= MAX_ROWS;
  return fits && plan.column.styles.length > 0 ? { row: plan.area.row, column, rows } : null;
}
