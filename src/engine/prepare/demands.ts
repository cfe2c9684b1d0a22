import { NO_DATE, type PlainDate } from "../dates/plain-date";
import type { MatchInput } from "../domain/tables";
import { DISPOSITIONS, PURPOSES } from "../domain/vocabulary";
import { returnBit } from "../issues/reasons";
import type { Aliases } from "./aliases";
import type { IssueList } from "./issue-list";
import { fromZero, pickInts, type Groups, type SharedKeys } from "./lots";
import { sortOrder } from "./sort-order";
import { textRanks } from "./text-ranks";

/**
 * What draws on the lots, as columns: a return (or one component of a kit), or a withdrawal. They stand in the order in which they
 * are dealt with: by group, then date, then returns by Return ID, withdrawals, and what puts units back; those without a group
 * (their SKU or unit was never imported) come last.
 */
export interface Demands {
  count: number;
  /** RETURN, WITHDRAWAL or PUTS_BACK. */
  kind: Uint8Array;
  /** Index of the row in its table. */
  source: Int32Array;
  sku: Int32Array;
  group: Int32Array;
  date: Int32Array;
  /** Steps of the imported unit. */
  quantity: Float64Array;
  /** `groupStart[g]` is the first demand of group g; one more at the end. */
  groupStart: Int32Array;
  /** The demands of return r: `ofReturn` from `firstOfReturn[r]` to `firstOfReturn[r + 1]`. */
  firstOfReturn: Int32Array;
  ofReturn: Int32Array;
  /** Reasons already known per return: unit assumed, unit differs, never imported. */
  notes: Int32Array;
  /** True when some return has several demands or other units than its own. */
  converted: boolean;
}

export const RETURN = 0;
export const WITHDRAWAL = 1;
export const PUTS_BACK = 2;

const PLANNED = DISPOSITIONS.indexOf("planned");
const RESTOCKED = DISPOSITIONS.indexOf("restocked");
const RESOLD = DISPOSITIONS.indexOf("resold");
const RETURN_IN = PURPOSES.indexOf("return-in");
const UNCLAIMED_EXPORT = PURPOSES.indexOf("unclaimed-export");

const UNIT_ASSUMED = returnBit("unit.assumed");
const UNIT_DIFFERS = returnBit("unit.differs");
const NEVER_IMPORTED = returnBit("match.never-imported");

/** True for a disposition under which the goods left the country or were destroyed. */
export function isDrawn(disposition: number): boolean {
  return disposition !== PLANNED && disposition !== RESTOCKED && disposition !== RESOLD;
}

/** The demands of an input, in the order in which a day is dealt with. Marks rows it cannot use in `invalid`. */
export function prepareDemands(
  input: MatchInput,
  asOf: PlainDate | null,
  keys: SharedKeys,
  groups: Groups,
  aliases: Aliases,
  invalid: { returns: Uint8Array; withdrawals: Uint8Array },
  issues: IssueList,
): Demands {
  markUnusable(input, asOf, invalid, issues);
  const { returns, withdrawals } = input;
  const list = new DemandRows(returns.count + (withdrawals?.count ?? 0));
  const notes = new Int32Array(returns.count);
  const firstOfReturn = new Int32Array(returns.count + 1);
  for (let i = 0; i < returns.count; i++) {
    firstOfReturn[i] = list.count;
    if (invalid.returns[i] !== 0 || !isDrawn(returns.disposition[i]!)) continue;
    const unit = keys.unit.of(returns.unit[i]!);
    let component = aliases.first[returns.sku[i]!]!;
    if (component < 0) {
      const group = groupOf(groups, returns.sku[i]!, unit, notes, i);
      list.add(RETURN, i, returns.sku[i]!, group, returns.date[i]!, returns.quantity[i]!);
      continue;
    }
    for (; component >= 0; component = aliases.next[component]!) {
      const units = (returns.quantity[i]! * aliases.units[component]!) / input.quantityScale;
      if (!Number.isSafeInteger(units)) {
        invalid.returns[i] = 1;
        list.count = firstOfReturn[i]!;
        issues.add("sku-map.fraction", "Returns", returns.row[i]!, "Quantity");
        break;
      }
      const group = groupOf(groups, aliases.sku[component]!, UNIT_OF_THE_GOODS, notes, i);
      list.add(RETURN, i, aliases.sku[component]!, group, returns.date[i]!, units);
    }
  }
  firstOfReturn[returns.count] = list.count;
  addWithdrawals(input, groups, aliases, invalid.withdrawals, list, issues);
  return sortDemands(input, groups, list, firstOfReturn, notes, aliases.any);
}

