import { readTables, type ReadResult } from "../../columns/read-tables";
import type { TableInput, TableInputs } from "../../columns/table-input";
import {
  applyOverrides,
  chosen,
  differenceByRule,
  matchAgain,
  matchLots,
  messageOf,
  portion,
  reached,
  type Difference,
  type Issue,
  type MatchInput,
  type MatchResult,
} from "../../engine/index";
import type { Cell } from "../../workbook/port";
import { breakdownOf, capeListOf, deadlinesOf, trialListOf } from "./breakdown";
import { explainRow, indexOfRow } from "./explain-row";
import { importersIn, ofOneImporter, withDefaultImporter } from "./importers";
import { noteMethod } from "./method-history";
import { listIssues, listLots, listReturns, viewOf } from "./list-view";
import { unpackCells, type PackedCells } from "./packed-cells";
import { fitRoles, recognise } from "./recognise";
import { ROLES, roleOf, type Role } from "./roles";
import { statusesBySheetRow } from "./row-status";
import { ResultSheets } from "./sheets";
import { summarise } from "./summary";
import { tellStages } from "./tell-stages";
import { SHEETS } from "./types";
import type {
  Breakdown,
  CapeList,
  ColumnMap,
  Deadlines,
  DifferenceLine,
  IssueLine,
  ListName,
  ListQuery,
  ListRow,
  MatchOutcome,
  MatchRequest,
  Recognition,
  RoleFit,
  RowExplanation,
  SessionApi,
  SheetName,
  SheetShape,
  SourceHead,
  StageProgress,
  TrialList,
} from "./types";

/** A finished match with what its questions are answered from. */
interface Finished {
  result: MatchResult;
  sheets: ResultSheets;
  /** Made when first asked for, like all below. */
  difference: { total: Difference[]; ofReturn: Int8Array } | null;
  issues: Issue[];
  words: IssueLine[] | null;
  /** Statuses by row of the sheet, made when first asked for. */
  statuses: Partial<Record<Role, string[]>>;
}

/** A match of so many rows at most is kept while the next is made: of more, two do not fit in a browser's memory with ease. */
const MOST_ROWS_KEPT = 500_000;

/**
 * Keeps the cells that were handed over and the match made of them, and answers questions about it. Runs in the worker;
 * in this thread where there is none.
 */
export class MatchSession implements SessionApi {
  private readonly cells = new Map<Role, Cell[][]>();
  private finished: Finished | null = null;
  private listed: ReturnType<typeof listReturns> | null = null;
  private view: Int32Array = new Int32Array(0);
  private listRole: Role | null = null;

  async fit(head: SourceHead, name: string): Promise<RoleFit[]> {
    return fitRoles(head, name);
  }

  async recognise(role: Role, head: SourceHead, columnMap: ColumnMap): Promise<Recognition> {
    return recognise(role, head, columnMap);
  }

  async clearCells(role: Role): Promise<void> {
    this.cells.delete(role);
  }

  async addCells(role: Role, cells: PackedCells): Promise<void> {
    let rows = this.cells.get(role);
    if (!rows) this.cells.set(role, (rows = []));
    unpackCells(cells, rows);
  }

  async run(request: MatchRequest, onProgress: StageProgress): Promise<MatchOutcome> {
    const rows = [...this.cells.values()].reduce((sum, { length }) => sum + length, 0);
    const previous = rows <= MOST_ROWS_KEPT ? this.finished?.result : undefined;
    this.finished = null;
    this.listed = null;
    const inStage = tellStages(onProgress);
    const read = inStage("parsing", () => readCells(request, this.cells));
    // Cells that are read are let go: the match needs their room.
    this.cells.clear();
    const { input } = read;
    if (input === null) return { ok: false, issues: inWords(read.issues) };
    const importers = importersIn(input);
    const result = inStage("matching", () => match(input, request, previous));
    return inStage("summing", () => this.finish(request, read.issues, result, importers));
  }

  /** Keeps a match that was made, and sums it up. */
  private finish(
    request: MatchRequest,
    readIssues: readonly Issue[],
    result: MatchResult,
    importers: string[],
  ): MatchOutcome {
    const noted = noteMethod(result, request.methodHistory);
    reached(0.1);
    const issues = [...readIssues, ...result.issues, ...noted.issues];
    const sheets = new ResultSheets(result, issues, request.tables.returns?.dates1904 ?? false);
    this.finished = { result, sheets, difference: null, issues, words: null, statuses: {} };
    const totals = portion(0.1, 0.6, () => summarise(result, issues));
    const counts = portion(0.6, 1, () => rowsOf(sheets));
    const summary = { ...totals, methodHistory: noted.history, importers, sheets: counts };
    return { ok: true, summary };
  }

