import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { timeOf } from "./calendar.mjs";
import { AS_OF } from "./imports.mjs";
import { addStartSheet } from "./start-sheet.mjs";

/** Formats by kind of column. Text is kept as text, so that no entry or tariff number turns into a figure. */
const FORMATS = { text: "@", date: "yyyy-mm-dd", money: "#,##0.00", integer: "0" };

/**
 * The workbook as bytes: the same tables give the same bytes, on every machine and every day.
 *
 * @param {ReturnType<typeof import("./tables.mjs").makeTables>} tables
 */
export async function workbookBytes(tables) {
  const book = new ExcelJS.Workbook();
  book.creator = book.lastModifiedBy = "Drawback for Excel";
  book.title = "Drawback for Excel: sample workbook";
  book.created = book.modified = new Date(timeOf(AS_OF));
  addStartSheet(book, tables);
  for (const table of tables) addTableSheet(book, table);
  return withFixedDates(new Uint8Array(await book.xlsx.writeBuffer()));
}

function addTableSheet(book, { sheet: name, table, columns, rows }) {
  const sheet = book.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: Math.ceil(columns.length / 16),
      fitToHeight: 0,
      paperSize: 1,
      printTitlesRow: "1:1",
    },
  });
  sheet.addTable({
    name: table,
    ref: "A1",
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: false },
    columns: columns.map(({ heading }) => ({ name: heading, filterButton: true })),
    rows: rows.map((cells) => cells.map((cell, at) => cellValue(cell, columns[at].kind))),
  });
  columns.forEach(({ kind, width }, at) => {
    sheet.getColumn(at + 1).width = width;
    const alignment = alignmentOf(kind, columns[at - 1]?.kind);
    const heading = sheet.getCell(1, at + 1);
    heading.font = { name: "Calibri", family: 2, size: 11, bold: true };
    heading.alignment = NUMBERS.has(kind) ? { horizontal: "right" } : alignment;
    rows.forEach((cells, row) => {
      const cell = sheet.getCell(row + 2, at + 1);
      cell.numFmt = kind === "quantity" ? quantityFormat(cells[at]) : FORMATS[kind];
      if (alignment) cell.alignment = alignment;
    });
  });
}

const NUMBERS = new Set(["quantity", "money", "integer"]);

/** Dates stand in the middle and text keeps away from a number before it; numbers stay right, and text among them left. */
function alignmentOf(kind, before) {
  if (kind === "date") return { horizontal: "center" };
  return kind === "text" && NUMBERS.has(before) ? { horizontal: "left", indent: 1 } : undefined;
}

/** What goes into a cell. A date that is none stays the text it is. */
function cellValue(cell, kind) {
  if (cell === "") return null;
  return kind === "date" && /^\d{4}-\d\d-\d\d$/.test(cell) ? new Date(timeOf(cell)) : cell;
}

const quantityFormat = (cell) => (typeof cell === "number" && !Number.isInteger(cell) ? "#,##0.00" : "#,##0");

/** The same zip with one date for all its parts: a zip keeps the time of day at which it was made. */
function withFixedDates(bytes) {
  const mtime = new Date(2026, 10, 21);
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, [part, { mtime, level: 9 }]]);
  return zipSync(Object.fromEntries(parts));
}