/** Columns of demands that grow. */
class DemandRows {
  count = 0;
  kind: Uint8Array;
  source: Int32Array;
  sku: Int32Array;
  group: Int32Array;
  date: Int32Array;
  quantity: Float64Array;

  constructor(capacity: number) {
    this.kind = new Uint8Array(capacity);
    this.source = new Int32Array(capacity);
    this.sku = new Int32Array(capacity);
    this.group = new Int32Array(capacity);
    this.date = new Int32Array(capacity);
    this.quantity = new Float64Array(capacity);
  }

  add(kind: number, source: number, sku: number, group: number, date: number, quantity: number): void {
    if (this.count === this.kind.length) this.grow();
    const at = this.count++;
    this.kind[at] = kind;
    this.source[at] = source;
    this.sku[at] = sku;
    this.group[at] = group;
    this.date[at] = date;
    this.quantity[at] = quantity;
  }

  private grow(): void {
    const bigger = new DemandRows(this.kind.length * 2 + 16);
    bigger.kind.set(this.kind);
    bigger.source.set(this.source);
    bigger.sku.set(this.sku);
    bigger.group.set(this.group);
    bigger.date.set(this.date);
    bigger.quantity.set(this.quantity);
    this.kind = bigger.kind;
    this.source = bigger.source;
    this.sku = bigger.sku;
    this.group = bigger.group;
    this.date = bigger.date;
    this.quantity = bigger.quantity;
  }
}

/** An alias says how many units it holds, in the unit of the goods. */
const UNIT_OF_THE_GOODS = -1;

/** The group of a SKU and unit, or -1 with a note why. A blank unit is the SKU's own when it has only one. */
function groupOf(groups: Groups, sku: number, unit: number, notes: Int32Array, row: number): number {
  const first = groups.firstOfSku[sku]!;
  if (first < 0) {
    notes[row]! |= NEVER_IMPORTED;
    return -1;
  }
  for (let g = first; g >= 0; g = groups.next[g]!) if (groups.unitKey[g] === unit) return g;
  if (unit <= 0 && groups.next[first]! < 0) {
    if (unit === 0) notes[row]! |= UNIT_ASSUMED;
    return first;
  }
  notes[row]! |= UNIT_DIFFERS;
  return -1;
}

function markUnusable(
  input: MatchInput,
  asOf: PlainDate | null,
  invalid: { returns: Uint8Array; withdrawals: Uint8Array },
  issues: IssueList,
): void {
  const { returns, withdrawals } = input;
  for (let i = 0; i < returns.count; i++) {
    if (invalid.returns[i] !== 0) continue;
    const planned = returns.disposition[i] === PLANNED;
    if (
      returns.disposition[i]! < 0 ||
      returns.sku[i] === 0 ||
      !(returns.quantity[i]! > 0) ||
      returns.date[i] === NO_DATE
    ) {
      invalid.returns[i] = 1;
    } else if (asOf !== null && returns.date[i]! > asOf && !planned) {
      invalid.returns[i] = 1;
      issues.add("date.future", "Returns", returns.row[i]!, "Date");
    }
  }
  if (withdrawals === null) return;
  for (let i = 0; i < withdrawals.count; i++) {
    if (invalid.withdrawals[i] !== 0) continue;
    if (withdrawals.date[i] === NO_DATE || withdrawals.sku[i] === 0 || !(withdrawals.quantity[i]! > 0)) {
      invalid.withdrawals[i] = 1;
    } else if (asOf !== null && withdrawals.date[i]! > asOf) {
      invalid.withdrawals[i] = 1;
      issues.add("date.future", "Withdrawals", withdrawals.row[i]!, "Date");
    }
  }
}