  async openList(query: ListQuery): Promise<number> {
    if (!this.finished) return 0;
    const { result } = this.finished;
    const reading = chosen(result);
    this.listed =
      query.list === "returns"
        ? listReturns(result, reading)
        : query.list === "lots"
          ? listLots(result, reading)
          : listIssues((this.finished.words ??= inWords(this.finished.issues)));
    this.listRole = query.list === "returns" ? "returns" : query.list === "lots" ? "imports" : null;
    this.view = viewOf(this.listed, query);
    return this.view.length;
  }

  async listRows(from: number, to: number): Promise<ListRow[]> {
    const { listed } = this;
    if (!listed) return [];
    return Array.from(this.view.subarray(from, to), (index) => listed.show(index));
  }

  async placeInList(role: Role, row: number): Promise<number> {
    const { listed } = this;
    if (!listed || role !== this.listRole) return -1;
    return this.view.findIndex((index) => listed.row(index) === row);
  }

  async explain(list: ListName, index: number): Promise<RowExplanation | null> {
    if (!this.finished || list === "issues") return null;
    const { result, difference } = this.finished;
    const told = explainRow(result, difference?.ofReturn ?? null, list, index);
    if (told === null) return null;
    const words = (this.finished.words ??= inWords(this.finished.issues));
    const of = words.filter(({ table, row, severity }) => {
      return severity === "error" && row === told.row && roleOf(table) === told.role;
    });
    return {
      ...told,
      reasons: [...told.reasons, ...of.map(({ code, text }) => ({ code, text, sources: [] }))],
    };
  }

  async difference(): Promise<DifferenceLine[] | null> {
    if (!this.finished) return null;
    const { total } = (this.finished.difference ??= differenceByRule(this.finished.result));
    return total.filter(({ returns }) => returns > 0);
  }

  async indexOfRow(role: Role, row: number): Promise<number> {
    return this.finished ? indexOfRow(this.finished.result, role, row) : -1;
  }

  async statuses(role: Role, from: number, to: number): Promise<string[]> {
    if (!this.finished || (role !== "imports" && role !== "returns")) return [];
    const { result, statuses } = this.finished;
    const all = (statuses[role] ??= statusesBySheetRow(result, chosen(result), role));
    return all.slice(from, to);
  }

  async breakdown(): Promise<Breakdown | null> {
    return this.finished && breakdownOf(this.finished.result);
  }

  async deadlines(): Promise<Deadlines | null> {
    return this.finished && deadlinesOf(this.finished.result);
  }

  async cape(): Promise<CapeList | null> {
    return this.finished && capeListOf(this.finished.result);
  }

  async trial(amount: number): Promise<TrialList | null> {
    return this.finished && trialListOf(this.finished.result, amount);
  }

  async sheet(name: SheetName): Promise<SheetShape> {
    return this.finished!.sheets.shape(name);
  }

  async sheetRows(name: SheetName, from: number, to: number): Promise<Cell[][]> {
    return this.finished!.sheets.rows(name, from, to);
  }
}

/** The tables of a match as columns. */
function readCells(request: MatchRequest, cells: ReadonlyMap<Role, Cell[][]>): ReadResult {
  const inputs: Partial<Record<Role, TableInput>> = {};
  for (const role of ROLES) {
    const table = request.tables[role];
    if (table) inputs[role] = { ...table, cells: cells.get(role) ?? [] };
  }
  const { imports = { cells: [] }, returns = { cells: [] }, ...others } = inputs;
  const tables: TableInputs = { imports, returns, ...others };
  return readTables(tables, { blanksArriveAsZero: false });
}

/** The match that is asked for; made anew only where it differs from an earlier one. */
function match(read: MatchInput, request: MatchRequest, previous: MatchResult | undefined): MatchResult {
  const { method, reading, asOf, turnoverDays, expiringDays } = request;
  const options = { method, reading, asOf, turnoverDays, expiringDays };
  const input = ofOneImporter(withDefaultImporter(read, request.importer), request.onlyImporter);
  const overrides = applyOverrides(request.overrides);
  return previous ? matchAgain(previous, input, options, overrides) : matchLots(input, options, overrides);
}

function rowsOf(sheets: ResultSheets): Partial<Record<SheetName, number>> {
  const counted = SHEETS.filter((name) => name !== "summary");
  const rows = counted.map((name, at) => {
    reached(at / counted.length);
    return [name, sheets.shape(name).rowCount];
  });
  return Object.fromEntries(rows) as Partial<Record<SheetName, number>>;
}

function inWords(issues: readonly Issue[]): IssueLine[] {
  return issues.map((issue) => ({
    code: issue.code,
    severity: issue.severity,
    ...issue.at,
    text: messageOf(issue),
  }));
}
