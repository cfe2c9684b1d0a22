import { ROLES, TABLE_OF_ROLE, type Role } from "../columns/recognise/choose-role";
import { appendExports } from "../columns/shape/append-exports";
import { isPlausibleDate } from "../columns/values/plausible-date";
import type { TableInput, TableInputs } from "../columns/table-input";
import {
  fromExcelSerial,
  parseIsoDate,
  SERIALS_1904_BEHIND,
  toIsoDate,
  type Issue,
  type PlainDate,
} from "../engine/index";
import { baseName, filesOfRows, listFolder, openFiles, pathKind, type FilesPort } from "../workbook/files";
import { WorkbookError, type Cell } from "../workbook/port";
import type { TableFiles } from "./arguments";
import { chooseTables, isOrders, type Candidate, type TableChoice } from "./choose-tables";
import { InputFault } from "./input-fault";
import { PLAUSIBLE_DATES } from "./plausible-dates";
import { refusePlace, splitPlace } from "./split-place";

/** Tables of a match, and the order lines that returns may be joined with. */
export type FileRole = Role | "orders";

/** The tables of a match as they were found in the files. */
export interface OpenTables {
  tables: Partial<Record<FileRole, OpenTable>>;
  /** The files, in the order in which they were given. */
  ports: FilesPort[];
  /** What was found while files were put together. */
  issues: Issue[];
}

/** One table: where it is and what it is read as. */
export interface OpenTable {
  candidate: Candidate;
  dates1904: boolean;
}

const FILE_OF_ROLE: Readonly<Record<FileRole, keyof TableFiles>> = {
  imports: "imports",
  returns: "returns",
  withdrawals: "withdrawals",
  "prior-claims": "priorClaims",
  items: "items",
  "sku-map": "skuMap",
  orders: "orders",
};
const FILE_ROLES: readonly FileRole[] = [...ROLES, "orders"];

/** Opens the workbook, or the file or folder of each table. Throws `InputFault` or `WorkbookError`. */
export async function openTables(book: string | null, files: TableFiles): Promise<OpenTables> {
  const opened = new OpenedFiles();
  const tables: OpenTables["tables"] = {};
  const given = FILE_ROLES.filter((role) => files[FILE_OF_ROLE[role]] !== null);
  if (book !== null) {
    await refusePlace(book);
    const candidates = await opened.candidates(book);
    const wanted = ROLES.filter((role) => !given.includes(role));
    const chosen: Partial<Record<FileRole, Candidate>> = opened.chosen(chooseTables(candidates, wanted));
    if (!given.includes("orders")) chosen.orders = candidates.find(isOrders);
    for (const role of FILE_ROLES) {
      const candidate = chosen[role];
      if (candidate) tables[role] = await tableOf(candidate);
    }
  }
  for (const role of given) tables[role] = await openTable(role, files[FILE_OF_ROLE[role]]!, opened);
  return { tables, ports: opened.ports, issues: opened.issues };
}

/** The files that were opened, each once however often it is named. */
class OpenedFiles {
  readonly ports: FilesPort[] = [];
  readonly issues: Issue[] = [];
  private readonly byPath = new Map<string, Promise<FilesPort>>();

  /** Every table and sheet of a file, or of the files of a folder. */
  async candidates(path: string): Promise<Candidate[]> {
    const candidates: Candidate[] = [];
    for (const file of (await pathKind(path)) === "folder" ? await filesIn(path) : [path]) {
      candidates.push(...(await candidatesOf(file, await this.open(file))));
    }
    return candidates;
  }

  /** The files of a folder as one table: what is in several of them counts once. */
  async folder(role: FileRole, folder: string): Promise<Candidate> {
    const parts: TableInput[] = [];
    for (const path of await filesIn(folder)) {
      const candidates = await candidatesOf(path, await openFiles(path));
      if (candidates.length === 0) continue;
      const { cells, port } = this.onlyTable(role, path, candidates);
      const dates1904 = await port.uses1904Dates();
      if (parts.length > 0 && (parts[0]!.dates1904 ?? false) !== dates1904) {
        throw new InputFault(
          `${path}: its dates count from another year than those of the files before it. Save it anew with the other date system.`,
        );
      }
      parts.push({ cells, name: path, dates1904 });
    }
    const table = role === "orders" ? "Returns" : TABLE_OF_ROLE[role];
    const { input, issues } = appendExports(parts, table);
    this.issues.push(...issues);
    const port = filesOfRows(folder, baseName(folder), input.cells as Cell[][], input.dates1904 ?? false);
    this.ports.push(port);
    return (await candidatesOf(folder, port))[0] ?? missing(folder);
  }