function addWithdrawals(
  input: MatchInput,
  groups: Groups,
  aliases: Aliases,
  invalid: Uint8Array,
  list: DemandRows,
  issues: IssueList,
): void {
  const { withdrawals, texts } = input;
  if (withdrawals === null) return;
  const exported = exportsInReturns(input);
  for (let i = 0; i < withdrawals.count; i++) {
    if (invalid[i] !== 0) continue;
    const purpose = withdrawals.purpose[i]!;
    const row = withdrawals.row[i]!;
    if (
      purpose === UNCLAIMED_EXPORT &&
      exported.has(exportKey(withdrawals.sku[i]!, withdrawals.date[i]!, withdrawals.quantity[i]!))
    ) {
      invalid[i] = 1;
      issues.add("withdrawal.also-in-returns", "Withdrawals", row, "Purpose");
      continue;
    }
    const kind = purpose === RETURN_IN ? PUTS_BACK : WITHDRAWAL;
    let component = aliases.first[withdrawals.sku[i]!]!;
    if (component < 0) {
      const group = onlyGroup(withdrawals.sku[i]!, row);
      if (group === -2) invalid[i] = 1;
      else list.add(kind, i, withdrawals.sku[i]!, group, withdrawals.date[i]!, withdrawals.quantity[i]!);
      continue;
    }
    for (; component >= 0; component = aliases.next[component]!) {
      const units = (withdrawals.quantity[i]! * aliases.units[component]!) / input.quantityScale;
      const group = onlyGroup(aliases.sku[component]!, row);
      if (!Number.isSafeInteger(units)) {
        issues.add("sku-map.fraction", "Withdrawals", row, "Quantity");
      } else if (group !== -2) list.add(kind, i, aliases.sku[component]!, group, withdrawals.date[i]!, units);
    }
  }

  /** The one group of a SKU; -1 when it was never imported, -2 when it has several. */
  function onlyGroup(sku: number, row: number): number {
    const first = groups.firstOfSku[sku]!;
    if (first < 0) {
      issues.add("withdrawal.never-imported", "Withdrawals", row, "SKU", { sku: texts[sku]! });
      return -1;
    }
    if (groups.next[first]! < 0) return first;
    issues.add("withdrawal.unit-ambiguous", "Withdrawals", row, "SKU", { sku: texts[sku]! });
    return -2;
  }
}

function exportKey(sku: number, date: number, quantity: number): string {
  return `${sku} ${date} ${quantity}`;
}

/** SKU, date and quantity of every exported return, to find the same export among the withdrawals. */
function exportsInReturns(input: MatchInput): Set<string> {
  const { returns, withdrawals } = input;
  const found = new Set<string>();
  if (withdrawals === null || !withdrawals.purpose.includes(UNCLAIMED_EXPORT)) return found;
  const exported = DISPOSITIONS.indexOf("exported");
  for (let i = 0; i < returns.count; i++) {
    if (returns.disposition[i] === exported) {
      found.add(exportKey(returns.sku[i]!, returns.date[i]!, returns.quantity[i]!));
    }
  }
  return found;
}

function sortDemands(
  input: MatchInput,
  groups: Groups,
  list: DemandRows,
  firstOfReturn: Int32Array,
  notes: Int32Array,
  converted: boolean,
): Demands {
  const { returns, withdrawals, texts } = input;
  const { count } = list;
  const idRank = textRanks(texts, returns.returnId);
  const withinDay = new Int32Array(count);
  const hasTies = returns.tie !== null || (withdrawals?.tie ?? null) !== null;
  const tie = hasTies ? new Int32Array(count) : null;
  const groupKey = new Int32Array(count);
  const groupStart = new Int32Array(groups.count + 2);
  const afterReturns = returns.count + 2;
  for (let i = 0; i < count; i++) {
    const row = list.source[i]!;
    const isReturn = list.kind[i] === RETURN;
    withinDay[i] = isReturn ? idRank[row]! : afterReturns + list.kind[i]!;
    if (tie !== null) tie[i] = (isReturn ? returns.tie?.[row] : withdrawals!.tie?.[row]) ?? 0;
    groupKey[i] = list.group[i]! < 0 ? groups.count : list.group[i]!;
    groupStart[groupKey[i]! + 1]!++;
  }
  for (let g = 0; g <= groups.count; g++) groupStart[g + 1]! += groupStart[g]!;
  const dates = fromZero(list.date.subarray(0, count));
  const order = sortOrder(count, [...(tie === null ? [] : [tie]), withinDay, dates, groupKey]);
  const kind = new Uint8Array(count);
  const quantity = new Float64Array(count);
  const place = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    kind[i] = list.kind[order[i]!]!;
    quantity[i] = list.quantity[order[i]!]!;
    place[order[i]!] = i;
  }
  return {
    count,
    kind,
    source: pickInts(list.source, order),
    sku: pickInts(list.sku, order),
    group: pickInts(list.group, order),
    date: pickInts(list.date, order),
    quantity,
    groupStart: groupStart.subarray(0, groups.count + 1),
    firstOfReturn,
    ofReturn: place.subarray(0, firstOfReturn[returns.count]!),
    notes,
    converted,
  };
}
