import { ints } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import { orderOfDemands, RETURN, type Demands } from "../prepare/demands";
import type { Groups } from "../prepare/lots";
import { byGroup, wholeStarts, type GroupRuns } from "./group-runs";
import { pick } from "./join-lots";
import { byRow, type RowOwners } from "./row-owners";

/** The demands of the whole: group by group, and those without a group, which come last, put in order again. */
export function joinDemands(
  input: MatchInput,
  of: readonly Demands[],
  runs: GroupRuns,
  groups: Groups,
  owners: { returns: RowOwners; withdrawals: RowOwners },
): Demands {
  const starts = pick(of, "groupStart");
  const groupStart = wholeStarts(runs, starts);
  const grouped = groupStart[groups.count]!;
  const lone = demandsWithoutGroup(input, of, owners);
  const count = grouped + lone.source.length;
  const kind = byGroup(runs, starts, pick(of, "kind"), count);
  const source = byGroup(runs, starts, pick(of, "source"), count);
  const date = byGroup(runs, starts, pick(of, "date"), count);
  const quantity = byGroup(runs, starts, pick(of, "quantity"), count);
  const skuWithoutGroup = ints(lone.source.length);
  kind.set(lone.kind, grouped);
  source.set(lone.source, grouped);
  for (let demand = grouped; demand < count; demand++) {
    const table = kind[demand] === RETURN ? input.returns : input.withdrawals!;
    const row = source[demand]!;
    date[demand] = table.date[row]!;
    quantity[demand] = table.quantity[row]!;
    skuWithoutGroup[demand - grouped] = table.sku[row]!;
  }
  const known = of[runs.base];
  const isKnown = known?.source === source && known.kind === kind;
  return {
    count,
    kind,
    source,
    date,
    quantity,
    groupStart,
    skuWithoutGroup,
    firstOfReturn: isKnown ? known.firstOfReturn : demandOfReturns(input.returns.count, kind, source),
    nextOfReturn: null,
    notes: byRow(owners.returns, pick(of, "notes")),
  };
}

/** Kind and row of the demands without a group, in the order of a whole match: by date, then as demands of a day are dealt with. */
function demandsWithoutGroup(
  input: MatchInput,
  parts: readonly Demands[],
  owners: { returns: RowOwners; withdrawals: RowOwners },
): Pick<Demands, "kind" | "source"> {
  const kinds: number[] = [];
  const rows: number[] = [];
  parts.forEach(({ count, kind, source, groupStart }, p) => {
    for (let demand = groupStart[groupStart.length - 1]!; demand < count; demand++) {
      const { part } = kind[demand] === RETURN ? owners.returns : owners.withdrawals;
      if (part[source[demand]!] !== p) continue;
      kinds.push(kind[demand]!);
      rows.push(source[demand]!);
    }
  });
  const kind = Uint8Array.from(kinds);
  const source = Int32Array.from(rows);
  const { compare } = orderOfDemands(input, { kind, source });
  const dateOf = (at: number): number =>
    (kind[at] === RETURN ? input.returns : input.withdrawals!).date[source[at]!]!;
  const order = Int32Array.from(source.keys()).sort(
    (a, b) => dateOf(a) - dateOf(b) || compare(a, b) || source[a]! - source[b]!,
  );
  return { kind: kind.map((_, at) => kind[order[at]!]!), source: source.map((_, at) => source[order[at]!]!) };
}

/** The demand of each return, -1 for none: one at most, since no return is a kit. */
function demandOfReturns(returnCount: number, kind: Uint8Array, source: Int32Array): Int32Array {
  const demandOf = ints(returnCount).fill(-1);
  for (let demand = 0; demand < kind.length; demand++) {
    if (kind[demand] === RETURN) demandOf[source[demand]!] = demand;
  }
  return demandOf;
}
