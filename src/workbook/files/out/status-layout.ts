import { areasMeet, columnLetters, formatArea, type Area } from "../../address";
import { WorkbookError, type StatusColumn } from "../../port";
import type { Located } from "../list-sources";
import type { OpenedFile, OpenedSheet } from "../opened-file";
import { cellXml } from "./cell-xml";
import type { ColumnEdit, SheetEdits } from "./sheet-edits";
import type { Styles } from "./styles";
import { OWN_RULE, ownAreas } from "./own-names";

/** Where one status column goes. */
export interface StatusPlace {
  located: Located;
  column: StatusColumn;
  /** Heading that no other column of the table has. */
  heading: string;
  /** Cells of the status column, heading first, and of its legend. Rows and columns count from 0. */
  area: Area;
  legend: Area;
  /** True when the Excel table gets the column as its last one. */
  growsTable: boolean;
}

/**
 * Finds a column for each status column and a place for its legend: the next column of an Excel table where it is free,
 * else the first free one to the right; that of an earlier run is used again. The legend stands one blank column apart
 * from everything.
 */
export function placeStatusColumns(
  file: OpenedFile,
  columns: readonly [Located, StatusColumn][],
): StatusPlace[] {
  const places: StatusPlace[] = [];
  for (const [located, column] of columns) {
    const { area, sheet } = located;
    if (area.rows !== column.headingRow + 1 + column.statuses.length) {
      throw new WorkbookError({ kind: "source-changed", name: located.source.name });
    }
    const onSheet = places.filter((place) => place.located.sheet === sheet);
    const row = Math.max(0, area.row + column.headingRow);
    const rows = area.row + area.rows - row;
    const own = ownAreas(file, sheet.name);
    const next = area.column + area.columns;
    const takesOver = own.some(
      (each) => each.column === next && areasMeet(each, { row, column: next, rows, columns: 1 }),
    );
    const taken = onSheet.flatMap((place) => [place.area.column, place.legend.column]);
    const table = located.table;
    const tall = table ? table.area : { ...area, row, rows };
    const isFree = (at: number): boolean =>
      !taken.includes(at) && isBlank(file, sheet, { ...tall, column: at, columns: 1 });
    const growsTable = table !== null && !takesOver && isFree(next);
    let at = next;
    if (!takesOver) while (!isFree(at)) at++;
    const statusArea = { row, column: at, rows, columns: 1 };
    const legend = { row, column: 0, rows: column.styles.length + 1, columns: 1 };
    places.push({
      located,
      column,
      heading: freeHeading(located, column),
      area: statusArea,
      legend,
      growsTable,
    });
  }
  for (const place of places) place.legend.column = legendColumn(file, place, places);
  return places;
}

/** True when no cell of the area holds anything that is not ours, and no table but its own stands there. */
function isBlank(file: OpenedFile, sheet: OpenedSheet, area: Area): boolean {
  if (file.tables.some((table) => table.sheet === sheet.name && areasMeet(table.area, area))) return false;
  const column = area.column - sheet.area.column;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cell = sheet.cells[row - sheet.area.row]?.[column];
    if (cell !== undefined && cell !== "") return false;
  }
  return true;
}

