import { bytes, withMemory } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import { inOrderOfRows } from "../issues/issue-order";
import { memoryFor } from "../matching/match";
import type { MatchResult } from "../matching/result";
import { byGroup, groupRunsOf } from "./group-runs";
import { joinDemands } from "./join-demands";
import { joinGroups, joinLots, pick } from "./join-lots";
import { joinReading, type Joining } from "./join-reading";
import type { Part } from "./part";
import { tellReferencesAgain } from "./tell-references-again";
import { byRow, ownersOf } from "./whole-columns";

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
  return withMemory(memoryFor(input, 2), () => join(input, parts));
}

function join(input: MatchInput, parts: readonly Part[]): MatchResult {
  const of = pick(parts, "result");
  const { options, overrides, rulesVersion } = of[0]!;
  const partOfSku = bytes(input.texts.length);
  parts.forEach(({ isIn }, p) => {
    for (let sku = 0; sku < isIn.length; sku++) if (isIn[sku] !== 0) partOfSku[sku] = p;
  });
  const owners = {
    imports: ownersOf(input.imports.sku, partOfSku, parts.length),
    returns: ownersOf(input.returns.sku, partOfSku, parts.length),
    withdrawals: ownersOf(input.withdrawals?.sku ?? new Int32Array(0), partOfSku, parts.length),
  };
  const runs = groupRunsOf(of, owners.imports);
  const groups = joinGroups(input, runs);
  const lots = joinLots(of, runs, groups);
  const demands = joinDemands(input, of, runs, groups, owners);
  const invalid = pick(of, "invalid");
  const whole = {
    imports: byRow(owners.imports, pick(invalid, "imports")),
    returns: byRow(owners.returns, pick(invalid, "returns")),
    withdrawals: byRow(owners.withdrawals, pick(invalid, "withdrawals")),
  };
  const joining: Joining = {
    input,
    runs,
    owners: owners.returns,
    lots: { of: pick(of, "lots"), whole: lots },
    demands: { of: pick(of, "demands"), whole: demands },
    invalidReturns: whole.returns,
  };
  const lotStarts = pick(joining.lots.of, "groupStart");
  const facts = pick(of, "facts");
  const result: MatchResult = {
    input,
    options,
    rulesVersion,
    overrides,
    lots,
    groups,
    demands,
    facts: { ...facts[0]!, ofLot: byGroup(runs, lotStarts, pick(facts, "ofLot"), lots.count) },
    fileBy: byGroup(runs, lotStarts, pick(of, "fileBy"), lots.count),
    invalid: whole,
    guide: joinReading(joining, "guide", pick(of, "guide")),
    cbp: joinReading(joining, "cbp", pick(of, "cbp")),
    // What concerns a whole table every part has told.
    issues: inOrderOfRows(
      of.flatMap(({ issues }, p) => (p === 0 ? issues : issues.filter(({ at }) => at.row !== null))),
    ),
  };
  tellReferencesAgain(result);
  return result;
}
