import { isPlausibleDate } from "../columns/values/plausible-date";
import { METHODS, parseIsoDate, type Method, type Reading } from "../engine/index";
import { PLAUSIBLE_DATES } from "./plausible-dates";
import { readOptions } from "./read-options";
import { UsageError } from "./usage-error";

/** What `drawback match` was asked to do. */
export interface MatchArguments {
  command: "match";
  /** A workbook with all tables, or null when each table is a file of its own. */
  book: string | null;
  files: TableFiles;
  method: Method;
  turnoverDays: number | null;
  rules: Reading;
  /** Day number, or null when not given. */
  asOf: number | null;
  json: boolean;
  out: string | null;
  /** Threads to work in, or null when not given. */
  threads: number | null;
}

/** A file (or folder of files) per table. */
export interface TableFiles {
  imports: string | null;
  returns: string | null;
  withdrawals: string | null;
  priorClaims: string | null;
  items: string | null;
  skuMap: string | null;
  /** Order lines, for returns that name an order and no SKU. */
  orders: string | null;
}

/** What `drawback inspect` was asked to do. */
export interface InspectArguments {
  command: "inspect";
  file: string;
  json: boolean;
}

export const USAGE = `Usage:
  drawback match BOOK.xlsx [options]
  drawback match --imports A.csv --returns B.csv [--withdrawals C.csv] [--prior-claims D.csv] [--items E.csv] [--sku-map F.csv] [--orders G.csv] [options]
  drawback inspect FILE [--json]
  drawback help | --version

A file can be .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv or .txt (also as .gz), a folder of such files (read as one table),
or one table or sheet of a workbook, as in --returns "book.xlsx#Sheet2".

Options of match:
  --method M          specific (default), fifo, lifo, low-to-high, low-to-high-turnover, low-to-high-blanket, average
  --turnover-days N   the established turn-over period, for low-to-high-turnover
  --rules guide|cbp   which reading of the rules (default guide); totals always show both
  --as-of YYYY-MM-DD  the day to judge deadlines by (default: the workbook's own AsOfDate, else today)
  --json              one JSON object on standard output (docs/match.schema.json)
  --out FILE.xlsx     a new workbook with the tables highlighted and result sheets; never overwrites a file
  --threads 1|2       threads to match average in (default: 2 for large tables where there are two processors); the result is the same
`;

/** The command in the words after `drawback`. @throws UsageError */
export function readArguments(
  words: readonly string[],
): MatchArguments | InspectArguments | { command: "help" | "version" } {
  const [command, ...rest] = words;
  if (command === undefined) throw new UsageError("say what to do: match or inspect.");
  if (command === "help" || command === "--help" || command === "-h") return { command: "help" };
  if (command === "version" || command === "--version") return { command: "version" };
  if (rest.includes("--help") || rest.includes("-h")) return { command: "help" };
  if (command === "match") return matchArguments(rest);
  if (command === "inspect") return inspectArguments(rest);
  throw new UsageError(`there is no command "${command}"; use match or inspect.`);
}

function matchArguments(words: string[]): MatchArguments {
  const { values, positionals } = readOptions(words, {
    imports: "string",
    returns: "string",
    withdrawals: "string",
    "prior-claims": "string",
    items: "string",
    "sku-map": "string",
    orders: "string",
    method: "string",
    "turnover-days": "string",
    rules: "string",
    "as-of": "string",
    json: "boolean",
    out: "string",
    threads: "string",
  });
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === "string" ? value : null;
  };
  if (positionals.length > 1)
    throw new UsageError(`one workbook at a time; ${positionals[1]} is one too many.`);
  const book = positionals[0] === undefined ? null : fileName("the workbook", positionals[0]);
  const file = (name: string): string | null => {
    const value = text(name);
    return value === null ? null : fileName(`--${name}`, value);
  };
  const files: TableFiles = {
    imports: file("imports"),
    returns: file("returns"),
    withdrawals: file("withdrawals"),
    priorClaims: file("prior-claims"),
    items: file("items"),
    skuMap: file("sku-map"),
    orders: file("orders"),
  };
  if (book !== null && (files.imports !== null || files.returns !== null)) {
    throw new UsageError("give either a workbook, or --imports and --returns.");
  }
  if (book === null && (files.imports === null || files.returns === null)) {
    throw new UsageError("give a workbook, or both --imports and --returns.");
  }
  const method = oneOf("--method", text("method") ?? "specific", METHODS);
  const turnoverDays = wholeNumber("--turnover-days", text("turnover-days"));
  if (method === "low-to-high-turnover" && turnoverDays === null) {
    throw new UsageError(
      "low-to-high-turnover needs --turnover-days N, the established turn-over period in days.",
    );
  }
  if (method !== "low-to-high-turnover" && turnoverDays !== null) {
    throw new UsageError(
      `--turnover-days is for --method low-to-high-turnover, and the method is ${method}; leave one out or choose the other.`,
    );
  }
  return {
    command: "match",
    book,
    files,
    method,
    turnoverDays,
    rules: oneOf("--rules", text("rules") ?? "guide", ["guide", "cbp"] as const),
    asOf: date("--as-of", text("as-of")),
    json: values["json"] === true,
    out: file("out"),
    threads: text("threads") === null ? null : Number(oneOf("--threads", text("threads")!, ["1", "2"])),
  };
}

function inspectArguments(words: string[]): InspectArguments {
  const { values, positionals } = readOptions(words, { json: "boolean" });
  if (positionals.length !== 1) throw new UsageError("inspect takes one file.");
  return { command: "inspect", file: fileName("inspect", positionals[0]!), json: values["json"] === true };
}

function fileName(of: string, value: string): string {
  if (value.trim() === "") throw new UsageError(`the file name for ${of} is empty; give a file.`);
  return value;
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${option} is "${value}"; it can be ${allowed.join(", ")}.`);
  return found;
}

function wholeNumber(option: string, value: string | null): number | null {
  if (value === null) return null;
  if (!/^[1-9]\d{0,5}$/.test(value))
    throw new UsageError(`${option} is "${value}"; it takes a whole number of days.`);
  return Number(value);
}

function date(option: string, value: string | null): number | null {
  if (value === null) return null;
  const day = parseIsoDate(value);
  if (day === null) throw new UsageError(`${option} is "${value}"; it takes a date like 2026-11-21.`);
  if (!isPlausibleDate(day)) throw new UsageError(`${option} is "${value}"; it takes ${PLAUSIBLE_DATES}.`);
  return day;
}
