import { bytes, floats, ints } from "../domain/memory";
import { portion, reached } from "../domain/progress";
import { NO_DATE, type PlainDate } from "../dates/plain-date";
import type { MatchInput } from "../domain/tables";
import { DISPOSITIONS, PURPOSES } from "../domain/vocabulary";
import { returnBit } from "../issues/reasons";
import { firstComponent, type Aliases } from "./aliases";
import type { IssueList } from "./issue-list";
import { compareText } from "./compare-text";
import type { Groups, SharedKeys } from "./lots";
import { everyRow, matchingOrder, pickInts, type TieOrder } from "./matching-order";

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
  date: Int32Array;
  /** Steps of the imported unit. */
  quantity: Float64Array;
  /** `groupStart[g]` is the first demand of group g; one more at the end, where those without a group begin. */
  groupStart: Int32Array;
  /** SKU of each demand without a group. */
  skuWithoutGroup: Int32Array;
  /** The first demand of each return, -1 for none. */
  firstOfReturn: Int32Array;
  /** The next demand of the same return, -1 for none; null when every return has at most one, in its own units. */
  nextOfReturn: Int32Array | null;
  /** Reasons already known per return: unit assumed, unit differs, never imported. */
  notes: Int32Array;
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
  const { returns } = input;
  const notes = ints(returns.count);
  const list =
    input.withdrawals === null && !aliases.any
      ? onlyReturns(input, keys, groups, invalid.returns, notes)
      : collectDemands(input, keys, groups, aliases, invalid, notes, issues);
  reached(0.3);
  return portion(0.3, 1, () => sortDemands(input, groups, list, notes, aliases.any));
}

/** Demands before they are sorted: columns, and which of their rows are demands. */
interface DemandRows {
  rows: Int32Array;
  kind: Uint8Array;
  /** Index in its table of each row; null when they are rows of the returns table. */
  source: Int32Array | null;
  sku: Int32Array;
  group: Int32Array;
  date: Int32Array;
  quantity: Float64Array;
}

/** Every return is one demand in its own units: the columns of the table serve as they are. */
function onlyReturns(
  { returns }: MatchInput,
  keys: SharedKeys,
  groups: Groups,
  invalid: Uint8Array,
  notes: Int32Array,
): DemandRows {
  const rows = ints(returns.count);
  const group = ints(returns.count);
  let count = 0;
  for (let i = 0; i < returns.count; i++) {
    if (invalid[i] !== 0 || !isDrawn(returns.disposition[i]!)) continue;
    group[i] = groupOf(groups, returns.sku[i]!, keys.unit.of(returns.unit[i]!), notes, i);
    rows[count++] = i;
  }
  const { sku, date, quantity } = returns;
  return {
    rows: rows.subarray(0, count),
    kind: bytes(returns.count),
    source: null,
    sku,
    group,
    date,
    quantity,
  };
}

/** Returns, in units of the goods where the SKU map says so, and withdrawals. */
function collectDemands(
  input: MatchInput,
  keys: SharedKeys,
  groups: Groups,
  aliases: Aliases,
  invalid: { returns: Uint8Array; withdrawals: Uint8Array },
  notes: Int32Array,
  issues: IssueList,
): DemandRows {
  const { returns, withdrawals } = input;
  const list = new CollectedDemands(returns.count + (withdrawals?.count ?? 0));
  for (let i = 0; i < returns.count; i++) {
    const first = list.count;
    if (invalid.returns[i] !== 0 || !isDrawn(returns.disposition[i]!)) continue;
    const unit = keys.unit.of(returns.unit[i]!);
    let component = firstComponent(aliases, returns.sku[i]!);
    if (component < 0) {
      const group = groupOf(groups, returns.sku[i]!, unit, notes, i);
      list.add(RETURN, i, returns.sku[i]!, group, returns.date[i]!, returns.quantity[i]!);
      continue;
    }
    for (; component >= 0; component = aliases.next[component]!) {
      const units = (returns.quantity[i]! * aliases.units[component]!) / input.quantityScale;
      if (!Number.isSafeInteger(units)) {
        invalid.returns[i] = 1;
        list.count = first;
        issues.add("sku-map.fraction", "Returns", returns.row[i]!, "Quantity");
        break;
      }
      const group = groupOf(groups, aliases.sku[component]!, UNIT_OF_THE_GOODS, notes, i);
      list.add(RETURN, i, aliases.sku[component]!, group, returns.date[i]!, units);
    }
  }
  addWithdrawals(input, groups, aliases, invalid.withdrawals, list, issues);
  return list;
}

