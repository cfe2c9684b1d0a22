import { floats, ints } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import { anyAbove } from "./any-above";
import { compareText } from "./compare-text";
import type { IssueList } from "./issue-list";
import { entryLinesOf, type EntryLines } from "./entry-lines";
import { groupColumn } from "./group-columns";
import type { Groups, Lots, SharedKeys } from "./lots";
import { PairNumbers } from "./pair-numbers";

/**
 * Puts units claimed in earlier claims on the lots, from `Claimed Before` or the Prior Claims table; where both speak they
 * must agree, else the larger counts and an issue says so. Several lots of one entry line take them in matching order.
 *
 * @source 19 U.S.C. 1313(v), read 2026-11-21
 */
export function applyPriorClaims(
  input: MatchInput,
  keys: SharedKeys,
  lots: Lots,
  groups: Groups,
  issues: IssueList,
): void {
  const { imports } = input;
  if (input.priorClaims === null && !anyAbove(imports.claimedBefore, -1)) return;
  const claimed = new Map<number, number>();
  const lines = entryLinesOf(input, keys, lots);
  readClaimedBefore(input, lots, lines, claimed);
  const fromTable = readPriorClaims(input, keys, lots, lines, issues);
  for (const [line, quantity] of fromTable) {
    const own = claimed.get(line);
    if (own !== undefined && own !== quantity) {
      const lot = lines.ofLot.indexOf(line);
      issues.add("prior-claim.disagrees", "Imports", imports.row[lots.source[lot]!]!, "Claimed Before", {
        claimedBefore: own / input.quantityScale,
        priorClaims: quantity / input.quantityScale,
      });
    }
    claimed.set(line, Math.max(own ?? 0, quantity));
  }
  if (claimed.size === 0) return;
  spreadOverLots(input, keys, lots, groups, lines, claimed, issues);
}

/** Units in the `Claimed Before` cells, per entry line. */
function readClaimedBefore(
  input: MatchInput,
  lots: Lots,
  lines: EntryLines,
  claimed: Map<number, number>,
): void {
  const seen = new Set<number>();
  for (let lot = 0; lot < lots.count; lot++) {
    const row = lots.source[lot]!;
    const quantity = input.imports.claimedBefore[row]!;
    if (!(quantity >= 0) || seen.has(row)) continue;
    seen.add(row);
    const line = lines.ofLot[lot]!;
    claimed.set(line, (claimed.get(line) ?? 0) + quantity);
  }
}

/** Units in the Prior Claims table, per entry line; rows that name no line of the imports are told. */
function readPriorClaims(
  input: MatchInput,
  keys: SharedKeys,
  lots: Lots,
  lines: EntryLines,
  issues: IssueList,
): Map<number, number> {
  const claimed = new Map<number, number>();
  const table = input.priorClaims;
  if (table === null) return claimed;
  const pairs = new PairNumbers(lots.count);
  const lineOfPair: number[] = [];
  for (let lot = 0; lot < lots.count; lot++) {
    const row = lots.source[lot]!;
    const entry = keys.entry.of(input.imports.entryNumber[row]!);
    if (entry === 0) continue;
    lineOfPair[pairs.add(entry, keys.line.of(input.imports.line[row]!))] = lines.ofLot[lot]!;
  }
  for (let i = 0; i < table.count; i++) {
    if (table.invalid[i] !== 0) continue;
    const pair = pairs.find(keys.entry.of(table.entryNumber[i]!), keys.line.of(table.line[i]!));
    if (pair < 0) {
      issues.add("prior-claim.no-entry-line", "Prior Claims", table.row[i]!, "Entry Number", {
        entry: input.texts[table.entryNumber[i]!]!,
        line: input.texts[table.line[i]!]!,
      });
      continue;
    }
    const line = lineOfPair[pair]!;
    claimed.set(line, (claimed.get(line) ?? 0) + table.quantity[i]!);
  }
  return claimed;
}

/** Gives each entry line's claimed units to its lots in matching order, each up to its quantity. */
function spreadOverLots(
  input: MatchInput,
  keys: SharedKeys,
  lots: Lots,
  groups: Groups,
  lines: EntryLines,
  claimed: Map<number, number>,
  issues: IssueList,
): void {
  const claimedBefore = floats(lots.count);
  const left = floats(lines.count);
  const parts = ints(lines.count);
  const last = ints(lines.count);
  for (const [line, quantity] of claimed) left[line] = quantity;
  for (const lot of inOrder(input, keys, lots, groups, lines, left)) {
    const line = lines.ofLot[lot]!;
    last[line] = lot;
    const taken = Math.min(left[line]!, lots.quantity[lot]!);
    if (taken > 0) {
      claimedBefore[lot] = taken;
      left[line]! -= taken;
      parts[line]!++;
    }
  }
  if (anyAbove(claimedBefore, 0)) lots.claimedBefore = claimedBefore;
  for (const line of claimed.keys()) {
    const row = input.imports.row[lots.source[last[line]!]!]!;
    if (left[line]! > 0) {
      issues.add("prior-claim.too-many", "Imports", row, "Claimed Before", {
        over: left[line]! / input.quantityScale,
      });
    }
    if (parts[line]! > 1) issues.add("prior-claim.several-lots", "Imports", row, "Claimed Before");
  }
}

/** The lots of lines with claims, by import date, then SKU, unit and the tie-break. */
function inOrder(
  input: MatchInput,
  keys: SharedKeys,
  lots: Lots,
  groups: Groups,
  lines: EntryLines,
  left: Float64Array,
): number[] {
  const found = Array.from(lots.source.keys()).filter((lot) => left[lines.ofLot[lot]!]! > 0);
  const group = groupColumn(lots.groupStart);
  const sku = (lot: number): string => input.texts[lots.sku[lot]!]!;
  const unit = (lot: number): string => keys.unit.textOf(groups.unitKey[group[lot]!]!);
  return found.sort(
    (a, b) => lots.date[a]! - lots.date[b]! || compareText(sku(a), sku(b)) || compareText(unit(a), unit(b)),
  );
}
