import { bytes } from "../domain/memory";
import { portion } from "../domain/progress";
import type { MatchInput, MatchOptions, Table } from "../domain/tables";
import type { Issue } from "../issues/issue";
import { matchLots } from "../matching/match";
import { chargeBetween } from "../matching/price";
import { PAYS, PENDING, type MatchResult, type ReadingResult } from "../matching/result";
import { YES } from "../matching/verdicts";
import { NO_OVERRIDES, type RuleOverrides } from "../rules/overrides";
import { groupColumn } from "../prepare/group-columns";
import { anyDesignated, canBeSplit } from "./can-be-split";
import { changedSkus } from "./changed-skus";
import { joinColumns } from "./join-parts";
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
  const all = (): MatchResult => portion(0.3, 1, () => match(input, options, overrides));
  const changed = areAlike(previous, options, overrides) ? changedSkus(previous.input, input) : null;
  if (changed === null) return all();
  const part = partOfInput(input, changed);
  const didDesignate = previous.cbp.routes.anyDesignated;
  if (!canBeSplit(previous.input, didDesignate) || !canBeSplit(input, didDesignate || anyDesignated(part))) {
    return all();
  }
  const isKept = changed.map((is) => 1 - is);
  return joinColumns(input, [
    { isIn: changed, result: portion(0.3, 0.6, () => match(part, options, overrides)) },
    { isIn: isKept, result: keptOf(previous, input, isKept), isOfWholeTables: true },
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

/** An earlier match as a part of the new one: with the totals and issues of the SKUs that are kept. */
function keptOf(previous: MatchResult, input: MatchInput, isKept: Uint8Array): MatchResult {
  const isDropped = bytes(previous.groups.count);
  const { lots } = previous;
  for (let group = 0; group < isDropped.length; group++) {
    const row = lots.source[lots.groupStart[group]!]!;
    isDropped[group] = 1 - isKept[input.imports.sku[row]!]!;
  }
  return {
    ...previous,
    guide: withoutGroups(previous, previous.guide, isDropped),
    cbp: withoutGroups(previous, previous.cbp, isDropped),
    issues: previous.issues.filter((issue) => !isOfChangedRow(issue, input, isKept)),
  };
}

/** A reading with the money of some groups taken off its totals. */
function withoutGroups(
  { input, lots, demands, facts }: MatchResult,
  reading: ReadingResult,
  isDropped: Uint8Array,
): ReadingResult {
  const { pieces, state, provisionClass } = reading;
  const dueByCharge = reading.dueByCharge.slice();
  const pendingByCharge = reading.pendingByCharge.slice();
  const groupOf = groupColumn(demands.groupStart);
  for (let piece = 0; piece < pieces.count; piece++) {
    const demand = pieces.demand[piece]!;
    if (isDropped[groupOf[demand]!] === 0) continue;
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
  const [due, pending] = [sum(dueByCharge), sum(pendingByCharge)];
  return { ...reading, dueByCharge, pendingByCharge, due, pending };
}

function sum(cents: Float64Array): number {
  return cents.reduce((total, each) => total + each, 0);
}

function isOfChangedRow({ at: { table, row } }: Issue, input: MatchInput, isKept: Uint8Array): boolean {
  const tables = { Imports: input.imports, Returns: input.returns, Withdrawals: input.withdrawals };
  const rows = table in tables ? tables[table as keyof typeof tables] : null;
  return rows !== null && row !== null && isKept[rows.sku[indexOfRow(rows, row)]!] === 0;
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
