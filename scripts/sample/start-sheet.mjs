import { timeOf } from "./calendar.mjs";
import { AS_OF } from "./imports.mjs";
import { DATE, formulas } from "./start-formulas.mjs";

/** What each sheet is for, in one line. */
const SHEETS = {
  Imports:
    "Entry lines with what was paid on them: duty by programme, MPF, HMF. One row is one lot to draw on.",
  Returns:
    "Goods that came back or were rejected, and what became of them: exported, destroyed, restocked ...",
  Withdrawals:
    "Sales and other movements of stock. Only the accounting methods (FIFO and the like) look at them.",
  "Prior Claims": "Units that earlier drawback claims used up.",
  Items: "Invoice lines of an entry line that has no SKU of its own; they split its duty by value.",
  "SKU Map": "Other names of goods: a kit, a pack of six, a vendor's and a marketplace's number.",
};

/** A font of a cell replaces the book's whole font: name and size go with it. */
const FONT = { name: "Calibri", family: 2, size: 11 };
const BOLD = { ...FONT, bold: true };
const GREY = { ...FONT, color: { argb: "FF595959" } };
const INDENTED = { horizontal: "left", indent: 1 };
const RULE = { style: "thin", color: { argb: "FFBFBFBF" } };

/**
 * The first sheet: what this is, what to try, where things are, and a few formulas that work, on one screen.
 *
 * @param {import("exceljs").Workbook} book
 * @param {{sheet: string, columns: {heading: string}[], rows: unknown[][]}[]} tables
 */
export function addStartSheet(book, tables) {
  const sheet = book.addWorksheet("Start", {
    views: [{ showGridLines: false }],
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 1, paperSize: 1 },
  });
  sheet.columns = [{ width: 2 }, { width: 47 }, { width: 16 }, { width: 98 }];
  let row = 1;
  const write = (column, value, style = {}) => {
    const cell = sheet.getCell(row, column);
    cell.value = value;
    Object.assign(cell, style);
  };
  const heading = (...texts) => {
    row++;
    texts.forEach((text, at) => {
      write(2 + at, text, { font: BOLD, border: { bottom: RULE } });
      if (at === 1) sheet.getCell(row, 3).alignment = { horizontal: "right" };
    });
    for (let column = 2 + texts.length; column <= 4; column++)
      write(column, null, { border: { bottom: RULE } });
    row++;
  };
  const line = (label, value, remark, format) => {
    write(2, label);
    write(3, value, format ? { numFmt: format } : {});
    write(4, remark, { font: GREY, alignment: INDENTED });
    row++;
  };

  write(2, "Drawback for Excel: sample workbook", { font: { ...BOLD, size: 16 } });
  sheet.getRow(row).height = 26;
  row++;
  write(
    2,
    "Six years of a made-up importer of motors, drives and hardware: what came in, what came back, and what of the duty can be claimed.",
  );
  row++;

  row++;
  write(2, "As-of date", { font: BOLD });
  write(3, new Date(timeOf(AS_OF)), { numFmt: DATE, font: BOLD, border: box() });
  write(4, "Everything is judged as of this day. Change it and match again: lots expire, or come back.", {
    font: GREY,
    alignment: INDENTED,
  });
  book.definedNames.add(`Start!$C$${row}`, "AsOfDate");
  row++;

  heading("What to try");
  for (const text of [
    "1.  Open Drawback on the Home tab. It finds the tables of this workbook by their headings.",
    "2.  Match. Two readings stand side by side: the guide's simple rules, and what CBP pays.",
    "3.  Highlight the sheets, then pick a return in the pane: it goes to its row and says why, and what to do.",
    "4.  Change something: fill in a blank Proof or Used, give a commingled row its entry number, choose FIFO. Match again.",
  ]) {
    write(2, text);
    row++;
  }

  heading("What is in it", "Rows", "");
  for (const { sheet: name, rows } of tables) line(name, rows.length, SHEETS[name], "#,##0");

  heading("Formulas that work", "Result", "Formula");
  sheet.getCell(row - 1, 4).alignment = INDENTED;
  for (const { label, formula, result, shown, format } of formulas(tables, row)) {
    line(label, { formula, result }, shown, format);
  }

  heading("What is real, and what is not");
  for (const text of [
    "Unit values and ordinary rates are those of US imports in 2024 (USITC DataWeb); the entries of 2025-05-02 and of 2026-01-28 to 02-07 carry the figures of real entry summaries.",
    "Programme duties follow the chapter 99 headings in force on the entry date. MPF is 0.3464 % with the year's least and most per entry, HMF 0.125 % of what came by sea.",
    "Companies, entry numbers, shipments, returns and papers are made up. Some rows are wrong on purpose, to show what is said of them. No advice; nothing was ever filed.",
  ]) {
    write(2, text, { font: GREY });
    row++;
  }
  return sheet;
}

const box = () => ({ top: RULE, bottom: RULE, left: RULE, right: RULE });
