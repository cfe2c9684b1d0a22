import type { DayRange } from "../dates/day-table";
import type { MatchInput, MatchOptions } from "../domain/tables";
import type { Demands } from "../prepare/demands";
import type { IssueList } from "../prepare/issue-list";
import type { Lots, SharedKeys } from "../prepare/lots";
import type { RuleOverrides } from "../rules/overrides";
import type { Parties } from "./parties";
import type { Facts } from "./verdicts";

/** Everything that is the same for both readings. */
export interface Prepared {
  input: MatchInput;
  options: MatchOptions;
  overrides: RuleOverrides;
  keys: SharedKeys;
  lots: Lots;
  demands: Demands;
  facts: Facts;
  /** First and last import date of the lots. */
  days: DayRange;
  fileBy: Int32Array;
  parties: Parties;
  /** 1 for SKUs (by text code) that stay specific under any method, because a serial number names their units. */
  serialSku: Uint8Array;
  invalid: { imports: Uint8Array; returns: Uint8Array; withdrawals: Uint8Array };
  issues: IssueList;
}
