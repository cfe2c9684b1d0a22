import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, IWorksheetData } from "@univerjs/core";
import type { Worksheet } from "exceljs";
import { parseArea } from "../../workbook/address";
import { toRange } from "../grid/ranges";
import { cellFromFile } from "./cell-from-file";
import { SPARE_COLUMNS, SPARE_ROWS } from "./opened-workbook";
import { columnPixels, rowPixels } from "./sizes";
import { styleFromFile } from "./style-from-file";

/** Looks of a workbook, each kept once under an id that cells name. */
export class StyleBook {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(style: IStyleData | undefined): string | undefined {
    if (!style) return undefined;
    const key = JSON.stringify(style);
    let id = this.ids.get(key);
    if (!id) {
      id = `file-${this.ids.size + 1}`;
      this.ids.set(key, id);
      this.styles[id] = style;
    }
    return id;
  }
}

/** Removes what a file keeps of a spill beside its first cell: the formula will put it there again. */
function clearSpill(cells: IObjectMatrixPrimitiveType<ICellData>, reference: string): void {
  const { row, column, rows, columns } = parseArea(reference);
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const cell = cells[r]?.[c];
      if (!cell || (r === row && c === column)) continue;
      if (cell.s) cells[r][c] = { s: cell.s };
      else delete cells[r][c];
    }
  }
}

function readCells(
  sheet: Worksheet,
  book: StyleBook,
  theme: string[],
): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  const spills: string[] = [];
  sheet.eachRow((row, rowNumber) => {
    const line: Record<number, ICellData> = {};
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const { data, spill } = cellFromFile(cell);
      const style = book.idOf(styleFromFile(cell.style, theme));
      if (!data && !style) return;
      line[columnNumber - 1] = style ? { ...data, s: style } : { ...data };
      if (spill) spills.push(spill);
    });
    if (Object.keys(line).length > 0) cells[rowNumber - 1] = line;
  });
  for (const spill of spills) clearSpill(cells, spill);
  return cells;
}

/** A sheet of the file in the grid's terms. */
export function sheetFromFile(
  sheet: Worksheet,
  id: string,
  book: StyleBook,
  theme: string[],
): Partial<IWorksheetData> {
  const cellData = readCells(sheet, book, theme);
  const columnData: IWorksheetData["columnData"] = {};
  // The list of columns is missing in sheets without any.
  (sheet.columns ?? []).forEach((column, index) => {
    if (column.width === undefined && !column.hidden) return;
    columnData[index] = {
      ...(column.width ? { w: columnPixels(column.width) } : {}),
      ...(column.hidden ? { hd: 1 } : {}),
    };
  });
  const rowData: IWorksheetData["rowData"] = {};
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height) rowData[number - 1] = { h: rowPixels(row.height), ia: 0 };
    if (row.hidden) rowData[number - 1] = { ...rowData[number - 1], hd: 1 };
  });
  // The reader gives null for a sheet without views, against its types.
  const views = (sheet.views as Worksheet["views"] | null) ?? [];
  const view = views[0] as
    { state?: string; xSplit?: number; ySplit?: number; showGridLines?: boolean } | undefined;
  const xSplit = view?.state === "frozen" ? (view.xSplit ?? 0) : 0;
  const ySplit = view?.state === "frozen" ? (view.ySplit ?? 0) : 0;
  const merges = (sheet.model as { merges?: string[] }).merges ?? [];
  return {
    id,
    name: sheet.name,
    hidden: sheet.state === "visible" ? 0 : 1,
    cellData,
    columnData,
    rowData,
    mergeData: merges.map((reference) => toRange(parseArea(reference))),
    rowCount: sheet.rowCount + SPARE_ROWS,
    columnCount: sheet.columnCount + SPARE_COLUMNS,
    showGridlines: view?.showGridLines === false ? 0 : 1,
    freeze: { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 },
  };
}
