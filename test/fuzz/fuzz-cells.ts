import { inspectTables } from "../../src/columns/inspect-tables";
import { readTables } from "../../src/columns/read-tables";
import { appendExports } from "../../src/columns/shape/append-exports";
import { matchLots, messageOf, METHODS, type Issue, type MatchOptions } from "../../src/engine/index";
import type { TableInputs } from "../../src/columns/table-input";
import { mutateTable } from "./mutate-cells";
import { Random } from "./random";
import { SEED_TABLES } from "./seed-tables";

/** One case that did not end in a result or a clear message. */
export interface FuzzFailure {
  case: number;
  what: string;
}

export interface FuzzReport {
  cases: number;
  cells: number;
  /** Cases in which a match could be made. */
  matched: number;
  slowestMs: number;
  failures: FuzzFailure[];
}

/** Longest time of the processor one case may take; looked at in long runs only, for tests are not timed. */
export const TOO_LONG_MS = 10_000;

/** Milliseconds this process has used of its processors. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const ENOUGH_FAILURES = 20;

/** Puts mutated tables through inspection, reading and matching until so many cells have been changed. */
export function fuzzCells(seed: number, cells: number, isTimed: boolean): FuzzReport {
  const report: FuzzReport = { cases: 0, cells: 0, matched: 0, slowestMs: 0, failures: [] };
  while (report.cells < cells && report.failures.length < ENOUGH_FAILURES) {
    const number = report.cases++;
    const started = processorMs();
    const problem = oneCase(new Random(seed + number), report);
    const took = processorMs() - started;
    report.slowestMs = Math.max(report.slowestMs, took);
    if (problem !== null) report.failures.push({ case: number, what: problem });
    if (isTimed && took > TOO_LONG_MS)
      report.failures.push({ case: number, what: `took ${Math.round(took)} ms` });
  }
  return report;
}

function oneCase(random: Random, report: FuzzReport): string | null {
  const mutate = (table: readonly (readonly unknown[])[]): unknown[][] => {
    const { cells, changed } = mutateTable(table, random);
    report.cells += changed;
    return cells;
  };
  const maybe = (table: readonly (readonly unknown[])[], share: number): { cells: unknown[][] } | null =>
    random.chance(share)
      ? { cells: mutate(random.chance(0.1) ? random.pick(SEED_TABLES.reports) : table) }
      : null;
  try {
    const inputs: TableInputs = {
      imports: maybe(SEED_TABLES.imports, 1)!,
      returns: maybe(SEED_TABLES.returns, 1)!,
      withdrawals: maybe(SEED_TABLES.withdrawals, 0.3),
      priorClaims: maybe(SEED_TABLES.priorClaims, 0.3),
      items: maybe(SEED_TABLES.items, 0.3),
      skuMap: maybe(SEED_TABLES.skuMap, 0.2),
      orders: maybe(random.pick(SEED_TABLES.reports), 0.1),
    };
    const sheets = Object.entries(inputs).flatMap(([sheet, table]) =>
      table ? [{ sheet, cells: table.cells }] : [],
    );
    inspectTables(sheets);
    if (random.chance(0.1)) appendExports([inputs.imports, inputs.returns, inputs.imports], "Imports");
    return readAndMatch(inputs, random, report);
  } catch (error) {
    return error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error);
  }
}

function readAndMatch(inputs: TableInputs, random: Random, report: FuzzReport): string | null {
  const { input, issues } = readTables(inputs, { blanksArriveAsZero: random.chance(0.5) });
  const badIssue = issues.map(checkIssue).find((problem) => problem !== null);
  if (badIssue) return badIssue;
  if (input === null) {
    const says = issues.some(({ severity, at }) => severity === "error" && at.row === null);
    return says ? null : "no input, and no issue that says why";
  }
  const options: MatchOptions = {
    method: random.pick(METHODS),
    reading: random.pick(["guide", "cbp"] as const),
    asOf: random.chance(0.8) ? 20000 : null,
    turnoverDays: 90,
    expiringDays: 180,
  };
  const result = matchLots(input, options);
  report.matched++;
  return result.issues.map(checkIssue).find((problem) => problem !== null) ?? null;
}

function checkIssue(issue: Issue): string | null {
  const sentence = messageOf(issue);
  if (sentence.length < 20 || /undefined|\[object/.test(sentence)) return `${issue.code}: "${sentence}"`;
  return null;
}
