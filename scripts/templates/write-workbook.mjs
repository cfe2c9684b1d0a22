import ExcelJS from "exceljs";
import { addressOf } from "./formula/address.mjs";
import { FONT } from "./styles.mjs";

/** When the templates say that they were made: a fixed day, so that the bytes do not depend on the clock. */
export const MADE = new Date(Date.UTC(2026, 10, 21));

/**
 * The part of a template that ExcelJS can write: cells with what they show, looks, tables, rules on what may be typed, names,
 * print set-up. Charts, the mark of spilling formulas and the add-in's parts are put in by the files of package/.
 *
 * @param {import("./model.mjs").BookModel} model
 * @param {ReturnType<typeof import("./calculate.mjs").calculate>} values
 * @param {(formula: string) => string} stored a formula as Excel keeps it in a file
 */
export async function writeWorkbook(model, values, stored) {
  const book = new ExcelJS.Workbook();
  book.creator = book.lastModifiedBy = "Drawback for Excel";
  book.title = model.title;
  book.subject = model.subject;
  book.created = book.modified = MADE;
  for (const sheet of model.sheets) writeSheet(book, sheet, values, stored);
  for (const [name, reference] of model.names) book.definedNames.add(reference, name);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function writeSheet(book, model, values, stored) {
  const { widths, freeze, gridLines = false, tab } = model.looks;
  const sheet = book.addWorksheet(model.name, {
    properties: tab ? { tabColor: { argb: tab } } : {},
    views: [
      freeze ? { state: "frozen", ySplit: freeze, showGridLines: gridLines } : { showGridLines: gridLines },
    ],
    pageSetup: pageSetup(model),
    headerFooter: { oddFooter: "&L&8&F&C&8&A&R&8Page &P of &N" },
  });
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  for (const [column, style] of model.columnStyles) sheet.getColumn(column).style = style;
  // A table first: it would write its own plain values over the cells.
  for (const table of model.tables) addTable(sheet, table, model);
  for (const cell of model.cells.values()) writeCell(sheet, model, cell, values, stored);
  for (const merge of model.merges) sheet.mergeCells(merge);
  for (const [row, height] of model.rowHeights) sheet.getRow(row).height = height;
  for (const { area, rule } of model.validations) {
    for (let row = 0; row < area.rows; row++)
      for (let column = 0; column < area.columns; column++)
        sheet.getCell(area.row + row, area.column + column).dataValidation = rule;
  }
  for (const highlight of model.highlights) sheet.addConditionalFormatting(highlight);
}

function pageSetup({ looks }) {
  const { landscape = true, fitWidth = 1, fitHeight = 0, printTitles, printArea } = looks;
  return {
    paperSize: 1,
    orientation: landscape ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: fitWidth,
    fitToHeight: fitHeight,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(printTitles ? { printTitlesRow: printTitles } : {}),
    // ExcelJS puts a $ before the letters only.
    ...(printArea ? { printArea: printArea.replace(/(\d+)/g, "$$$1") } : {}),
  };
}

function addTable(sheet, { name, area, columns }, model) {
  const { row, column, rows } = area;
  sheet.addTable({
    name,
    ref: addressOf(row, column),
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: false },
    columns: columns.map(({ heading }) => ({ name: heading, filterButton: true })),
    rows: Array.from({ length: rows - 1 }, (_, line) =>
      columns.map((_, index) => {
        const { value } = model.cells.get(`${row + 1 + line},${column + index}`);
        return typeof value === "string" && value.startsWith("=") ? null : value;
      }),
    ),
  });
}

function writeCell(sheet, model, { row, column, value, style, isSpill, columns, heading }, values, stored) {
  const cell = sheet.getCell(row, column);
  if (isSpill) {
    const { rows } = values.spilled(model.name).find((one) => one.row === row && one.column === column);
    writeSpill(sheet, { row, column, rows, formula: stored(value), columns, heading });
    return;
  }
  const isFormula = typeof value === "string" && value.startsWith("=");
  if (isFormula) cell.value = { formula: stored(value), result: values.cell(model.name, row, column) };
  else if (value !== null) cell.value = value;
  dress(cell, style);
}

function writeSpill(sheet, { row, column, rows, formula, columns, heading }) {
  const ref = `${addressOf(row, column)}:${addressOf(row + rows.length - 1, column + rows[0].length - 1)}`;
  rows.forEach((cells, line) =>
    cells.forEach((value, index) => {
      const cell = sheet.getCell(row + line, column + index);
      const isFirst = line === 0 && index === 0;
      cell.value = isFirst ? { formula, result: value, shareType: "array", ref } : value;
      dress(cell, line === 0 && heading ? heading : (columns[index] ?? columns.at(-1) ?? {}));
    }),
  );
}

/** Looks of a cell. A font replaces the book's whole font: name and size go with it. */
function dress(cell, { font, ...style }) {
  cell.font = { ...FONT, ...font };
  Object.assign(cell, style);
}
