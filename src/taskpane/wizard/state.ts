import type { Method, PlainDate, Reading, RuleOverride } from "../../engine/index";
import type { TableSource, WorkbookProblem } from "../../workbook/port";
import type { Role } from "../session/roles";
import { SHEETS } from "../session/types";
import type {
  ColumnMap,
  IssueLine,
  ListName,
  ListQuery,
  MatchStage,
  MatchSummary,
  Recognition,
  RoleFit,
} from "../session/types";
import type { MovingShare } from "./moving-share";
import type { PageId, StepId } from "./steps";

/** A source of the workbook with what its first rows say. */
export interface SourceInfo extends TableSource {
  /** Same in another session: kind, sheet and name. */
  key: string;
  /** Roles it could fill, best first. */
  fits: RoleFit[];
}

/** What the user can say about a match. */
export interface MatchChoices {
  reading: Reading;
  method: Method;
  turnoverDays: number;
  expiringDays: number;
  asOf: PlainDate;
  /** Where the as-of date comes from. */
  asOfFrom: "today" | "workbook" | "user";
  /** Importer of record where the imports name none; "" for none. */
  importer: string;
  /** Only imports of this importer of record take part; "" for all. */
  onlyImporter: string;
  overrides: RuleOverride[];
}

/** Something long that is going on. `done` of `total`, in rows; `secondsLeft` once it can be told. */
export interface Work {
  stage: "reading" | "handing-over" | MatchStage | "writing" | "removing" | "listing";
  /** Role or sheet that is worked on, or null. */
  role: Role | null;
  done: number;
  total: number;
  /** Of the whole; null when it cannot be told. */
  share: MovingShare | null;
  secondsLeft: number | null;
}

/** Where the match stands. A `done` match is stale when the sheets or the choices changed after it. */
export type Run =
  | { kind: "none" }
  | { kind: "running"; work: Work }
  | { kind: "cancelled" }
  | { kind: "refused"; issues: IssueLine[] }
  | { kind: "done"; summary: MatchSummary; stale: null | "sheet" | "choices"; number: number };

/** A problem to tell, with the step or action it came from. */
export interface Trouble {
  problem: WorkbookProblem;
  during:
    | "opening"
    | "listing"
    | "reading"
    | "matching"
    | "writing"
    | "removing"
    | "going"
    | "sample"
    | "inserting"
    | "template";
}

/** What the finish wrote or is about to. */
export interface FinishState {
  parts: Record<FinishPart, boolean>;
  /** True when the workbook holds something of ours. */
  written: boolean;
  work: Work | null;
  /** Told after the last write or removal. */
  outcome: null | "written" | "removed" | "cancelled";
}

/** What can be written, each on its own. */
export const FINISH_PARTS = ["status", ...SHEETS] as const;
export type FinishPart = (typeof FINISH_PARTS)[number];

/** What the review shows. */
export interface ReviewState {
  query: ListQuery;
  /** Row that is explained, or null. */
  open: { list: ListName; index: number } | null;
  /** Place in the list of the row that was opened last, to come back to; null when the list is another one now. */
  place: number | null;
  /** The user wants to know why the readings differ. */
  asksWhy: boolean;
}

/** Everything the wizard shows, but for rows of lists, which are asked for when shown. */
export interface WizardState {
  /** Opening until the tables of the workbook were listed once. */
  phase: "opening" | "ready";
  page: PageId;
  step: StepId;
  sources: SourceInfo[];
  /** Id of the source that says the as-of date, or null. */
  asOfSource: string | null;
  /** Sources are being listed and looked into. */
  listing: Work | null;
  picks: Partial<Record<Role, string>>;
  columnMaps: Partial<Record<Role, ColumnMap>>;
  recognitions: Partial<Record<Role, Recognition>>;
  /** What the user said about columns, by fingerprint of the heading row. */
  remembered: Record<string, ColumnMap>;
  choices: MatchChoices;
  run: Run;
  /** Matches made since the pane was opened: lists made of an earlier one are asked for anew. */
  runs: number;
  review: ReviewState;
  finish: FinishState;
  trouble: Trouble | null;
  /** Told once: a half-done write was undone, or saved settings were of an unknown version. */
  note: null | "recovered" | "fresh-start";
}

/** The wizard before anything is known. */
export function initialState(today: PlainDate): WizardState {
  return {
    phase: "opening",
    page: "wizard",
    step: "data",
    sources: [],
    asOfSource: null,
    listing: null,
    picks: {},
    columnMaps: {},
    recognitions: {},
    remembered: {},
    choices: {
      reading: "guide",
      method: "specific",
      turnoverDays: 90,
      expiringDays: 180,
      asOf: today,
      asOfFrom: "today",
      importer: "",
      onlyImporter: "",
      overrides: [],
    },
    run: { kind: "none" },
    runs: 0,
    review: {
      query: { list: "returns", statuses: [], search: "", sortBy: "row", descending: false },
      open: null,
      place: null,
      asksWhy: false,
    },
    finish: {
      parts: { status: true, summary: true, lines: true, exceptions: true, lots: true, issues: true },
      written: false,
      work: null,
      outcome: null,
    },
    trouble: null,
    note: null,
  };
}
