import { ROLES, type Role } from "../columns/recognise/choose-role";
import type { TableInput, TableInputs } from "../columns/table-input";
import { fromExcelSerial, parseIsoDate, SERIALS_1904_BEHIND, type PlainDate } from "../engine/index";
import { listFolder, openFiles, pathKind, type FilesPort } from "../workbook/files";
import { WorkbookError } from "../workbook/port";
import { appendFiles } from "./append-files";
import type { TableFiles } from "./arguments";
import { chooseTables, type Candidate } from "./choose-tables";
import { InputFault } from "./input-fault";

/** The tables of a match as they were found in the files. */
export interface OpenTables {
  tables: Partial<Record<Role, OpenTable>>;
  /** The files, in the order in which they were given. */
  ports: FilesPort[];
}

/** One table: where it is and what it is read as. */
export interface OpenTable {
  port: FilesPort;
  candidate: Candidate;
  dates1904: boolean;
}

const FILE_OF_ROLE: Readonly<Record<Role, keyof TableFiles>> = {
  imports: "imports",
  returns: "returns",
  withdrawals: "withdrawals",
  "prior-claims": "priorClaims",
  items: "items",
  "sku-map": "skuMap",
};

/** Opens the workbook, or the file or folder of each table. Throws `InputFault` or `WorkbookError`. */
export async function openTables(book: string | null, files: TableFiles): Promise<OpenTables> {
  const opened = new Opened();
  const tables: OpenTables["tables"] = {};
  const given = ROLES.filter((role) => files[FILE_OF_ROLE[role]] !== null);
  if (book !== null) {
    const port = await opened.port(book);
    const wanted = ROLES.filter((role) => !given.includes(role));
    const chosen = chooseTables(await opened.candidates(book), wanted);
    for (const role of wanted) {
      const candidate = chosen[role];
      if (candidate) tables[role] = { port, candidate, dates1904: await port.uses1904Dates() };
    }
  }
  for (const role of given) tables[role] = await openTable(role, files[FILE_OF_ROLE[role]]!, opened);
  return { tables, ports: opened.ports() };
}

/** The files that were opened, each once however often it is named. */
class Opened {
  private readonly byPath = new Map<string, Promise<FilesPort>>();
  private readonly done: FilesPort[] = [];

  port(path: string): Promise<FilesPort> {
    let port = this.byPath.get(path);
    if (!port) this.byPath.set(path, (port = this.open(path)));
    return port;
  }

  async candidates(path: string): Promise<Candidate[]> {
    const port = await this.port(path);
    const sources = await port.listSources();
    return Promise.all(sources.map(async (source) => ({ file: path, source, cells: (await port.read(source)).cells })));
  }

  ports(): FilesPort[] {
    return this.done;
  }

  private async open(path: string): Promise<FilesPort> {
    const isFolder = (await pathKind(path)) === "folder";
    const port = isFolder ? await appendFiles(path, await listFolder(path)) : await openFiles(path);
    this.done.push(port);
    return port;
  }
}

/** The table in a file of its own: the only place in it, the one named behind `#`, or the one that looks like it. */
async function openTable(role: Role, given: string, opened: Opened): Promise<OpenTable> {
  const { path, place } = await splitPlace(given);
  const port = await opened.port(path);
  const candidates = await opened.candidates(path);
  const dates1904 = await port.uses1904Dates();
  if (place !== null) {
    const wanted = place.toLowerCase();
    const candidate = candidates.find(({ source }) => source.name.toLowerCase() === wanted);
    if (candidate) return { port, candidate, dates1904 };
    const names = candidates.map(({ source }) => `"${source.name}"`).join(", ");
    throw new InputFault(`${path}: there is no table or sheet "${place}"; there is ${names || "nothing"}.`);
  }
  if (candidates.length === 1) return { port, candidate: candidates[0]!, dates1904 };
  if (candidates.length === 0) throw new WorkbookError({ kind: "unreadable-file", file: path, why: "empty" });
  const candidate = chooseTables(candidates, [role])[role];
  if (candidate) return { port, candidate, dates1904 };
  const names = candidates.map(({ source }) => `"${source.name}"`).join(", ");
  throw new InputFault(`${path}: it is not clear which of ${names} is meant. Say it as --${role} "${path}#NAME".`);
}

/** "book.xlsx#Sheet" is a place in a file, unless there is a file of that whole name. */
async function splitPlace(given: string): Promise<{ path: string; place: string | null }> {
  const at = given.lastIndexOf("#");
  if (at <= 0) return { path: given, place: null };
  try {
    await pathKind(given);
    return { path: given, place: null };
  } catch {
    return { path: given.slice(0, at), place: given.slice(at + 1) };
  }
}

/** The tables as columns read them. */
export function tableInputs({ tables }: OpenTables): TableInputs {
  const input = (role: Role): TableInput | null => {
    const table = tables[role];
    return table ? { cells: table.candidate.cells, name: table.candidate.source.name, dates1904: table.dates1904 } : null;
  };
  return {
    imports: input("imports")!,
    returns: input("returns")!,
    withdrawals: input("withdrawals"),
    priorClaims: input("prior-claims"),
    items: input("items"),
    skuMap: input("sku-map"),
  };
}

const AS_OF_NAME = "AsOfDate";

/** The as-of date that a workbook itself names, or null. */
export async function asOfOfWorkbook(ports: readonly FilesPort[]): Promise<PlainDate | null> {
  for (const port of ports) {
    const cell = await port.readName(AS_OF_NAME);
    if (cell === null || cell === "") continue;
    const shift = (await port.uses1904Dates()) ? SERIALS_1904_BEHIND : 0;
    const day = typeof cell === "number" ? fromExcelSerial(cell + shift) : parseIsoDate(String(cell).trim());
    if (day === null) {
      throw new InputFault(`${AS_OF_NAME} in the workbook is "${String(cell)}", which is no date. Correct it, or give --as-of.`);
    }
    return day;
  }
  return null;
}