/** Columns of demands that grow. */
class CollectedDemands {
  count = 0;
  kind: Uint8Array;
  source: Int32Array;
  sku: Int32Array;
  group: Int32Array;
  date: Int32Array;
  quantity: Float64Array;

  constructor(capacity: number) {
    this.kind = bytes(capacity);
    this.source = ints(capacity);
    this.sku = ints(capacity);
    this.group = ints(capacity);
    this.date = ints(capacity);
    this.quantity = floats(capacity);
  }

  get rows(): Int32Array {
    return everyRow(this.count);
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
    const bigger = new CollectedDemands(this.kind.length * 2 + 16);
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
  list: CollectedDemands,
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
    let component = firstComponent(aliases, withdrawals.sku[i]!);
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
  notes: Int32Array,
  isConverted: boolean,
): Demands {
  const { rows, source } = list;
  const sorted = matchingOrder(rows, list.group, groups.count, list.date, orderOfDemands(input, list));
  reached(0.7);
  const { order, date, groupStart } = sorted;
  const count = order.length;
  const kind = bytes(count);
  const quantity = floats(count);
  for (let i = 0; i < count; i++) quantity[i] = list.quantity[order[i]!]!;
  if (source !== null) for (let i = 0; i < count; i++) kind[i] = list.kind[order[i]!]!;
  return {
    count,
    kind,
    source: source === null ? order : pickInts(source, order),
    date,
    quantity,
    groupStart,
    skuWithoutGroup: pickInts(list.sku, order.subarray(groupStart[groups.count])),
    ...demandsOfReturns(input.returns.count, list, order, isConverted),
    notes,
  };
}

/** The demands of each return, in the order of the list. */
function demandsOfReturns(
  returnCount: number,
  { kind, source }: DemandRows,
  order: Int32Array,
  isConverted: boolean,
): Pick<Demands, "firstOfReturn" | "nextOfReturn"> {
  const firstOfReturn = ints(returnCount).fill(-1);
  if (source === null) {
    for (let i = 0; i < order.length; i++) firstOfReturn[order[i]!] = i;
    return { firstOfReturn, nextOfReturn: null };
  }
  if (!isConverted) {
    for (let i = 0; i < order.length; i++) {
      if (kind[order[i]!] === RETURN) firstOfReturn[source[order[i]!]!] = i;
    }
    return { firstOfReturn, nextOfReturn: null };
  }
  const nextOfReturn = ints(order.length);
  const placeOf = ints(order.length);
  for (let i = 0; i < order.length; i++) placeOf[order[i]!] = i;
  for (let row = order.length - 1; row >= 0; row--) {
    if (kind[row] !== RETURN) continue;
    const place = placeOf[row]!;
    nextOfReturn[place] = firstOfReturn[source[row]!]!;
    firstOfReturn[source[row]!] = place;
  }
  return { firstOfReturn, nextOfReturn };
}

/** The demand of the same return that follows one, or -1. */
export function nextDemand({ nextOfReturn }: Demands, demand: number): number {
  return nextOfReturn === null ? -1 : nextOfReturn[demand]!;
}

/** Order of demands of one group and day: returns by Return ID, then withdrawals, then what puts units back; then remaining cells. */
export function orderOfDemands(
  { returns, withdrawals, texts }: MatchInput,
  { kind, source }: Pick<DemandRows, "kind" | "source">,
): TieOrder {
  return {
    text: source === null ? returns.returnId : null,
    texts,
    compare(a, b) {
      const kinds = kind[a]! - kind[b]!;
      if (kinds !== 0) return kinds;
      const left = source === null ? a : source[a]!;
      const right = source === null ? b : source[b]!;
      if (kind[a] !== RETURN) return (withdrawals!.tie?.[left] ?? 0) - (withdrawals!.tie?.[right] ?? 0);
      const leftId = returns.returnId[left]!;
      const rightId = returns.returnId[right]!;
      return (
        (leftId === rightId ? 0 : compareText(texts[leftId]!, texts[rightId]!)) ||
        (returns.tie?.[left] ?? 0) - (returns.tie?.[right] ?? 0)
      );
    },
  };
}
