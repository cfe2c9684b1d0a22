import { readTables, type ReadResult } from "../../columns/read-tables";
import type { TableInput, TableInputs } from "../../columns/table-input";
import {
  applyOverrides,
  chosen,
  differenceByRule,
  matchAgain,
  matchLots,
  messageOf,
  type Difference,
  type Issue,
  type MatchResult,
} from "../../engine/index";
import type { Cell } from "../../workbook/port";
import { breakdownOf, capeListOf, deadlinesOf, trialListOf } from "./breakdown";
import { explainRow, indexOfRow } from "./explain-row";
import { importersIn, ofOneImporter, withDefaultImporter } from "./importers";
import { noteMethod } from "./method-history";
import { listIssues, listLots, listReturns, viewOf } from "./list-view";
import { fitRoles, recognise } from "./recognise";
import { ROLES, roleOf, type Role } from "./roles";
import { statusesBySheetRow } from "./row-status";
import { ResultSheets } from "./sheets";
import { summarise } from "./summary";
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
  private cells = new Map<Role, Cell[][]>();
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

  async addCells(role: Role, cells: Cell[][]): Promise<void> {
    const known = this.cells.get(role);
    if (!known) this.cells.set(role, cells);
    else for (const row of cells) known.push(row);
  }

  async run(request: MatchRequest, onProgress: StageProgress): Promise<MatchOutcome> {
    const rows = [...this.cells.values()].reduce((sum, cells) => sum + cells.length, 0);
    const previous = rows <= MOST_ROWS_KEPT ? this.finished?.result : undefined;
    this.finished = null;
    this.listed = null;
    onProgress("parsing", 0, rows);
    const read = this.read(request);
    if (read.input === null) return { ok: false, issues: inWords(read.issues) };
    onProgress("matching", 0, rows);
    const options = {
      method: request.method,
      reading: request.reading,
      asOf: request.asOf,
      turnoverDays: request.turnoverDays,
      expiringDays: request.expiringDays,
    };
    const importers = importersIn(read.input);
    const input = ofOneImporter(withDefaultImporter(read.input, request.importer), request.onlyImporter);
    const overrides = applyOverrides(request.overrides);
    const result = previous
      ? matchAgain(previous, input, options, overrides)
      : matchLots(input, options, overrides);
    onProgress("summing", 0, rows);
    const noted = noteMethod(result, request.methodHistory);
    const issues = [...read.issues, ...result.issues, ...noted.issues];
    const sheets = new ResultSheets(result, issues, request.tables.returns?.dates1904 ?? false);
    this.finished = { result, sheets, difference: null, issues, words: null, statuses: {} };
    const summary = {
      ...summarise(result, issues),
      methodHistory: noted.history,
      importers,
      sheets: rowsOf(sheets),
    };
    return { ok: true, summary };
  }

  private read(request: MatchRequest): ReadResult {
    const inputs: Partial<Record<Role, TableInput>> = {};
    for (const role of ROLES) {
      const table = request.tables[role];
      if (table) inputs[role] = { ...table, cells: this.cells.get(role) ?? [] };
    }
    const { imports = { cells: [] }, returns = { cells: [] }, ...others } = inputs;
    const tables: TableInputs = { imports, returns, ...others };
    return readTables(tables, { blanksArriveAsZero: false });
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

function rowsOf(sheets: ResultSheets): Partial<Record<SheetName, number>> {
  return Object.fromEntries(
    SHEETS.filter((name) => name !== "summary").map((name) => [name, sheets.shape(name).rowCount]),
  );
}

function inWords(issues: readonly Issue[]): IssueLine[] {
  return issues.map((issue) => ({
    code: issue.code,
    severity: issue.severity,
    ...issue.at,
    text: messageOf(issue),
  }));
}
