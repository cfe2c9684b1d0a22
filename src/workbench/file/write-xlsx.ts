import type { ICellData, Nullable, Worksheet as GridSheet } from "@univerjs/core";
import type { ITextHighlightCell } from "@univerjs/preset-sheets-conditional-formatting";
import type { CellValue, Style, Workbook, Worksheet } from "exceljs";
import { columnLetters, formatArea } from "../../workbook/address";
import { GridError } from "../functions/values";
import type { Book } from "../grid/book";
import { cellValue } from "../grid/cells";
import { forFile } from "../grid/formula-text";
import { toArea } from "../grid/ranges";
import { ownedRules } from "../port/owned";
import { columnWidth, rowPoints } from "./sizes";
import { argb, styleToFile } from "./style-to-file";

type Plain = string | number | boolean | { error: string } | null;

function plain(cell: Nullable<ICellData>): Plain {
  const value = cellValue(cell);
  return value instanceof GridError ? { error: value.code } : value;
}

function writeCells(book: Book, from: GridSheet, to: Worksheet): void {
  const styles = book.workbook.getStyles();
  from.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    const target = to.getCell(row + 1, column + 1);
    const held = plain(book.cell(from, row, column));
    target.value = (cell.f ? { formula: forFile(cell.f), result: held ?? undefined } : held) as CellValue;
    const style = styles.getStyleByCell(cell);
    if (style) target.style = styleToFile(style);
  });
  // Spilled values, which the cells themselves do not have.
  for (const [row, line] of Object.entries(book.spilled(from.getSheetId()) ?? {})) {
    for (const [column, cell] of Object.entries<Nullable<ICellData>>(line ?? {})) {
      if (from.getCellRaw(Number(row), Number(column))?.f) continue;
      const format = cell?.s && typeof cell.s === "object" ? cell.s.n?.pattern : undefined;
      Object.assign(to.getCell(Number(row) + 1, Number(column) + 1), {
        value: plain(cell),
        ...(format ? { numFmt: format } : {}),
      });
    }
  }
}

function writeLayout(from: GridSheet, to: Worksheet): void {
  const { columnData, rowData, mergeData, freeze, showGridlines } = from.getConfig();
  for (const [index, { w, hd } = {}] of Object.entries(columnData)) {
    const column = to.getColumn(Number(index) + 1);
    if (w) column.width = columnWidth(w);
    if (hd) column.hidden = true;
  }
  for (const [index, { h, hd, ia } = {}] of Object.entries(rowData)) {
    // A height that the grid measured itself is left to Excel to measure.
    if (h && ia === 0) to.getRow(Number(index) + 1).height = rowPoints(h);
    if (hd) to.getRow(Number(index) + 1).hidden = true;
  }
  for (const range of mergeData) to.mergeCells(formatArea(toArea(range)));
  const frozen = freeze.xSplit > 0 || freeze.ySplit > 0;
  to.views = [
    {
      showGridLines: showGridlines !== 0,
      ...(frozen ? { state: "frozen", xSplit: freeze.xSplit, ySplit: freeze.ySplit } : {}),
    } as Worksheet["views"][number],
  ];
}

/** Tables are made empty first: the cells are written over them afterwards, formulas and formats with them. */
function writeTables(book: Book, from: GridSheet, to: Worksheet): void {
  for (const { name, range, columns, subUnitId } of book.tables()) {
    if (subUnitId !== from.getSheetId()) continue;
    const { row, column, rows } = toArea(range);
    to.addTable({
      name,
      ref: formatArea({ row, column, rows: 1, columns: 1 }),
      headerRow: true,
      style: { theme: "TableStyleMedium2", showRowStripes: true },
      columns: columns.map(({ displayName }) => ({ name: displayName, filterButton: true })),
      rows: Array.from({ length: Math.max(1, rows - 1) }, () => columns.map(() => null)),
    });
  }
}

/** The status colours as rules that Excel runs on whole rows. */
function writeHighlights(book: Book, from: GridSheet, to: Worksheet): void {
  ownedRules(book, from).forEach(({ cfId, ranges, rule }, index) => {
    const { value = "", style } = rule as ITextHighlightCell;
    for (const range of ranges) {
      const { row, column, rows, columns } = toArea(range);
      const width = range === ranges[0] ? Number(/-w(\d+)$/.exec(cfId)?.[1] ?? 0) : 0;
      to.addConditionalFormatting({
        ref: formatArea({ row, column: column - width, rows, columns: columns + width }),
        rules: [
          {
            type: "expression",
            priority: index + 1,
            formulae: [`$${columnLetters(column)}${row + 1}="${value.replaceAll('"', '""')}"`],
            style: {
              fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(style.bg?.rgb) } },
              font: { color: { argb: argb(style.cl?.rgb) } },
            } as Partial<Style>,
          },
        ],
      });
    }
  });
}

/** What the grid holds as an .xlsx. Not kept: charts, pictures and the rules of others (docs/limits.md). */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const file: Workbook = new ExcelJS.Workbook();
  for (const sheet of book.sheets) {
    const target = file.addWorksheet(sheet.getName(), {
      state: sheet.isSheetHidden() ? "hidden" : "visible",
    });
    writeTables(book, sheet, target);
    writeCells(book, sheet, target);
    writeLayout(sheet, target);
    writeHighlights(book, sheet, target);
  }
  for (const defined of book.grid.api.getActiveWorkbook()?.getDefinedNames() ?? []) {
    file.definedNames.add(defined.getFormulaOrRefString().replace(/^=/, ""), defined.getName());
  }
  return new Uint8Array(await file.xlsx.writeBuffer());
}
