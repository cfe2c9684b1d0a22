import { read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from "../address";
import { WorkbookError, type Cell } from "../port";
import { fileKind } from "./file-kind";
import type { OpenedFile, OpenedName, OpenedSheet } from "./opened-file";
import { unreadable } from "./read-bytes";
import { readTables } from "./read-tables";
import { takeLinksOut } from "./without-links";

/** Error values as they are kept in files. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** Most bytes that a packed workbook may hold unpacked: the reader takes it in as a whole. */
const LARGEST = 2 ** 31;
/** Cells of a sheet up to which all its rows are made of one length. */
const MOST_CELLS = 20_000_000;
/** Rows that are looked at to find a column's number format. */
const FORMAT_ROWS = 1000;

/**
 * Sheets, tables and names of a workbook file: .xlsx, .xlsm, .xlsb, .xls, .ods, and tables in HTML or XML. Formulas give
 * the values they had when the file was saved, dates are serial numbers, error values are their texts. Throws
 * `unreadable-file`.
 */
export function readWorkbook(path: string, bytes: Uint8Array): OpenedFile {
  try {
    return toFile(path, bytes, parse(path, bytes));
  } catch (error) {
    throw error instanceof WorkbookError ? error : toProblem(path, error);
  }
}

function toFile(path: string, bytes: Uint8Array, book: WorkBook): OpenedFile {
  const isXlsx = (book as { bookType?: string }).bookType === "xlsx";
  const hidden = book.Workbook?.Sheets ?? [];
  const sheets = book.SheetNames.map((name, at) =>
    openSheet(name, book.Sheets[name], (hidden[at]?.Hidden ?? 0) !== 0),
  );
  return {
    path,
    sheets,
    tables: isXlsx ? readTables(bytes) : [],
    names: namesOf(book),
    dates1904: book.Workbook?.WBProps?.date1904 === true,
    xlsx: isXlsx ? bytes : null,
  };
}

function parse(path: string, bytes: Uint8Array): WorkBook {
  const isZip = fileKind(bytes) === "zip";
  if (isZip && unpackedSize(bytes) > LARGEST) throw unreadable(path, "too-large");
  // The reader's own unpacking does not end on some damaged files; another one says what is wrong with them.
  // As a buffer: of other arrays the reader makes long copies, and reads texts beyond their end in damaged files.
  const book = quietly(() =>
    read(asBuffer(isZip ? withoutLinks(bytes) : bytes), {
      type: "buffer",
      dense: true,
      // Formulas and blank cells too: a formula without its result is told by them.
      cellFormula: true,
      sheetStubs: true,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      raw: true,
    }),
  );
  if (book.SheetNames.length === 0) throw new Error("Unsupported file: no sheets");
  return book;
}

/** The reader tells standard error of records that it passes over; they are none of the user's concern. */
function quietly<T>(work: () => T): T {
  /* eslint-disable no-console */
  const say = console.error;
  console.error = () => {};
  try {
    return work();
  } finally {
    console.error = say;
  }
  /* eslint-enable no-console */
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A zip packed anew, without the links of its sheets. */
function withoutLinks(zip: Uint8Array): Uint8Array {
  const parts = unzipSync(zip);
  takeLinksOut(parts);
  return zipSync(parts, { level: 0 });
}

/** Bytes that a zip says it holds. */
function unpackedSize(zip: Uint8Array): number {
  let size = 0;
  unzipSync(zip, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}

/** What is wrong with a file, by what the reader says of it. */
function toProblem(path: string, error: unknown): WorkbookError {
  const message = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(message)) return unreadable(path, "password", error);
  if (/unsupported|unrecognized|cannot find (workbook|file|stream)/i.test(message)) {
    return unreadable(path, "not-a-workbook", error);
  }
  if (error instanceof RangeError && /string length|array length|heap/i.test(message)) {
    return unreadable(path, "too-large", error);
  }
  return unreadable(path, "damaged", error);
}

function openSheet(name: string, sheet: WorkSheet | undefined, isHidden: boolean): OpenedSheet {
  const data = ((sheet as { "!data"?: (CellObject | undefined)[][] } | undefined)?.["!data"] ?? []) as (
    (CellObject | undefined)[] | undefined
  )[];
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  // Damaged files have cells far beyond the last row and column that a sheet can have.
  data.slice(0, MAX_ROWS).forEach((row, at) => {
    if (!row) return;
    const cells = row.length > MAX_COLUMNS ? row.slice(0, MAX_COLUMNS) : row;
    const first = cells.findIndex((cell) => valueOf(cell) !== "");
    if (first < 0) return;
    if (top < 0) top = at;
    bottom = at;
    left = Math.min(left, first);
    for (let column = cells.length - 1; column > right; column--)
      if (valueOf(cells[column]) !== "") right = column;
  });
  if (top < 0)
    return { name, isHidden, isText: false, cells: [], area: { row: 0, column: 0, rows: 0, columns: 0 } };
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  // One stray cell far out must not make millions of blank ones: then rows are only as long as they hold something.
  const isVast = area.rows * area.columns > MOST_CELLS;
  const blank = new Array<Cell>(isVast ? 0 : area.columns).fill("");
  const cells = Array.from({ length: area.rows }, (_, at) => {
    const row = data[top + at];
    if (!row) return blank;
    const length = isVast ? Math.max(0, Math.min(row.length - left, area.columns)) : area.columns;
    return Array.from({ length }, (_cell, column) => valueOf(row[left + column]));
  });
  return { name, isHidden, isText: false, cells, area, formats: formatsOf(data, area) };
}

function formatsOf(data: readonly ((CellObject | undefined)[] | undefined)[], area: Area): string[] {
  return Array.from({ length: area.columns }, (_, column) => {
    for (let row = area.row; row < area.row + Math.min(area.rows, FORMAT_ROWS); row++) {
      const cell = data[row]?.[area.column + column];
      if (cell?.t === "n") return typeof cell.z === "string" ? cell.z : "General";
    }
    return "General";
  });
}

/** What is read of a formula whose result is not in the file, as with files that a program wrote and nobody has opened since. */
const NOT_CALCULATED = "#NOT-CALCULATED";

function valueOf(cell: CellObject | undefined): Cell {
  if (!cell) return "";
  const { t, v, f } = cell;
  if (t === "z") return f === undefined ? "" : NOT_CALCULATED;
  if (t === "e") return ERRORS[v as number] ?? "#VALUE!";
  return typeof v === "number" || typeof v === "string" || typeof v === "boolean" ? v : "";
}

/** Names of one area of one sheet; those of formulas, constants and several areas say nothing here. */
function namesOf(book: WorkBook): OpenedName[] {
  return (book.Workbook?.Names ?? []).flatMap(({ Name, Ref }) => {
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/.exec(
      Ref ?? "",
    );
    if (!match) return [];
    const sheet = match[2] ?? match[1]!.replaceAll("''", "'");
    return [{ name: Name, sheet, area: parseArea(match[3]!) }];
  });
}
