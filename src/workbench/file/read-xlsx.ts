import type { IDataValidationRule, IWorkbookData } from "@univerjs/core";
import type { Workbook, Worksheet } from "exceljs";
import { parseArea } from "../../workbook/address";
import { withoutColumnFormulas } from "./column-formulas";
import { emptyData, type OpenedTable, type OpenedWorkbook } from "./opened-workbook";
import { sheetFromFile, StyleBook } from "./sheet-from-file";
import { headingPixels } from "./sizes";
import { WRAP } from "./style-from-file";
import { validationsFromFile } from "./validations-from-file";
import { themeColors } from "./theme-colors";

/** What the reader keeps of a table of the file, and its types do not say. */
interface FileTable {
  name: string;
  tableRef: string;
  totalsRow?: boolean;
  columns: { name: string }[];
}

/** Under this name the grid looks for rules on what may be typed. */
const VALIDATIONS = "SHEET_DATA_VALIDATION_PLUGIN";

/** What the grid gives a column that has no width of its own. */
const ORDINARY_WIDTH = 88;

/** Headings as Excel names the columns: unique, spaces kept. */
function tablesOf(sheet: Worksheet, sheetId: string): OpenedTable[] {
  return (sheet.getTables() as unknown as { table: FileTable }[]).map(({ table }) => ({
    name: table.name,
    sheetId,
    area: parseArea(table.tableRef),
    headings: table.columns.map((column) => column.name),
    hasTotals: table.totalsRow === true,
  }));
}

/** Widens the columns of a table so that its filter buttons do not cover the headings; wrapped headings have room. */
function makeRoomForButtons(data: IWorkbookData, { sheetId, area, headings }: OpenedTable): void {
  const { cellData, columnData = {} } = data.sheets[sheetId];
  data.sheets[sheetId].columnData = columnData;
  headings.forEach((heading, index) => {
    const column = area.column + index;
    const style = cellData?.[area.row]?.[column]?.s;
    if (typeof style === "string" && data.styles[style]?.tb === WRAP) return;
    const width = columnData[column]?.w ?? ORDINARY_WIDTH;
    columnData[column] = { ...columnData[column], w: Math.max(width, headingPixels(heading)) };
  });
}

/** Built-in names (print areas, filters) are the printer's and the filter's business. */
const BUILT_IN = /^_xlnm\./i;

/** A file that the reader took in, in the grid's terms. */
export function fromExcelFile(file: Workbook, name: string): OpenedWorkbook {
  const data = emptyData(name);
  const book = new StyleBook();
  const theme = themeColors((file as unknown as { _themes?: { theme1?: string } })._themes?.theme1);
  const tables: OpenedTable[] = [];
  const validations: Record<string, IDataValidationRule[]> = {};
  file.worksheets.forEach((sheet, index) => {
    const id = `sheet-${index + 1}`;
    data.sheetOrder.push(id);
    data.sheets[id] = sheetFromFile(sheet, id, book, theme);
    tables.push(...tablesOf(sheet, id));
    validations[id] = validationsFromFile(sheet);
  });
  data.styles = book.styles;
  data.resources = [{ name: VALIDATIONS, data: JSON.stringify(validations) }];
  for (const table of tables) makeRoomForButtons(data, table);
  const names = (file.definedNames.model as { name: string; ranges: string[] }[]).flatMap(
    ({ name: of, ranges }) =>
      ranges.length === 1 && !BUILT_IN.test(of) ? [{ name: of, reference: ranges[0] }] : [],
  );
  return { data, tables, names };
}

/** Opens an .xlsx. Rejects when the bytes are no such file. */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  const { default: ExcelJS } = await import("exceljs");
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(withoutColumnFormulas(bytes).slice().buffer);
  return fromExcelFile(file, name);
}