function freeHeading({ area, sheet }: Located, { heading, headingRow }: StatusColumn): string {
  const row = sheet.cells[area.row + headingRow - sheet.area.row] ?? [];
  const from = area.column - sheet.area.column;
  const taken = new Set(row.slice(from, from + area.columns).map((cell) => String(cell).toLowerCase()));
  for (let number = 1; ; number++) {
    const free = number === 1 ? heading : `${heading} (${number})`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

function legendColumn(file: OpenedFile, place: StatusPlace, places: readonly StatusPlace[]): number {
  const { sheet } = place.located;
  const onSheet = places.filter((other) => other.located.sheet === sheet);
  const own = ownAreas(file, sheet.name).filter(
    (each) => !onSheet.some((other) => other.area.column === each.column),
  );
  let users = sheet.area.column + sheet.area.columns;
  // Legends of an earlier run are at the right edge; their places are used again.
  while (users > 0 && own.some((each) => each.column >= users - 1 || each.column === users)) users--;
  let column = Math.max(users - 1, ...onSheet.map((other) => other.area.column)) + 2;
  while (onSheet.some((other) => other !== place && other.legend.column === column)) column += 2;
  return column;
}

/**
 * What the status columns of one sheet write on it: what an earlier run wrote goes first. `prefix` is that of the sheet's
 * XML.
 */
export function statusEdits(
  places: readonly StatusPlace[],
  earlier: readonly Area[],
  styles: Styles,
  prefix: string,
  headingStyle: (place: StatusPlace) => number,
): SheetEdits {
  const edits: SheetEdits = {
    columns: earlier.map((area) => blankEdit(area, prefix)),
    widths: [],
    rules: [],
    dropRules: `"${OWN_RULE}"`,
  };
  for (const place of places) {
    const { area, legend, column, heading } = place;
    const labels = new Map(column.styles.map((style) => [style.status, style.label]));
    edits.columns.push({
      column: area.column,
      row: area.row,
      count: area.rows,
      xml(index) {
        const row = area.row + index;
        if (index === 0) return cellXml(row, area.column, heading, headingStyle(place), prefix);
        const status = column.statuses[index - 1] ?? "";
        return cellXml(row, area.column, labels.get(status) ?? status, 0, prefix);
      },
    });
    edits.columns.push(legendEdit(place, styles, prefix));
    const longest = Math.max(heading.length + 3, ...column.styles.map(({ label }) => label.length)) + 2;
    edits.widths.push({ column: area.column, width: longest });
    if (column.styles.length > 0) edits.widths.push({ column: legend.column, width: longest });
    if (area.rows > 1 && column.styles.length > 0) edits.rules.push(rules(place, styles, prefix));
  }
  return edits;
}

function blankEdit({ row, column, rows }: Area, p: string): ColumnEdit {
  return {
    row,
    column,
    count: rows,
    xml: (index) => `<${p}c r="${columnLetters(column)}${row + index + 1}"/>`,
  };
}

function legendEdit({ column, legend, heading }: StatusPlace, styles: Styles, prefix: string): ColumnEdit {
  return {
    column: legend.column,
    row: legend.row,
    count: column.styles.length === 0 ? 0 : legend.rows,
    xml(index) {
      const row = legend.row + index;
      if (index === 0) return cellXml(row, legend.column, heading, styles.cell({ bold: true }), prefix);
      const { label, fill, font } = column.styles[index - 1]!;
      return cellXml(row, legend.column, label, styles.cell({ fill, color: font }), prefix);
    },
  };
}

/** One rule for each status: rows light up when the status column holds its label. */
function rules(
  { located, area, column }: StatusPlace,
  styles: Styles,
  p: string,
): SheetEdits["rules"][number] {
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const left = { ...located.area, row: body.row, rows: body.rows };
  const touches = left.column + left.columns === body.column;
  const reference = touches
    ? formatArea({ ...left, columns: left.columns + 1 })
    : `${formatArea(left)} ${formatArea(body)}`;
  const cell = `$${columnLetters(area.column)}${body.row + 1}`;
  return {
    count: column.styles.length,
    xml(first) {
      const each = column.styles.map((style, at) => {
        const formula = `AND(${cell}="${style.label.replaceAll('"', '""')}",N("${OWN_RULE}")=0)`;
        const text = formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
        return `<${p}cfRule type="expression" dxfId="${styles.rule(style)}" priority="${first + at}"><${p}formula>${text}</${p}formula></${p}cfRule>`;
      });
      return `<${p}conditionalFormatting sqref="${reference}">${each.join("")}</${p}conditionalFormatting>`;
    },
  };
}
