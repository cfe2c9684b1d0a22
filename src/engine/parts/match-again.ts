import { bytes } from "../domain/memory";
import type { MatchInput, MatchOptions, Table } from "../domain/tables";
import type { Issue } from "../issues/issue";
import { matchLots } from "../matching/match";
import { chargeBetween } from "../matching/price";
import { PAYS, PENDING, type MatchResult, type ReadingResult } from "../matching/result";
import { factsOf, YES } from "../matching/verdicts";
import { NO_OVERRIDES, type RuleOverrides } from "../rules/overrides";
import { canBeSplit } from "./can-be-split";
import { changedSkus } from "./changed-skus";
import { joinParts } from "./join-parts";
import { partOfInput } from "./part";

/**
 * The match of an input that is mostly that of an earlier match, exactly as `matchLots` gives it: only the SKUs of rows that differ
 * are matched, all else is taken over. Where that cannot be done, or would save little, everything is matched.
 *
 * @param match makes the matches that are needed, of the whole input or of a part of it
 */
export function matchAgain(
  previous: MatchResult,
  input: MatchInput,
  options: MatchOptions,
  overrides: RuleOverrides = NO_OVERRIDES,
  match: typeof matchLots = matchLots,
): MatchResult {
  const changed = areAlike(previous, options, overrides) ? changedSkus(previous.input, input) : null;
  if (changed === null || !canBeSplit(previous.input) || !canBeSplit(input)) {
    return match(input, options, overrides);
  }
  const fresh = match(partOfInput(input, changed), options, overrides);
  const isKept = bytes(changed.length);
  for (let sku = 0; sku < isKept.length; sku++) isKept[sku] = 1 - changed[sku]!;
  return joinParts(input, [
    { isIn: changed, result: fresh },
    { isIn: isKept, result: keptOf(previous, input, isKept, fresh) },
  ]);
}

function areAlike(previous: MatchResult, options: MatchOptions, overrides: RuleOverrides): boolean {
  const { method, reading, asOf, turnoverDays, expiringDays } = previous.options;
  return (
    method === options.method &&
    reading === options.reading &&
    asOf === options.asOf &&
    turnoverDays === options.turnoverDays &&
    expiringDays === options.expiringDays &&
    (previous.overrides === overrides ||
      JSON.stringify(previous.overrides.list) === JSON.stringify(overrides.list))
  );
}

/** An earlier match as a part of the new one: facts and verdicts as they are now, totals and issues of the SKUs that are kept. */
function keptOf(
  previous: MatchResult,
  input: MatchInput,
  isKept: Uint8Array,
  fresh: MatchResult,
): MatchResult {
  const dropped = bytes(previous.groups.count);
  const { lots } = previous;
  for (let group = 0; group < dropped.length; group++) {
    const row = lots.source[lots.groupStart[group]!]!;
    dropped[group] = 1 - isKept[input.imports.sku[row]!]!;
  }
  return {
    ...previous,
    facts: factsOf(input, lots, fresh.overrides),
    guide: withoutGroups(previous, previous.guide, dropped, fresh.guide),
    cbp: withoutGroups(previous, previous.cbp, dropped, fresh.cbp),
    issues: previous.issues.filter((issue) => isOfKeptRow(issue, input, isKept)),
  };
}

/** A reading with the money of some groups taken off its totals, and the verdicts on the facts as they are now. */
function withoutGroups(
  { input, lots, demands, facts }: MatchResult,
  reading: ReadingResult,
  dropped: Uint8Array,
  { verdicts }: ReadingResult,
): ReadingResult {
  const { pieces, state, provisionClass } = reading;
  const dueByCharge = reading.dueByCharge.slice();
  const pendingByCharge = reading.pendingByCharge.slice();
  for (let piece = 0; piece < pieces.count; piece++) {
    const demand = pieces.demand[piece]!;
    if (dropped[demands.group[demand]!] === 0) continue;
    if (state[piece] !== PAYS && state[piece] !== PENDING) continue;
    const byCharge = state[piece] === PAYS ? dueByCharge : pendingByCharge;
    const lot = pieces.lot[piece]!;
    const from = pieces.from[piece]!;
    const table = reading.verdicts.of[provisionClass[demands.source[demand]!]!]!;
    for (let c = 0; c < lots.chargeCount; c++) {
      if (table[c * facts.count + facts.ofLot[lot]!] !== YES) continue;
      byCharge[c]! -= chargeBetween(input, lots, lot, c, from, from + pieces.quantity[piece]!);
    }
  }
  return {
    ...reading,
    verdicts,
    dueByCharge,
    pendingByCharge,
    due: sum(dueByCharge),
    pending: sum(pendingByCharge),
  };
}

function sum(cents: Float64Array): number {
  return cents.reduce((total, each) => total + each, 0);
}

function isOfKeptRow({ at: { table, row } }: Issue, input: MatchInput, isKept: Uint8Array): boolean {
  const tables = { Imports: input.imports, Returns: input.returns, Withdrawals: input.withdrawals };
  const rows = table in tables ? tables[table as keyof typeof tables] : null;
  return rows !== null && row !== null && isKept[rows.sku[indexOfRow(rows, row)]!] !== 0;
}

/** The index of a row by its number; row numbers go up. */
function indexOfRow({ row, count }: Table, number: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
