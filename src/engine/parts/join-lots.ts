import { bytes, ints } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import { ofGroups, sharedKeys, type Groups, type Lots } from "../prepare/lots";
import { byGroup, wholeStarts, type GroupRuns } from "./group-runs";

/** The groups of the whole: SKU and unit of their first row, and the groups of a SKU in a chain. */
export function joinGroups(input: MatchInput, runs: GroupRuns): Groups {
  const { texts, imports } = input;
  const count = runs.groupCount;
  const unitKeys = sharedKeys(input).unit.column(imports.unit);
  const groups: Groups = {
    count,
    sku: ints(count),
    unitKey: ints(count),
    firstOfSku: ints(texts.length).fill(-1),
    next: ints(count),
  };
  for (let group = 0; group < count; group++) {
    const row = runs.firstRow[group]!;
    const sku = imports.sku[row]!;
    groups.sku[group] = sku;
    groups.unitKey[group] = unitKeys[row]!;
    groups.next[group] = groups.firstOfSku[sku]!;
    groups.firstOfSku[sku] = group;
  }
  return groups;
}

/** The lots of the whole, group by group. */
export function joinLots(of: readonly Lots[], runs: GroupRuns, groups: Groups): Lots {
  const starts = pick(of, "groupStart");
  const groupStart = wholeStarts(runs, starts);
  const count = groupStart[groups.count]!;
  const chargeCount = of[0]!.chargeCount;
  const perCharge = { width: chargeCount };
  const paid = byGroup(runs, starts, pick(of, "paid"), count * chargeCount, perCharge);
  const refunded = joinRefunded(of, runs, starts, count);
  return {
    count,
    chargeCount,
    source: byGroup(runs, starts, pick(of, "source"), count),
    sku: ofGroups(groups.sku, groupStart, count),
    unitKey: ofGroups(groups.unitKey, groupStart, count),
    group: ofGroups(null, groupStart, count),
    date: byGroup(runs, starts, pick(of, "date"), count),
    quantity: byGroup(runs, starts, pick(of, "quantity"), count),
    paid,
    duty: refunded ? byGroup(runs, starts, pick(of, "duty"), count * chargeCount, perCharge) : paid,
    dutiable: byGroup(runs, starts, pick(of, "dutiable"), count),
    refunded,
    claimedBefore: byGroup(runs, starts, pick(of, "claimedBefore"), count),
    groupStart,
  };
}

/** Marks of refunded lots, or null where none is: the last one may have gone with the SKUs that were matched again. */
function joinRefunded(
  of: readonly Lots[],
  runs: GroupRuns,
  starts: readonly Int32Array[],
  count: number,
): Lots["refunded"] {
  if (of.every(({ refunded }) => refunded === null)) return null;
  const marks = of.map((lots) => lots.refunded ?? bytes(lots.count));
  const refunded = byGroup(runs, starts, marks, count);
  return refunded.includes(1) ? refunded : null;
}

/** One column of each part. */
export function pick<T, K extends keyof T>(parts: readonly T[], name: K): T[K][] {
  return parts.map((part) => part[name]);
}
