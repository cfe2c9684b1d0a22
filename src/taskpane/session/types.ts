import type {
  Control,
  Method,
  MethodUse,
  PlainDate,
  Program,
  Reading,
  RuleOverride,
  Severity,
} from "../../engine/index";
import type { Certainty } from "../../columns/table-input";
import type { Cell, ColumnFormat } from "../../workbook/port";
import type { PackedCells } from "./packed-cells";
import type { Role } from "./roles";

/** Our heading (or a chapter 99 number) → index of the column, or null for "there is none": what the user said. */
export type ColumnMap = Readonly<Record<string, number | null>>;

/** The first rows of a source, read to see what it is. */
export interface SourceHead {
  cells: Cell[][];
  /** Rows of the whole source, heading row included. */
  rows: number;
}

/** One of our columns, and the sheet's column that is taken for it. */
export interface ColumnChoice {
  /** Our heading, or a chapter 99 number. */
  heading: string;
  required: boolean;
  /** One of a group of which one is required (the charges of the imports). */
  oneOf: boolean;
  /** True when the user said which it is, or that there is none. */
  byUser: boolean;
  /** True when its cells are known, from a column or because the report says them for every row. */
  isThere: boolean;
  /** Index in the sheet's cells, or null. */
  column: number | null;
  /** Heading as it stands in the sheet; without a column, what holds for every row. */
  found: string;
  certainty: Certainty;
  /** Why, for people; "" when there is nothing to say. */
  reason: string;
}

/** How the columns of a source are understood for a role. */
export interface Recognition {
  role: Role;
  /** False when nothing in the source looks like a table for the role. */
  isFound: boolean;
  /** Index of the heading row in the cells, or -1 when the table has none. */
  headingRow: number;
  /** Name of the report it is, when it is one we know. */
  report: string | null;
  /** The sheet's headings, by column. */
  headings: string[];
  choices: ColumnChoice[];
  /** Columns that are not used, and why. */
  unused: { heading: string; reason: string }[];
  /** Required headings that are missing; "charge" when no charge column is there. */
  missing: string[];
  /** Tells this heading row from others, to remember what the user said about it. */
  fingerprint: string;
}

/** How well a source fits a role, 0 to 1. */
export interface RoleFit {
  role: Role;
  score: number;
  /** True when a table in the source is taken for this role rather than another. */
  isTakenForIt: boolean;
  /** True when no required column is missing. */
  isComplete: boolean;
  /** Name of the report it is, when it is one we know. */
  report: string | null;
  /** Headings that say so. */
  headings: string[];
}

/** One table of a match: which of the cells that were handed over, and what the user said about its columns. */
export interface TableRequest {
  name: string;
  columnMap: ColumnMap;
  dates1904: boolean;
}

/** Everything a match needs besides the cells. */
export interface MatchRequest {
  tables: Partial<Record<Role, TableRequest>>;
  method: Method;
  reading: Reading;
  asOf: PlainDate | null;
  turnoverDays: number | null;
  expiringDays: number;
  /** Importer of record where the cell is blank; "" for none. */
  importer: string;
  /** Only imports of this importer take part; "" for all. */
  onlyImporter: string;
  overrides: RuleOverride[];
  /** Methods by which SKUs were matched before, and since when (19 CFR 190.14). */
  methodHistory: readonly MethodUse[];
}

/** The result sheets, in the order in which they stand in the workbook. */
export const SHEETS = ["summary", "lines", "exceptions", "lots", "issues"] as const;
export type SheetName = (typeof SHEETS)[number];

/** Columns and number of rows of a result sheet. */
export interface SheetShape {
  headings: string[];
  formats: ColumnFormat[];
  rowCount: number;
}

/** Stages of a match in the worker, in order. */
export type MatchStage = "parsing" | "matching" | "summing";

/** An issue in words, with the place to go to. */
export interface IssueLine {
  code: string;
  severity: Severity;
  /** Name of the table as the engine calls it. */
  table: string;
  row: number | null;
  column: string | null;
  text: string;
}

/** Rows of one status: how many, and their money in cents. */
export interface StatusCount {
  status: string;
  count: number;
  due: number;
  pending: number;
}

/** Totals of one reading. Cents. */
export interface ReadingTotals {
  due: number;
  pending: number;
  byProgram: { program: Program; due: number; pending: number }[];
  returns: StatusCount[];
  lots: StatusCount[];
  control: Control;
  /** Duty paid that the control account does not tell: 0 unless our own arithmetic is wrong. */
  controlDifference: number;
}

/** What of the difference between the readings one matter explains. Cents, guide less cbp. */
export interface DifferenceLine {
  matter: string;
  amount: number;
  returns: number;
}

/** What the pane shows of a finished match. */
export interface MatchSummary {
  asOf: PlainDate | null;
  method: Method;
  reading: Reading;
  rulesVersion: string;
  guide: ReadingTotals;
  cbp: ReadingTotals;
  contested: { program: Program; amount: number }[];
  issues: { errors: number; warnings: number };
  rows: { imports: number; returns: number };
  /** Duty and fees on import rows that could not be used: beside the control account. Cents. */
  unusedDuty: number;
  /** Methods and their first days per SKU, this match included: to be kept once it is written to the workbook. */
  methodHistory: MethodUse[];
  /** Importers of record named in the imports. */
  importers: string[];
  /** Rows of each result sheet; the summary is left out, which is short and long in the making. */
  sheets: Partial<Record<SheetName, number>>;
}

/** How a run ended: with a match, or with what stands in its way. */
export type MatchOutcome = { ok: true; summary: MatchSummary } | { ok: false; issues: IssueLine[] };

/** The lists that can be looked through. */
export const LISTS = ["returns", "lots", "issues"] as const;
export type ListName = (typeof LISTS)[number];