  /** The table in a file of its own: the only place in it, or the one that looks like it. */
  onlyTable(role: FileRole, path: string, candidates: readonly Candidate[]): Candidate {
    if (candidates.length === 0) return missing(path);
    if (candidates.length === 1) return candidates[0]!;
    const candidate =
      role === "orders" ? candidates.find(isOrders) : this.chosen(chooseTables(candidates, [role]))[role];
    if (candidate) return candidate;
    throw new InputFault(
      `${path}: it is not clear which of ${namesOf(candidates)} is meant. Say it as --${role} "${path}#NAME".`,
    );
  }

  /** The tables of a choice; what there is to tell about it is kept. */
  chosen({ tables, issues }: TableChoice): TableChoice["tables"] {
    this.issues.push(...issues);
    return tables;
  }

  private open(path: string): Promise<FilesPort> {
    let port = this.byPath.get(path);
    if (!port) {
      port = openFiles(path).then((file) => {
        this.ports.push(file);
        return file;
      });
      this.byPath.set(path, port);
    }
    return port;
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const paths = await listFolder(folder);
  if (paths.length > 0) return paths;
  throw new InputFault(`${folder}: there is no table in this folder. Put .csv or .xlsx files into it.`);
}

async function candidatesOf(file: string, port: FilesPort): Promise<Candidate[]> {
  const sources = await port.listSources();
  return Promise.all(
    sources.map(async (source) => ({ file, port, source, cells: (await port.read(source)).cells })),
  );
}

async function tableOf(candidate: Candidate): Promise<OpenTable> {
  return { candidate, dates1904: await candidate.port.uses1904Dates() };
}

/** The table in a file of its own: the only place in it, the one named behind `#`, or the one that looks like it. */
async function openTable(role: FileRole, given: string, opened: OpenedFiles): Promise<OpenTable> {
  const { path, place } = await splitPlace(given);
  if ((await pathKind(path)) === "folder") return await tableOf(await opened.folder(role, path));
  const candidates = await opened.candidates(path);
  if (place === null) return await tableOf(opened.onlyTable(role, path, candidates));
  const candidate = candidates.find(({ source }) => source.name.toLowerCase() === place.toLowerCase());
  if (candidate) return await tableOf(candidate);
  throw new InputFault(`${path}: there is no table or sheet "${place}"; there is ${namesOf(candidates)}.`);
}

function missing(path: string): never {
  throw new WorkbookError({ kind: "unreadable-file", file: path, why: "empty" });
}

function namesOf(candidates: readonly Candidate[]): string {
  return candidates.map(({ source }) => `"${source.name}"`).join(", ") || "nothing";
}

/** The tables as columns read them. */
export function tableInputs({ tables }: OpenTables): TableInputs {
  const input = (role: FileRole): TableInput | null => {
    const table = tables[role];
    if (!table) return null;
    const { candidate, dates1904 } = table;
    const { name, isText = false } = candidate.source;
    return { cells: candidate.cells, name, dates1904, isText };
  };
  return {
    imports: input("imports")!,
    returns: input("returns")!,
    withdrawals: input("withdrawals"),
    priorClaims: input("prior-claims"),
    items: input("items"),
    skuMap: input("sku-map"),
    orders: input("orders"),
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
      throw new InputFault(
        `${AS_OF_NAME} in the workbook is "${String(cell)}", which is no date. Correct it, or give --as-of.`,
      );
    }
    if (!isPlausibleDate(day)) {
      throw new InputFault(
        `${AS_OF_NAME} in the workbook is ${toIsoDate(day)}; it takes ${PLAUSIBLE_DATES}. Correct it, or give --as-of.`,
      );
    }
    return day;
  }
  return null;
}
