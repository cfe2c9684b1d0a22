import type { Worksheet } from "@univerjs/core";
import type { ITableInfo } from "@univerjs/preset-sheets-table";
import { type Area, formatArea } from "../../workbook/address";
import { type TableSource, WorkbookError } from "../../workbook/port";
import type { Book } from "../grid/book";
import { toArea } from "../grid/ranges";
import { isOwnedSheet, markOf } from "./owned";

/** Where the cells of a source are now. */
export interface Located {
  source: TableSource;
  sheet: Worksheet;
  /** The user's cells: heading row and body, without columns of ours. */
  area: Area;
  table?: ITableInfo;
}

const TABLE = "table:";
const SHEET = "sheet:";

function describe(
  kind: TableSource["kind"],
  id: string,
  name: string,
  sheet: Worksheet,
  area: Area,
): TableSource {
  const prefix = kind === "table" ? TABLE : SHEET;
  return {
    id: prefix + id,
    kind,
    name,
    sheet: sheet.getName(),
    address: formatArea(area),
    rows: area.rows,
    columns: area.columns,
  };
}

/** The smallest area around the cells that hold anything of the user's, or undefined. */
export function usedArea(book: Book, sheet: Worksheet): Area | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const take = (row: number, column: number): void => {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const holds = cell && ((cell.v !== undefined && cell.v !== null && cell.v !== "") || cell.p || cell.f);
    if (holds && !markOf(cell)) take(row, column);
  });
  for (const [row, cells] of Object.entries(book.spilled(sheet.getSheetId()) ?? {})) {
    for (const column of Object.keys(cells ?? {})) take(Number(row), Number(column));
  }
  return bottom < 0
    ? undefined
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The columns of a table that are the user's: ours stand at its right edge. */
function withoutOwn(sheet: Worksheet, area: Area): Area {
  let { columns } = area;
  const isOurs = (column: number): boolean => {
    for (let row = area.row; row < area.row + area.rows; row++) {
      if (markOf(sheet.getCellRaw(row, column))?.kind === "heading") return true;
    }
    return false;
  };
  while (columns > 1 && isOurs(area.column + columns - 1)) columns--;
  return { ...area, columns };
}

function locateTable(book: Book, table: ITableInfo): Located | undefined {
  const sheet = book.sheet(table.subUnitId);
  if (!sheet || isOwnedSheet(sheet)) return undefined;
  const area = withoutOwn(sheet, toArea(table.range));
  return { source: describe("table", table.id, table.name, sheet, area), sheet, area, table };
}

function locateSheet(book: Book, sheet: Worksheet): Located | undefined {
  if (isOwnedSheet(sheet)) return undefined;
  const area = usedArea(book, sheet);
  return area && { source: describe("sheet", sheet.getSheetId(), sheet.getName(), sheet, area), sheet, area };
}

const sameArea = (a: Area, b: Area): boolean => formatArea(a) === formatArea(b);

/** Tables, then visible sheets that hold anything; a sheet that is nothing but a table is not offered twice. */
export function listLocated(book: Book): Located[] {
  const tables = book.tables().flatMap((table) => locateTable(book, table) ?? []);
  const sheets = book.sheets
    .filter((sheet) => !sheet.isSheetHidden())
    .flatMap((sheet) => locateSheet(book, sheet) ?? [])
    .filter(
      ({ sheet, area }) => !tables.some((table) => table.sheet === sheet && sameArea(table.area, area)),
    );
  return [...tables, ...sheets];
}

/** The sheet's sources that a cell can be in: tables, and then what is used of the sheet itself. */
export function* locatedOn(book: Book, sheet: Worksheet): Generator<Located> {
  for (const table of book.tables()) {
    const located = table.subUnitId === sheet.getSheetId() && locateTable(book, table);
    if (located) yield located;
  }
  const located = locateSheet(book, sheet);
  if (located) yield located;
}

/** Where a source is now. Throws `source-gone` when it was deleted, or its sheet emptied. */
export function locate(book: Book, source: TableSource): Located {
  const table = source.id.startsWith(TABLE) && book.table(source.id.slice(TABLE.length));
  const sheet = source.id.startsWith(SHEET) && book.sheet(source.id.slice(SHEET.length));
  const located = table ? locateTable(book, table) : sheet ? locateSheet(book, sheet) : undefined;
  if (!located) throw new WorkbookError({ kind: "source-gone", name: source.name });
  return located;
}
