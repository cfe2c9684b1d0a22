import { withMemory } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import type { Reading } from "../domain/vocabulary";
import type { Issue } from "../issues/issue";
import { inOrderOfRows } from "../issues/issue-order";
import { memoryFor } from "../matching/match";
import { ALL_CBP, ALL_GUIDE, type MatchResult, type ReadingOf, type ReadingResult } from "../matching/result";
import { factsOf, judgeCharges } from "../matching/verdicts";
import { byGroup, groupRunsOf } from "./group-runs";
import { joinDemands } from "./join-demands";
import { joinGroups, joinLots, pick } from "./join-lots";
import { joinReading, type Joining } from "./join-reading";
import { inRowsOfWhole, type Part } from "./part";
import { tellReferencesAgain } from "./tell-references-again";
import { byRow, ownersOf } from "./row-owners";

/**
 * The match of a whole input out of matches of its parts, the same to the last column as `matchLots` of it gives.
 *
 * What a match tells group by group (lots, demands, pieces) is copied group by group, in the order of first appearance in the
 * whole table; what it tells row by row comes from the part that has the row's SKU; totals add up.
 *
 * @param input an input that `canBeSplit`
 * @param parts every SKU is in exactly one; of the same options and rules, which are taken from the first
 */
export function joinParts(input: MatchInput, parts: readonly Part[]): MatchResult {
  return withMemory(memoryFor(input, 2), () => joinColumns(input, parts));
}

/** `joinParts` without a block of memory of its own: for parts of which one is shared, all but a few columns. */
export function joinColumns(input: MatchInput, parts: readonly Part[]): MatchResult {
  const of = pick(parts, "result");
  const { options, overrides, rulesVersion } = of[0]!;
  const owners = {
    imports: ownersOf(input.imports.sku, parts),
    returns: ownersOf(input.returns.sku, parts),
    withdrawals: ownersOf(input.withdrawals?.sku ?? new Int32Array(0), parts),
  };
  const inWhole = parts.map((part, p) =>
    inRowsOfWhole(part, {
      imports: owners.imports.rows[p]!,
      returns: owners.returns.rows[p]!,
      withdrawals: owners.withdrawals.rows[p]!,
    }),
  );
  const runs = groupRunsOf(inWhole, owners.imports);
  const groups = joinGroups(input, runs);
  const lots = joinLots(input, pick(inWhole, "lots"), runs, groups, owners.imports);
  const demands = joinDemands(input, pick(inWhole, "demands"), runs, groups, owners);
  const ofInvalid = pick(of, "invalid");
  const invalid = {
    imports: byRow(owners.imports, pick(ofInvalid, "imports")),
    returns: byRow(owners.returns, pick(ofInvalid, "returns")),
    withdrawals: byRow(owners.withdrawals, pick(ofInvalid, "withdrawals")),
  };
  const facts = factsOf(input, lots, overrides);
  const joining: Joining = {
    input,
    runs,
    owners: owners.returns,
    lots: { of: pick(inWhole, "lots"), whole: lots },
    demands: { of: pick(inWhole, "demands"), whole: demands },
    invalidReturns: invalid.returns,
  };
  const ofReading = (reading: Reading, rules: ReadingOf): ReadingResult =>
    joinReading(joining, reading, pick(of, reading), judgeCharges(input, facts, rules, overrides));
  const result: MatchResult = {
    input,
    options,
    rulesVersion,
    overrides,
    lots,
    groups,
    demands,
    facts,
    fileBy: byGroup(runs, pick(joining.lots.of, "groupStart"), pick(of, "fileBy"), lots.count),
    invalid,
    guide: ofReading("guide", ALL_GUIDE),
    cbp: ofReading("cbp", ALL_CBP),
    issues: inOrderOfRows(eachTableOnce(of.flatMap(({ issues }) => issues))),
  };
  tellReferencesAgain(result);
  return result;
}

/** What concerns a whole table several parts have told. */
function eachTableOnce(issues: readonly Issue[]): Issue[] {
  const told = new Set<string>();
  return issues.filter(({ code, at: { table, row } }) => {
    const isNew = row !== null || !told.has(`${code} ${table}`);
    if (row === null) told.add(`${code} ${table}`);
    return isNew;
  });
}
