import { needsApostrophe } from "../../plain-text";
import type { Cell } from "../../port";
import type { OpenedSheet } from "../opened-file";
import { cellXml } from "./cell-xml";
import { editedRows, editsOfRow, type SheetEdits } from "./sheet-edits";
import type { Styles } from "./styles";
import { typedColumns, type TypedText } from "./typed-columns";

const PIECE = 1 << 16;
const SAMPLE = 200;

/**
 * A sheet that has no .xlsx to be carried over from (a text file, an .xls) as XML, in pieces. Figures and dates of text
 * files become numbers where that loses nothing of what was written; all other texts stay texts.
 */
export function* plainSheetXml(
  sheet: OpenedSheet,
  edits: SheetEdits,
  styles: Styles,
  namespace: string,
): Generator<string> {
  const { cells, area } = sheet;
  const typed = sheet.isText ? typedColumns(cells as string[][], area.columns) : null;
  const quoted = styles.cell({ quoted: true });
  const formats = (sheet.formats ?? []).map((format) => styles.cell({ format }));
  const xmlOf = (row: number, column: number, cell: Cell): string => {
    if (typeof cell === "string") {
      const value: TypedText | null = typed ? typed(column, cell) : null;
      if (value)
        return cellXml(row, area.column + column, value.value, styles.cell({ format: value.format }));
      return cellXml(
        row,
        area.column + column,
        cell,
        needsApostrophe(cell) && cell.length < 255 ? quoted : 0,
      );
    }
    return cellXml(row, area.column + column, cell, typeof cell === "number" ? (formats[column] ?? 0) : 0);
  };
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet, edits)}<sheetData>`;
  const edited = editedRows(edits);
  const end = Math.max(area.row + area.rows, edited.to);
  let piece = "";
  for (let row = Math.min(area.row, edited.from); row < end; row++) {
    const values = cells[row - area.row];
    let text = "";
    if (values)
      for (let column = 0; column < values.length; column++) text += xmlOf(row, column, values[column]!);
    // What is added stands to the right of everything.
    for (const { xml } of editsOfRow(edits, row)) text += xml;
    if (text !== "") piece += `<row r="${row + 1}">${text}</row>`;
    if (piece.length > PIECE) {
      yield piece;
      piece = "";
    }
  }
  yield `${piece}</sheetData>${edits.rules.map((rule, at) => rule.xml(1 + edits.rules.slice(0, at).reduce((sum, { count }) => sum + count, 0))).join("")}</worksheet>`;
}

function columnsXml({ cells, area }: OpenedSheet, { widths }: SheetEdits): string {
  const wide = new Map<number, number>();
  for (const row of cells.slice(0, SAMPLE)) {
    row.forEach((cell, column) => {
      const length = Math.min(String(cell).length + 2, 40);
      if (length > (wide.get(area.column + column) ?? 8)) wide.set(area.column + column, length);
    });
  }
  for (const { column, width } of widths) wide.set(column, Math.max(width, wide.get(column) ?? 0));
  const columns = [...wide].sort(([a], [b]) => a - b);
  if (columns.length === 0) return "";
  return `<cols>${columns.map(([at, width]) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`;
}
