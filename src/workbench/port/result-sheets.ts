import type { ICellData, IStyleData, IWorksheetData } from "@univerjs/core";
import { NUMBER_FORMATS } from "../../workbook/excel/typed-rows";
import { fitCell } from "../../workbook/plain-text";
import type { Cell, ColumnFormat, ResultSheet } from "../../workbook/port";
import { freeSheetName } from "../../workbook/sheet-name";
import { SPARE_COLUMNS, SPARE_ROWS } from "../file/opened-workbook";
import type { Book } from "../grid/book";
import { BOOLEAN, NUMBER, TEXT } from "../grid/cells";
import { toRange } from "../grid/ranges";
import type { NewTable } from "../grid/tables";
import type { Edits } from "./edits";
import { SHEET_MARK } from "./owned";

const BLOCK = 2_500;
/** A heading further down than this is not frozen: it would leave no room for the rows. */
const FROZEN_ROWS = 12;
const WIDTH = { min: 72, max: 400, perCharacter: 7.2, beside: 20 };

function cellOf(cell: Cell, style: IStyleData | undefined): ICellData | undefined {
  if (cell === "") return undefined;
  // What is text stays text whatever it looks like: only `f` makes a formula.
  if (typeof cell === "string") return { v: fitCell(cell), t: TEXT, s: style };
  if (typeof cell === "boolean") return { v: cell ? 1 : 0, t: BOOLEAN, s: style };
  return Number.isNaN(cell) ? undefined : { v: cell, t: NUMBER, s: style };
}

function styleOf(format: ColumnFormat): IStyleData | undefined {
  return NUMBER_FORMATS[format] === "General" ? undefined : { n: { pattern: NUMBER_FORMATS[format] } };
}

/** How much room a cell of the first rows asks for. */
function charactersOf(cell: Cell, format: ColumnFormat): number {
  if (format === "date") return 10;
  return typeof cell === "number" ? cell.toFixed(2).length + 2 : String(cell).length;
}

interface MadeSheet {
  data: Partial<IWorksheetData> & { id: string };
  table?: NewTable;
}

function* fill(sheet: ResultSheet, name: string, id: string): Generator<number, MadeSheet> {
  const top = sheet.notes.length === 0 ? 0 : sheet.notes.length + 1;
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.notes.forEach((note, row) => {
    cellData[row] = { 0: { v: fitCell(note), t: TEXT, ...(row === 0 ? { s: { bl: 1, fs: 13 } } : {}) } };
  });
  cellData[top] = Object.fromEntries(
    sheet.headings.map((heading, column) => [column, { v: heading, t: TEXT, s: { bl: 1 } }]),
  );
  const styles = sheet.formats.map(styleOf);
  const widths = sheet.headings.map((heading) => Math.min(heading.length + 4, 28));
  for (let from = 0; from < sheet.rowCount; from += BLOCK) {
    const to = Math.min(from + BLOCK, sheet.rowCount);
    sheet.rows(from, to).forEach((row, index) => {
      const line: Record<number, ICellData> = {};
      row.forEach((value, column) => {
        const cell = cellOf(value, styles[column]);
        if (cell) line[column] = cell;
        if (from + index < 300)
          widths[column] = Math.max(widths[column], charactersOf(value, sheet.formats[column]));
      });
      cellData[top + 1 + from + index] = line;
    });
    yield to - from;
  }
  const columnData = Object.fromEntries(
    widths.map((characters, column) => {
      const width = Math.round(characters * WIDTH.perCharacter + WIDTH.beside);
      return [column, { w: Math.min(WIDTH.max, Math.max(WIDTH.min, width)) }];
    }),
  );
  const frozen = top < FROZEN_ROWS ? top + 1 : 0;
  const data = {
    id,
    name,
    cellData,
    columnData,
    rowCount: top + 1 + sheet.rowCount + SPARE_ROWS,
    columnCount: sheet.headings.length + SPARE_COLUMNS,
    freeze: { xSplit: 0, ySplit: frozen, startRow: frozen || -1, startColumn: -1 },
    custom: SHEET_MARK,
  };
  if (sheet.rowCount === 0) return { data };
  const range = toRange({ row: top, column: 0, rows: sheet.rowCount + 1, columns: sheet.headings.length });
  const tableName = name.replace(/[^\p{L}\p{N}]+/gu, "_");
  return {
    data,
    table: { id: `table-${id}`, name: tableName, sheetId: id, range, headings: sheet.headings },
  };
}

/** Makes a sheet of results in blocks, and puts it into the workbook in one go at the end. */
export function* writeResultSheet(book: Book, edits: Edits, sheet: ResultSheet): Generator<number> {
  const name = freeSheetName(
    sheet.name,
    book.sheets.map((other) => other.getName()),
  );
  const { data, table } = yield* fill(sheet, name, `drawback-${crypto.randomUUID()}`);
  edits.addSheet(data, table);
}
