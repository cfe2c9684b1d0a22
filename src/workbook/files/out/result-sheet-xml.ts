import { columnLetters, formatArea } from "../../address";
import { needsApostrophe } from "../../plain-text";
import type { Cell, ColumnFormat, ResultSheet } from "../../port";
import { toXml } from "../xml";
import { cellXml } from "./cell-xml";
import { LINK_COLOR, linksOf, linksXml } from "./sheet-links";
import type { CellAlignment, Styles } from "./styles";

/** Rows made at a time. */
const BLOCK = 2_000;
/** Rows by which the widths of the columns are found. */
const SAMPLE = 300;
const WIDTH = { least: 8, most: 60, mostAtEnd: 90 };
/** Long texts of the last column are wrapped up to so many rows: measuring a million of them would take Excel long. */
const MOST_WRAPPED = 20_000;
const LINE_HEIGHT = 15;
const MOST_LINES = 20;
/** A heading further down than this is not frozen: it would leave no room for the rows. */
const FROZEN_ROWS = 12;
const TAB_COLOR = "FF00695C";

/** Namespaces of a workbook's parts: ordinary ones, or those of "strict" workbooks. */
export interface Namespaces {
  main: string;
  relations: string;
}

/** Row (from 0) of the headings of a result sheet: below the notes and a blank row. */
export function headingRowOf(sheet: ResultSheet): number {
  return sheet.notes.length === 0 ? 0 : sheet.notes.length + 1;
}

/** A result sheet as XML, in pieces: notes, headings, rows, and an Excel table over them (`rId1`) when there are rows. */
export function* resultSheetXml(
  sheet: ResultSheet,
  styles: Styles,
  namespaces: Namespaces,
): Generator<string> {
  const { notes, headings, formats, rowCount } = sheet;
  const top = headingRowOf(sheet);
  const whole = { row: 0, column: 0, rows: top + 1 + rowCount, columns: headings.length };
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relations}">`;
  yield `<sheetPr><tabColor rgb="${TAB_COLOR}"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${formatArea(whole)}"/>`;
  yield `<sheetViews><sheetView workbookViewId="0">${frozen(top)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
  const widths = widthsOf(sheet);
  yield `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>`;
  const title = styles.cell({ bold: true, size: 14 });
  for (const [row, note] of notes.entries())
    yield `<row r="${row + 1}">${cellXml(row, 0, note, row === 0 ? title : 0)}</row>`;
  yield `<row r="${top + 1}">${headings.map((heading, at) => cellXml(top, at, heading, styles.cell({ bold: true, align: alignmentOf(formats, at, false) }))).join("")}</row>`;
  const plain = formats.map((format, at) =>
    styles.column(format, alignmentOf(formats, at, rowCount <= MOST_WRAPPED)),
  );
  const quoted = formats.map((format, at) =>
    styles.column(format, alignmentOf(formats, at, rowCount <= MOST_WRAPPED), true),
  );
  const targets = linksOf(sheet);
  const linkColumn = sheet.links?.column ?? -1;
  const linked = targets.size === 0 ? 0 : styles.cell({ color: LINK_COLOR, align: {} });
  const wraps = rowCount <= MOST_WRAPPED && formats.at(-1) === "text" && formats.length > 1;
  for (let from = 0; from < rowCount; from += BLOCK) {
    let piece = "";
    sheet.rows(from, Math.min(from + BLOCK, rowCount)).forEach((cells, index) => {
      const row = top + 1 + from + index;
      const lines = wraps ? linesOf(cells.at(-1), widths.at(-1)!) : 1;
      piece += lines === 1 ? `<row r="${row + 1}">` : `<row r="${row + 1}" ht="${lines * LINE_HEIGHT}">`;
      cells.forEach((cell, column) => {
        const style = column === linkColumn && targets.has(from + index) ? linked : plain[column]!;
        piece += cellXml(row, column, cell, isRisky(cell) ? quoted[column]! : style);
      });
      piece += "</row>";
    });
    yield piece;
  }
  yield "</sheetData>";
  yield* linksXml(targets, linkColumn, top);
  yield `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/>`;
  if (rowCount > 0) yield `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`;
  yield "</worksheet>";
}

/** Figures to the right, dates in the middle, texts to the left and off a figure before them. */
function alignmentOf(formats: readonly ColumnFormat[], at: number, wrapsLast: boolean): CellAlignment {
  const format = formats[at]!;
  if (format === "date") return { horizontal: "center" };
  if (format !== "text") return { horizontal: "right" };
  const before = formats[at - 1] ?? "text";
  return {
    indent: before !== "text" && before !== "date",
    wrap: wrapsLast && at > 0 && at === formats.length - 1,
  };
}

/** Lines that a wrapped text takes, with room for words that do not break where the line ends. */
function linesOf(cell: Cell | undefined, width: number): number {
  const length = typeof cell === "string" ? cell.length : 0;
  return Math.max(1, Math.min(Math.ceil((length * 1.08) / width), MOST_LINES));
}

function isRisky(cell: Cell): boolean {
  return typeof cell === "string" && needsApostrophe(cell);
}

function frozen(top: number): string {
  if (top >= FROZEN_ROWS) return "";
  return `<pane ySplit="${top + 1}" topLeftCell="A${top + 2}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
}

function widthsOf({ headings, formats, rows, rowCount }: ResultSheet): number[] {
  const widths = headings.map((heading) => heading.length + 4);
  for (const row of rows(0, Math.min(SAMPLE, rowCount))) {
    row.forEach((cell, at) => {
      const length =
        formats[at] === "date"
          ? 11
          : typeof cell === "number"
            ? cell.toFixed(2).length + 3
            : String(cell).length + 2;
      if (length > widths[at]!) widths[at] = length;
    });
  }
  const last = widths.length - 1;
  return widths.map((width, at) =>
    Math.min(Math.max(width, WIDTH.least), at === last ? WIDTH.mostAtEnd : WIDTH.most),
  );
}

/** The Excel table over a result sheet. */
export function resultTableXml(sheet: ResultSheet, id: number, name: string, namespaces: Namespaces): string {
  const top = headingRowOf(sheet);
  const reference = formatArea({
    row: top,
    column: 0,
    rows: sheet.rowCount + 1,
    columns: sheet.headings.length,
  });
  const columns = sheet.headings.map(
    (heading, at) => `<tableColumn id="${at + 1}" name="${toXml(heading)}"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${namespaces.main}" id="${id}" name="${name}" displayName="${name}" ref="${reference}" totalsRowShown="0">` +
    `<autoFilter ref="${reference}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

/** The cells a result sheet takes, as an address with dollar signs. */
export function wholeAddress(sheet: ResultSheet): string {
  const rows = headingRowOf(sheet) + 1 + sheet.rowCount;
  return `$A$1:$${columnLetters(Math.max(sheet.headings.length, 1) - 1)}$${rows}`;
}
