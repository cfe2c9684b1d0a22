import { box, fromAddress } from "./a1";
import { Book } from "./book";
import type { CellValue } from "./typed-input";

/** A workbook as plain data, so that a test can hand it to a page. */
export interface BookData {
  sheets: {
    name: string;
    /** Cells from A1 on, taken as they are (no text is turned into a number or a date). */
    cells: CellValue[][];
    tables?: { name: string; address: string }[];
    protected?: boolean;
    /** Number formats by column letter, as "D": "yyyy-mm-dd". */
    numberFormats?: Record<string, string>;
  }[];
  date1904?: boolean;
}

/** The workbook of that data. */
export function bookFrom(data: BookData): Book {
  const book = new Book(data.sheets[0]?.name);
  for (const { name, cells, tables = [], protected: locked = false, numberFormats = {} } of data.sheets) {
    const sheet = book.findSheet(name) ?? book.addSheet(name);
    cells.forEach((line, row) => line.forEach((value, column) => sheet.grid.set(row, column, { value })));
    for (const [letter, format] of Object.entries(numberFormats)) {
      const column = fromAddress(`${letter}1`);
      if (column) sheet.grid.setFormat("numberFormat", box(0, column.left, cells.length, 1), format);
    }
    for (const table of tables) {
      const at = fromAddress(table.address);
      if (!at) throw new Error(`no address: ${table.address}`);
      book.addTable(sheet, at, table.name);
    }
    sheet.protected = locked;
  }
  book.date1904 = data.date1904 ?? false;
  book.changes.length = 0;
  return book;
}
