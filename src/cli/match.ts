import { readTables } from "../columns/read-tables";
import type { TableInputs } from "../columns/table-input";
import {
  canBeSplit,
  matchLots,
  shareMemory,
  messageOf,
  toIsoDate,
  type Issue,
  type MatchResult,
  type PlainDate,
} from "../engine/index";
import { refuseOut } from "../workbook/files";
import type { MatchArguments } from "./arguments";
import { InputFault } from "./input-fault";
import { writeAll, type Io } from "./io";
import { matchJson } from "./match-json";
import { asOfOfWorkbook, openTables, tableInputs, type OpenTables } from "./open-tables";
import type { Partner } from "./threads/partner";
import { writeOut } from "./write-out";
import { matchReport, type ReportFacts } from "./report";

/** Days left to file at which an open lot counts as expiring. */
const EXPIRING_DAYS = 180;

/** Runs `drawback match`. Throws `InputFault` or `WorkbookError` when the input cannot be used. */
export async function runMatch(command: MatchArguments, io: Io): Promise<void> {
  if (command.out !== null) await refuseOut(command.out);
  const opened = await openTables(command.book, command.files);
  const { asOf, asOfFrom } = await findAsOf(command, opened, io);
  const inputs = tableInputs(opened);
  const partner = wantsPartner(command, inputs) ? (io.startPartner?.() ?? null) : null;
  if (partner !== null) shareMemory();
  try {
    await matchTables(command, io, { opened, inputs, asOf, asOfFrom, partner });
  } finally {
    await partner?.end();
  }
}

/** Rows of imports and returns from which on a second thread is worth its start. */
const MANY_ROWS = 200_000;

/** Average makes so many pieces that two halves are made, and put together, in less time than the whole; no other method does. */
function wantsPartner({ threads, method }: MatchArguments, { imports, returns }: TableInputs): boolean {
  if (method !== "average") return false;
  return threads === null ? imports.cells.length + returns.cells.length >= MANY_ROWS : threads > 1;
}

/** What a match is made of. */
interface Opened {
  opened: OpenTables;
  inputs: TableInputs;
  asOf: PlainDate;
  asOfFrom: ReportFacts["asOfFrom"];
  partner: Partner | null;
}

async function matchTables(
  command: MatchArguments,
  io: Io,
  { opened, inputs, asOf, asOfFrom, partner }: Opened,
): Promise<void> {
  const read = readTables(inputs, { blanksArriveAsZero: false });
  if (read.input === null) throw unusable(read.issues);
  const options = {
    method: command.method,
    reading: command.rules,
    asOf,
    turnoverDays: command.turnoverDays,
    expiringDays: EXPIRING_DAYS,
  };
  const result: MatchResult =
    partner !== null && canBeSplit(read.input)
      ? await partner.match(read.input, options)
      : matchLots(read.input, options);
  const issues = [...opened.issues, ...read.issues, ...result.issues];
  if (asOfFrom === "today") {
    await writeAll(io.stderr, [
      `drawback: as of ${toIsoDate(asOf)}, this machine's date; --as-of gives another.\n`,
    ]);
  }
  if (command.out !== null) {
    await writeOut(command.out, { opened, result, issues, maps: read.maps });
  }
  if (command.json) await writeAll(io.stdout, matchJson(result, issues));
  else {
    const facts = { asOfFrom, issues, sources: opened.issues, out: command.out };
    await writeAll(io.stdout, [matchReport(result, facts)]);
  }
}

async function findAsOf(
  command: MatchArguments,
  { ports }: OpenTables,
  io: Io,
): Promise<{ asOf: PlainDate; asOfFrom: ReportFacts["asOfFrom"] }> {
  if (command.asOf !== null) return { asOf: command.asOf, asOfFrom: "option" };
  const named = await asOfOfWorkbook(ports);
  return named === null ? { asOf: io.today(), asOfFrom: "today" } : { asOf: named, asOfFrom: "workbook" };
}

/** What keeps the tables from being matched: missing tables and columns, each with what to do. */
function unusable(issues: readonly Issue[]): InputFault {
  const whole = issues.filter(({ severity, at }) => severity === "error" && at.row === null);
  return new InputFault((whole.length > 0 ? whole : issues).map(messageOf).join("\n"));
}
