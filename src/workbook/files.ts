import { rm } from "node:fs/promises";
import { locateAll, type Located } from "./files/list-sources";
import { openFile } from "./files/open-file";
import type { OpenedFile } from "./files/opened-file";
import { rowsAsSheet } from "./files/rows-as-sheet";
import { writeBook } from "./files/out/write-book";
import { freeSheetName } from "./sheet-name";
import {
  WorkbookError,
  type Cell,
  type TableCells,
  type TableSource,
  type WorkbookChange,
  type WorkbookPort,
  type WorkOptions,
} from "./port";

export { listFolder } from "./files/list-folder";
export { baseName } from "./files/open-file";
export { exists, pathKind } from "./files/read-bytes";
export { refuseOut } from "./files/refuse-out";

/**
 * The host of the workbook port for files: .xlsx, .xlsm, .xlsb, .xls, .ods and delimited text (.csv, .tsv, .txt, each
 * also as .gz). What is written goes into a new .xlsx; the file that was read is never changed.
 *
 * @param path the file to read
 * @param out the workbook that `write` makes; without it, `write` is not supported
 */
export async function openFiles(
  path: string,
  out: string | null = null,
  options: WorkOptions = {},
): Promise<FilesPort> {
  return new FilesPort(await openFile(path, options), out);
}

/** Rows of cells as a workbook of one sheet. */
export function filesOfRows(path: string, name: string, rows: Cell[][], dates1904: boolean): FilesPort {
  const isText = rows.every((row) => row.every((cell) => typeof cell === "string"));
  return new FilesPort({
    path,
    sheets: [rowsAsSheet(name, rows, widest(rows), isText)],
    tables: [],
    names: [],
    dates1904,
    xlsx: null,
  });
}

/** One file, as a workbook. */
export class FilesPort implements WorkbookPort {
  readonly host = "files";
  readonly can = { goTo: false, insertFormula: false, newFromTemplate: false, selectionEvents: false };
  private readonly located: Located[];
  private readonly settings = new Map<string, unknown>();
  /** The workbook that was written, or null. */
  private written: string | null = null;

  /** @param out the workbook that `write` makes, or null */
  constructor(
    private readonly file: OpenedFile,
    public out: string | null = null,
  ) {
    this.located = locateAll(file);
  }

  async uses1904Dates(): Promise<boolean> {
    return this.file.dates1904;
  }

  async listSources(): Promise<TableSource[]> {
    return this.located.map(({ source }) => source);
  }

  async read(source: TableSource, options: WorkOptions = {}): Promise<TableCells> {
    if (options.signal?.aborted) throw new WorkbookError({ kind: "cancelled" });
    const { area, sheet } = this.locate(source);
    options.onProgress?.({ stage: "reading", done: area.rows, total: area.rows });
    return {
      source,
      cells: cut(sheet.cells, sheet.area, area),
      firstRow: area.row + 1,
      firstColumn: area.column + 1,
    };
  }

  /** The cell that a name of the workbook refers to (the first one, when it refers to several), or null. */
  async readName(name: string): Promise<Cell | null> {
    const found = this.file.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const sheet = found && this.file.sheets.find((each) => each.name === found.sheet);
    if (!sheet) return null;
    return sheet.cells[found.area.row - sheet.area.row]?.[found.area.column - sheet.area.column] ?? "";
  }

  async write(change: WorkbookChange, options: WorkOptions = {}): Promise<void> {
    if (this.out === null) throw new WorkbookError({ kind: "unsupported", what: "write" });
    const out = { path: this.out, isOurs: this.written === this.out };
    await writeBook(this.file, this.located, change, out, options);
    this.written = this.out;
  }

  async hasWritten(): Promise<boolean> {
    return this.written !== null;
  }

  /** Takes away the workbook that was written: the file that was read never had anything of ours. */
  async removeAll(): Promise<void> {
    if (this.written !== null) await rm(this.written, { force: true });
    this.written = null;
  }

  async recover(): Promise<boolean> {
    return false;
  }

  async goTo(): Promise<void> {
    throw new WorkbookError({ kind: "unsupported", what: "goTo" });
  }

  async onSelect(): Promise<() => void> {
    return () => {};
  }

  async onChange(): Promise<() => void> {
    return () => {};
  }

  async getSetting(key: string): Promise<unknown> {
    return this.settings.get(key) ?? null;
  }

  async setSetting(key: string, value: unknown): Promise<void> {
    this.settings.set(key, value);
  }

  async insertFormula(): Promise<void> {
    throw new WorkbookError({ kind: "unsupported", what: "insertFormula" });
  }

  async newFromTemplate(): Promise<void> {
    throw new WorkbookError({ kind: "unsupported", what: "newFromTemplate" });
  }

  /**
   * All sheets of some files as one workbook, to be written as one: the only file itself when there is one.
   *
   * @returns the workbook, and where a source of one of the files is in it
   */
  static join(
    ports: readonly FilesPort[],
    out: string,
  ): { port: FilesPort; sourceIn(port: FilesPort, source: TableSource): TableSource } {
    if (ports.length === 1) {
      const port = ports[0]!;
      port.out = out;
      return { port, sourceIn: (_port, source) => source };
    }
    const file: OpenedFile = { path: out, sheets: [], tables: [], names: [], dates1904: false, xlsx: null };
    const names = new Map<FilesPort, Map<string, string>>();
    for (const port of ports) {
      const renamed = new Map<string, string>();
      names.set(port, renamed);
      for (const sheet of port.file.sheets) {
        const name = freeSheetName(
          sheet.name,
          file.sheets.map((other) => other.name),
        );
        renamed.set(sheet.name, name);
        file.sheets.push({ ...sheet, name });
      }
    }
    const joined = new FilesPort(file, out);
    return {
      port: joined,
      sourceIn(port, source) {
        const sheet = names.get(port)!.get(source.sheet)!;
        const { area } = port.locate(source);
        const found = joined.located.find(
          (each) => each.source.kind === "sheet" && each.source.sheet === sheet,
        )!;
        // Tables of a file are ranges here; the range of the source alone is what the status column stands beside.
        const moved = {
          ...found,
          source: { ...source, id: `${source.id} in ${sheet}`, sheet },
          area,
          table: null,
        };
        joined.located.push(moved);
        return moved.source;
      },
    };
  }

  private locate(source: TableSource): Located {
    const found = this.located.find(({ source: { id } }) => id === source.id);
    if (!found) throw new WorkbookError({ kind: "source-gone", name: source.name });
    return found;
  }
}

/** The cells of an area; the very rows of the file when it is all of them, for there may be a million. */
function cut(cells: Cell[][], all: Located["area"], area: Located["area"]): Cell[][] {
  if (
    all.row === area.row &&
    all.column === area.column &&
    all.rows === area.rows &&
    all.columns === area.columns
  ) {
    return cells;
  }
  const from = area.column - all.column;
  return Array.from({ length: area.rows }, (_, at) => {
    const row = cells[area.row - all.row + at] ?? [];
    return Array.from({ length: area.columns }, (_cell, column) => row[from + column] ?? "");
  });
}

function widest(rows: readonly (readonly Cell[])[]): number {
  let columns = 0;
  for (const row of rows) if (row.length > columns) columns = row.length;
  return columns;
}
