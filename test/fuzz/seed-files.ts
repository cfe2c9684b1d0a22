import { gzipSync } from "node:zlib";
import { utils, write, type BookType } from "@e965/xlsx";
import { SEED_TABLES } from "./seed-tables";

/** A file before it is damaged. */
export interface SeedFile {
  name: string;
  bytes: Uint8Array;
}

type Table = readonly (readonly unknown[])[];

function text(table: Table, delimiter: string): string {
  const quote = (cell: unknown): string => {
    const shown = String(cell);
    return /["\r\n,;\t^]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
  };
  return table.map((row) => row.map(quote).join(delimiter)).join("\r\n");
}

function workbook(bookType: BookType): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(SEED_TABLES.imports as unknown[][]), "Imports");
  utils.book_append_sheet(book, utils.aoa_to_sheet(SEED_TABLES.returns as unknown[][]), "Returns");
  return new Uint8Array(write(book, { type: "buffer", bookType, compression: true }) as Uint8Array);
}

const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Files of every kind that is read: text in several encodings and delimiters, packed text, workbooks. */
export function seedFiles(): { imports: SeedFile[]; returns: SeedFile; books: SeedFile[] } {
  const { imports, returns, reports } = SEED_TABLES;
  const plain = text(imports, ",");
  return {
    imports: [
      { name: "imports.csv", bytes: utf8(plain) },
      { name: "imports-bom.csv", bytes: utf8(`\ufeff${plain}`) },
      { name: "imports.txt", bytes: utf8(text(imports, "\t")) },
      { name: "imports-semicolon.csv", bytes: utf8(text(imports, ";")) },
      { name: "imports-caret.csv", bytes: utf8(text(imports, "^")) },
      { name: "imports-utf16.csv", bytes: new Uint8Array(Buffer.from(`\ufeff${plain}`, "utf16le")) },
      { name: "imports.csv.gz", bytes: new Uint8Array(gzipSync(plain)) },
      ...reports.slice(0, 12).map((table, k) => ({ name: `report-${k}.csv`, bytes: utf8(text(table, ",")) })),
    ],
    returns: { name: "returns.csv", bytes: utf8(text(returns, ",")) },
    books: (["xlsx", "xls", "xlsb"] as const).map((kind) => ({
      name: `book.${kind}`,
      bytes: workbook(kind),
    })),
  };
}
