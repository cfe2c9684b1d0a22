import { formatArea } from "../../workbook/address";
import { type FunctionMetadata, NAMESPACE, sheetName } from "../functions/metadata";
import type { Book } from "../grid/book";
import { noteAt } from "../grid/error-notes";
import type { CellHint } from "./StatusLine";

const OURS = new RegExp(`\\b${NAMESPACE}\\.[A-Z0-9._]+(?=\\s*\\()`, "i");

function signature(fn: FunctionMetadata): string {
  const parameters = fn.parameters.map(({ name, optional, repeating }) => {
    const shown = repeating ? `${name}, …` : name;
    return optional ? `[${shown}]` : shown;
  });
  return `${sheetName(fn)}(${parameters.join(", ")})`;
}

/** What to say about the selected cell. */
export function cellHint(book: Book, functions: readonly FunctionMetadata[]): CellHint | undefined {
  const selected = book.grid.api.getActiveWorkbook()?.getActiveCell();
  if (!selected) return undefined;
  const { startRow: row, startColumn: column } = selected.getRange();
  const sheet = book.workbook.getActiveSheet();
  const address = `${sheet.getName()}!${formatArea({ row, column, rows: 1, columns: 1 })}`;
  const note = noteAt(book, sheet, row, column);
  if (note) return { address, kind: "error", title: `${note.functionName} ${note.code}`, text: note.message };
  const name = OURS.exec(sheet.getCellRaw(row, column)?.f ?? "")?.[0].toUpperCase();
  const fn = functions.find((one) => sheetName(one) === name);
  if (!fn) return { address, kind: "none", title: "", text: "" };
  return { address, kind: "function", title: signature(fn), text: fn.description ?? "" };
}
