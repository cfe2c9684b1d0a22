import type { MatchInput, MatchOptions } from "../domain/tables";
import type { Reading } from "../domain/vocabulary";
import type { Issue } from "../issues/issue";
import type { Demands } from "../prepare/demands";
import type { Groups, Lots } from "../prepare/lots";
import type { RuleOverrides } from "../rules/overrides";
import type { Routes } from "../routing/route";
import type { Pieces } from "./pieces";
import type { PutBack } from "./sweep";
import type { Facts, Verdicts } from "./verdicts";

/** What a piece is, for money: it pays, waits for somebody, or why it pays nothing. */
export const PAYS = 0;
export const PENDING = 1;
export const EXPIRED = 2;
export const INELIGIBLE = 3;
export const WITHDRAWN = 4;

/** Which reading holds for each matter on which they differ, in the order in which differences are told. */
export type ReadingOf = Readonly<Record<(typeof MATTERS)[number], Reading>>;
export const MATTERS = ["provision", "parties", "window", "programmes", "fees"] as const;
export const ALL_GUIDE: ReadingOf = {
  programmes: "guide",
  fees: "guide",
  window: "guide",
  provision: "guide",
  parties: "guide",
};
export const ALL_CBP: ReadingOf = {
  programmes: "cbp",
  fees: "cbp",
  window: "cbp",
  provision: "cbp",
  parties: "cbp",
};

/** One complete match under one reading. Columns; cents and steps. */
export interface ReadingResult {
  routes: Routes;
  verdicts: Verdicts;
  pieces: Pieces;
  putBacks: PutBack[];
  /** PAYS … WITHDRAWN, per piece. */
  state: Uint8Array;
  /** Drawback of each piece over all charges: due when it pays, pending when it waits, else 0. */
  amount: Float64Array;
  /** Index of the provision class whose charges count, per return. */
  provisionClass: Uint8Array;
  returns: {
    /** Index into `RETURN_STATUSES`. */
    status: Uint8Array;
    /** Steps, in the return's own units. */
    matched: Float64Array;
    due: Float64Array;
    pending: Float64Array;
    /** Bits of `RETURN_REASONS`. */
    reasons: Int32Array;
  };
  lots: {
    /** Index into `LOT_STATUSES`. */
    status: Uint8Array;
    /** Steps left. */
    remaining: Float64Array;
    /** Bits of `LOT_REASONS`. */
    reasons: Int32Array;
  };
  /** Due and pending per charge column, and over all. */
  due: number;
  pending: number;
  dueByCharge: Float64Array;
  pendingByCharge: Float64Array;
}

/** Both matches of one input, with what they were made from. Frozen plain data; the words are made elsewhere. */
export interface MatchResult {
  input: MatchInput;
  options: MatchOptions;
  rulesVersion: string;
  overrides: RuleOverrides;
  lots: Lots;
  groups: Groups;
  demands: Demands;
  facts: Facts;
  /** Last day to file per lot. */
  fileBy: Int32Array;
  /** 1 for rows that take no part. */
  invalid: { imports: Uint8Array; returns: Uint8Array; withdrawals: Uint8Array };
  guide: ReadingResult;
  cbp: ReadingResult;
  /** What joining and drawing found wrong; the issues of reading the cells are told by whoever read them. */
  issues: Issue[];
}

/** The match under the reading the user chose. */
export function chosen(result: MatchResult): ReadingResult {
  return result[result.options.reading];
}
