import { areasMeet, formatArea, type Area } from "../address";
import type { TableSource } from "../port";
import type { OpenedFile, OpenedSheet, OpenedTable } from "./opened-file";

/** Where the cells of a source are. */
export interface Located {
  source: TableSource;
  sheet: OpenedSheet;
  /** The user's cells: heading row and body, without a totals row and without columns we wrote. */
  area: Area;
  table: OpenedTable | null;
}

/** Names of cells that the add-in or the command line wrote into an earlier workbook. */
const OURS = /^_drawback_/;

/** Excel tables, then visible sheets that hold anything; without what an earlier run wrote. */
export function locateAll(file: OpenedFile): Located[] {
  const ours = file.names.filter(({ name }) => OURS.test(name));
  const ownSheets = file.sheets.filter((sheet) => ours.some((name) => isWholeSheet(sheet, name)));
  const sheets = file.sheets.filter((sheet) => !ownSheets.includes(sheet) && sheet.cells.length > 0);
  const tables = file.tables.flatMap((table): Located[] => {
    const sheet = sheets.find(({ name }) => name === table.sheet);
    if (!sheet || table.area.rows <= table.totals) return [];
    const whole = { ...table.area, rows: table.area.rows - table.totals };
    const area = withoutOwnColumns(
      whole,
      ours.filter((name) => name.sheet === sheet.name).map((name) => name.area),
    );
    return [{ source: sourceOf("table", table.name, sheet.name, area), sheet, area, table }];
  });
  const ranges = sheets.flatMap((sheet): Located[] => {
    if (sheet.isHidden) return [];
    const own = ours.filter((name) => name.sheet === sheet.name).map((name) => name.area);
    const area = withoutOwnColumns(sheet.area, own);
    const isOneTable = tables.some(
      (each) =>
        each.sheet === sheet &&
        formatArea({ ...each.area, rows: each.table!.area.rows }) === formatArea(area),
    );
    if (isOneTable) return [];
    const source = sourceOf("sheet", sheet.name, sheet.name, area);
    return [{ source: sheet.isText ? { ...source, isText: true } : source, sheet, area, table: null }];
  });
  return [...tables, ...ranges];
}

function isWholeSheet(sheet: OpenedSheet, own: { sheet: string; area: Area }): boolean {
  const { area } = sheet;
  return (
    own.sheet === sheet.name &&
    own.area.row === 0 &&
    own.area.column === 0 &&
    own.area.rows >= area.row + area.rows &&
    own.area.columns >= area.column + area.columns
  );
}

/** The area without columns of ours, and the blank ones between them, at its right edge. */
function withoutOwnColumns(area: Area, own: readonly Area[]): Area {
  let { columns } = area;
  const isOurs = (column: number): boolean =>
    own.some((each) => areasMeet(each, { ...area, column, columns: 1 }));
  const first = Math.min(...own.filter((each) => areasMeet(each, area)).map((each) => each.column));
  while (columns > 1 && area.column + columns - 1 >= first) {
    const column = area.column + columns - 1;
    // A legend stands one blank column apart.
    if (!isOurs(column) && !isOurs(column + 1)) break;
    columns--;
  }
  return { ...area, columns };
}

function sourceOf(kind: TableSource["kind"], name: string, sheet: string, area: Area): TableSource {
  const { rows, columns } = area;
  return { id: `${kind}:${name}`, kind, name, sheet, address: formatArea(area), rows, columns };
}
