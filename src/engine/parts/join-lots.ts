import { bytes, floats, ints } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import { ofGroups } from "../prepare/group-columns";
import { sharedKeys, type Groups, type Lots } from "../prepare/lots";
import { anyAbove } from "../prepare/any-above";
import { byGroup, wholeStarts, type GroupRuns } from "./group-runs";
import { byRow, type RowOwners } from "./row-owners";

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

/** The lots of the whole, group by group. No lot is one of several of its row, so that a lot's charges stand in the row. */
export function joinLots(
  { imports }: MatchInput,
  of: readonly Lots[],
  runs: GroupRuns,
  groups: Groups,
  owners: RowOwners,
): Lots {
  const starts = pick(of, "groupStart");
  const groupStart = wholeStarts(runs, starts);
  const count = groupStart[groups.count]!;
  const source = byGroup(runs, starts, pick(of, "source"), count);
  const paid = imports.charges.map(({ cents }) => cents);
  const refunded = unlessBlank(
    of.every((lots) => lots.refunded === null),
    () =>
      byGroup(
        runs,
        starts,
        pick(of, "refunded").map((marks, p) => marks ?? bytes(of[p]!.count)),
        count,
      ),
  );
  return {
    count,
    chargeCount: paid.length,
    source,
    sku: ofGroups(groups.sku, groupStart, count),
    date: byGroup(runs, starts, pick(of, "date"), count),
    quantity: byGroup(runs, starts, pick(of, "quantity"), count),
    paid,
    duty:
      refunded === null
        ? paid
        : paid.map((_, c) =>
            byRow(
              owners,
              pick(of, "duty").map((duty) => duty[c]!),
            ),
          ),
    chargeRow: source,
    dutiable: byGroup(runs, starts, pick(of, "dutiable"), count),
    refunded,
    claimedBefore: unlessBlank(
      of.every((lots) => lots.claimedBefore === null),
      () =>
        byGroup(
          runs,
          starts,
          pick(of, "claimedBefore").map((units, p) => units ?? floats(of[p]!.count)),
          count,
        ),
    ),
    groupStart,
  };
}

/** A column, or null where it says nothing: the last lot it speaks of may have gone with the SKUs that were matched again. */
function unlessBlank<C extends Uint8Array | Float64Array>(isBlank: boolean, make: () => C): C | null {
  if (isBlank) return null;
  const column = make();
  return anyAbove(column, 0) ? column : null;
}

/** One column of each part. */
export function pick<T, K extends keyof T>(parts: readonly T[], name: K): T[K][] {
  return parts.map((part) => part[name]);
}