/** Orders of a list. */
export const SORTS = ["row", "date", "sku", "money", "status"] as const;
export type SortBy = (typeof SORTS)[number];

/** Which rows of a list, in which order. */
export interface ListQuery {
  list: ListName;
  /** Statuses to show (of issues: severities); empty for all. */
  statuses: string[];
  search: string;
  sortBy: SortBy;
  descending: boolean;
}

/** One row of a list as the pane shows it. */
export interface ListRow {
  /** Number of the row in its list, to ask for its explanation. */
  index: number;
  role: Role;
  /** Row from 1 under the heading; null for an issue of a whole table. */
  row: number | null;
  title: string;
  /** Of an issue: its sentence. */
  detail: string;
  /** Of a return or a lot: SKU, units, date. */
  details: string[];
  status: string;
  /** Cents; NaN when the row has no money. */
  due: number;
  pending: number;
}

/** A citation, with its address where it has one. */
export interface SourceText {
  citation: string;
  url: string | null;
  /** False for second-hand reports and texts that were not read themselves. */
  verified: boolean;
}

/** A reason in words. */
export interface ReasonText {
  code: string;
  text: string;
  /** Citations of the rules behind it. */
  sources: SourceText[];
}

/** One line of arithmetic. Cents. */
export interface ChargeLine {
  program: Program;
  heading: string | null;
  duty: number;
  verdict: string;
  drawback: number;
  /** What the rule says that let it in or kept it out, and where it says so. */
  rule: string;
  sources: SourceText[];
}

/** One lot a return drew on, or one return that drew on a lot; with the arithmetic of the charges. */
export interface PieceLine {
  role: Role;
  row: number;
  title: string;
  importDate: string;
  quantity: number;
  lotQuantity: number;
  from: number;
  lastDayToExport: string;
  lastDayToFile: string;
  state: string;
  amount: number;
  charges: ChargeLine[];
}

/** Why a row has its status and its money. Cents. */
export interface RowExplanation {
  role: Role;
  row: number;
  title: string;
  status: string;
  provision: string | null;
  identification: string | null;
  facts: { name: string; value: string }[];
  reasons: ReasonText[];
  candidates: { row: number; title: string; importDate: string; left: number }[];
  pieces: PieceLine[];
  due: number;
  pending: number;
  /** The same row under the other reading; why it differs once `difference` was asked for. */
  other: {
    reading: Reading;
    status: string;
    due: number;
    pending: number;
    matter: string | null | "not-asked";
  };
}

/** What lapses in one month. Cents. */
export interface MonthTotals {
  /** "2026-11". */
  month: string;
  lots: number;
  due: number;
  pending: number;
  open: number;
}

/** Money of the chosen reading, broken down. Cents. */
export interface Breakdown {
  months: MonthTotals[];
  programs: { program: Program; amount: number }[];
  skus: { name: string; amount: number }[];
}

/** What lapses when, under both readings. */
export interface Deadlines {
  guide: MonthTotals[];
  cbp: MonthTotals[];
}

/** Entries to take to CAPE before any drawback is claimed on them. Cents. */
export interface CapeList {
  entries: {
    entryNumber: string;
    importer: string;
    ieepa: number;
    drawback: number;
    liquidated: "yes" | "no" | "unknown";
  }[];
  /** Rows with IEEPA duty and no entry number. */
  withoutEntry: number;
}

/** A small, clean first claim. Cents. */
export interface TrialList {
  lines: { row: number; title: string; sku: string; due: number; entries: string[]; fileBy: string }[];
  total: number;
  importer: string;
  provision: string | null;
  fileBy: string | null;
  leftOut: Record<string, number>;
}

/** Tells how far a stage is, 0 to 1. */
export type StageProgress = (stage: MatchStage, share: number) => void;

/**
 * The match and its answers, wherever they are kept: in a worker, or in this thread where there is none. All methods
 * answer with plain data of a size that the pane shows or writes at once.
 */
export interface SessionApi {
  /** How well the first rows of a source fit each role, best first. */
  fit(head: SourceHead, name: string): Promise<RoleFit[]>;
  /** How the columns of a source are understood, with what the user said about them. */
  recognise(role: Role, head: SourceHead, columnMap: ColumnMap): Promise<Recognition>;
  /** Forgets the cells of a role, to hand over new ones. */
  clearCells(role: Role): Promise<void>;
  addCells(role: Role, cells: PackedCells): Promise<void>;
  /** Makes the match of the cells that were handed over, and lets go of them. */
  run(request: MatchRequest, onProgress: StageProgress): Promise<MatchOutcome>;
  /** Makes the list and tells how many rows it has. */
  openList(query: ListQuery): Promise<number>;
  /** Rows of the list made last. */
  listRows(from: number, to: number): Promise<ListRow[]>;
  /** Why the readings differ. Matches five times over: asked for only when somebody wants to know. */
  difference(): Promise<DifferenceLine[] | null>;
  /** Place in the list made last of a row of a table, or -1. */
  placeInList(role: Role, row: number): Promise<number>;
  explain(list: ListName, index: number): Promise<RowExplanation | null>;
  /** Number of the list row that stands for a row of a table, or -1. */
  indexOfRow(role: Role, row: number): Promise<number>;
  /** Statuses of the rows of imports or returns, from the first under the heading; "" for none. */
  statuses(role: Role, from: number, to: number): Promise<string[]>;
  breakdown(): Promise<Breakdown | null>;
  deadlines(): Promise<Deadlines | null>;
  cape(): Promise<CapeList | null>;
  /** `amount` is cents. */
  trial(amount: number): Promise<TrialList | null>;
  sheet(name: SheetName): Promise<SheetShape>;
  sheetRows(name: SheetName, from: number, to: number): Promise<Cell[][]>;
}
