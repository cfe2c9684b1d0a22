import { fileKind } from "../../workbook/files/file-kind";
import { WorkbookError } from "../../workbook/port";
import { readCsv } from "./read-csv";
import { readXlsx } from "./read-xlsx";
import type { OpenedWorkbook } from "./opened-workbook";

/** Opens a file of the user's, by what it holds and not by its name. It is read here and goes nowhere. */
export async function openFile(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  if (bytes.length === 0) throw new WorkbookError({ kind: "unreadable-file", file: name, why: "empty" });
  const kind = fileKind(bytes);
  if (kind !== "zip") {
    if (kind === "text" && /\.(csv|tsv|txt)$/i.test(name)) return readCsv(bytes, name);
    throw new WorkbookError({ kind: "unreadable-file", file: name, why: "not-a-workbook" });
  }
  try {
    return await readXlsx(bytes, name);
  } catch (cause) {
    const error = new WorkbookError({ kind: "unreadable-file", file: name, why: "damaged" });
    error.cause = cause;
    throw error;
  }
}
