import { freeSheetName } from "../../workbook/sheet-name";
import { openFile } from "./open-file";
import { emptyData, type OpenedWorkbook } from "./opened-workbook";

/** Among several files that were opened at once, one is a workbook. */
export class NotTogether extends Error {
  constructor(readonly file: string) {
    super(`${file} is a workbook`);
  }
}

/** A file of the user's, as it was read. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/**
 * Opens one file, or several text files as sheets of one workbook: imports and returns mostly come apart.
 *
 * @throws WorkbookError `unreadable-file`; NotTogether for a workbook among several files
 */
export async function openFiles(files: readonly NamedBytes[]): Promise<OpenedWorkbook> {
  const opened: OpenedWorkbook[] = [];
  for (const { name, bytes } of files) {
    const book = await openFile(bytes, name);
    if (files.length > 1 && (book.data.sheetOrder.length > 1 || !/\.(csv|tsv|txt)$/i.test(name))) {
      throw new NotTogether(name);
    }
    opened.push(book);
  }
  return opened.length === 1 ? opened[0]! : together(opened);
}

function together(books: readonly OpenedWorkbook[]): OpenedWorkbook {
  const data = emptyData(books.map(({ data: { name } }) => name).join(", "));
  const names: string[] = [];
  books.forEach((book, at) => {
    const id = `sheet-${at + 1}`;
    const sheet = book.data.sheets[book.data.sheetOrder[0]!]!;
    const name = freeSheetName(sheet.name ?? id, names);
    names.push(name);
    data.sheetOrder.push(id);
    data.sheets[id] = { ...sheet, id, name };
  });
  return { data, tables: [], names: [] };
}
