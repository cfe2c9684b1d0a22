import { basename } from "node:path";
import type { WorkOptions } from "../port";
import { CsvReader } from "./csv/csv-reader";
import { fileKind } from "./file-kind";
import type { OpenedFile } from "./opened-file";
import { readParts, readWhole, unreadable } from "./read-bytes";
import { readWorkbook } from "./read-workbook";
import { rowsAsSheet } from "./rows-as-sheet";

/** Names of files that hold a workbook and never text. Text under ".xls" is common: many systems export so. */
const NEVER_TEXT = /\.(xlsx|xlsm|xlsb|xltx|xltm|ods)$/i;

/**
 * Opens a file by what it holds and not by its name: a workbook, or delimited text, which is read as it streams in.
 * Throws `unreadable-file`.
 */
export async function openFile(path: string, { signal }: WorkOptions = {}): Promise<OpenedFile> {
  const parts = readParts(path, signal);
  const first = await firstPart(parts);
  if (first.length === 0) throw unreadable(path, "empty");
  const kind = fileKind(first);
  if (kind === "other" || kind === "gzip") throw unreadable(path, "not-a-workbook");
  if (kind === "text" && NEVER_TEXT.test(path)) throw unreadable(path, "not-a-workbook");
  if (kind !== "text") return readWorkbook(path, await readWhole(path, first, parts));
  const reader = new CsvReader();
  reader.push(first);
  for await (const part of parts) reader.push(part);
  const rows = reader.end();
  const sheet = rowsAsSheet(baseName(path), rows, reader.columns, true);
  if (sheet.cells.length === 0) throw unreadable(path, "empty");
  return { path, sheets: [sheet], tables: [], names: [], dates1904: false, xlsx: null };
}

/** Enough bytes to tell what the file is: streams may begin with a part of no or few bytes. */
async function firstPart(parts: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array(0);
  while (bytes.length < 4096) {
    const { value, done } = await parts.next();
    if (done) break;
    bytes = bytes.length === 0 ? value : Buffer.concat([bytes, value]);
  }
  return bytes;
}

/** Name of a file without its folder and endings. */
export function baseName(path: string): string {
  return basename(path)
    .replace(/\.gz$/i, "")
    .replace(/\.[^.]*$/, "");
}
