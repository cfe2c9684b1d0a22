import { box } from "../office-host/a1";
import { Book, type Sheet, type Table } from "../office-host/book";

/** A workbook with imports as an Excel table (formatted, filtered by nobody) and returns as a plain range. */
export function twoSourceBook(rows = 6): { book: Book; imports: Sheet; returns: Sheet; table: Table } {
  const book = new Book("Bob's imports");
  const [imports] = book.sheets;
  fill(book, imports, 2, 1, ["Entry Number", "Import Date", "SKU", "Quantity"], rows, (i) => [
    `ABC-000000${i}-1`,
    45_000 + i,
    `SKU ${i % 3}`,
    10 * (i + 1),
  ]);
  const table = book.addTable(imports, box(2, 1, rows + 1, 4), "Imports");
  imports.grid.setFormat("fill", box(4, 1, 1, 2), "#FFFF00");
  imports.grid.setFormat("numberFormat", box(3, 2, rows, 1), "m/d/yyyy");
  imports.grid.widths.set(1, 96);
  const returns = book.addSheet("Returns");
  fill(book, returns, 0, 0, ["Return ID", "SKU", "Quantity"], rows, (i) => [`R${i}`, `SKU ${i % 3}`, i + 1]);
  returns.grid.setFormat("bold", box(0, 0, 1, 3), true);
  book.changes.length = 0;
  return { book, imports, returns, table };
}

function fill(
  book: Book,
  sheet: Sheet,
  top: number,
  left: number,
  headings: string[],
  rows: number,
  make: (i: number) => unknown[],
): void {
  book.write(sheet, box(top, left, 1, headings.length), [headings]);
  book.write(
    sheet,
    box(top + 1, left, rows, headings.length),
    Array.from({ length: rows }, (_, i) => make(i)),
  );
}
