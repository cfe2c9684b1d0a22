import { bytes, floats, ints } from "../domain/memory";
import { portion, reached } from "../domain/progress";
import { NO_DATE, type PlainDate } from "../dates/plain-date";
import type { ImportTable, MatchInput } from "../domain/tables";
import { TextKeys, entryKey, lineKey, plainKey } from "./text-keys";
import type { IssueList } from "./issue-list";
import { itemsByEntryLine, splitByItems, tellUnusedItems } from "./items";
import { aliasesOf, firstComponent, type Aliases } from "./aliases";
import { lineOrder } from "./compare-lines";
import { compareText } from "./compare-text";
import { everyRow, matchingOrder, pickInts, unmarkedRows, type TieOrder } from "./matching-order";
import { ofGroups } from "./group-columns";
import { takeOffRefunds } from "./refunds";

/**
 * The lots of a match as columns: what every method draws on. A lot is an import row, or one SKU of it.
 * They stand in matching order: by group, then import date, then the tie-break; a lot's number is its place in it.
 * Money stays in the columns it came in: `dutyOn(lots, lot, charge)` in charges-of-lot.ts says what a lot paid.
 */
export interface Lots {
  count: number;
  chargeCount: number;
  /** Index of the lot's row in the imports table. */
  source: Int32Array;
  sku: Int32Array;
  date: Int32Array;
  /** Steps. */
  quantity: Float64Array;
  /** Cents as paid, and what is left of it after refunds: a column per charge. */
  paid: readonly Float64Array[];
  duty: readonly Float64Array[];
  /** Where in the columns of `paid` and `duty` a lot's charges stand. */
  chargeRow: Int32Array;
  /** 1 for lots on which anything was paid. */
  dutiable: Uint8Array;
  /** 1 for lots whose row names money refunded before; null when none does. */
  refunded: Uint8Array | null;
  /** Steps claimed in earlier claims; null when nothing was. */
  claimedBefore: Float64Array | null;
  /** `groupStart[g]` is the first lot of group g; one more at the end. */
  groupStart: Int32Array;
}

/** What a SKU's lots look like to whoever asks for them: the groups of the SKU, one per unit. */
export interface Groups {
  count: number;
  sku: Int32Array;
  unitKey: Int32Array;
  /** First group of a SKU (by text code) or -1, and the next group of the same SKU or -1. */
  firstOfSku: Int32Array;
  next: Int32Array;
}

/** Keys shared by lots and returns, so that equal things have equal numbers in both. */
export interface SharedKeys {
  unit: TextKeys;
  entry: TextKeys;
  line: TextKeys;
}

/** Keys over the texts of an input. */
export function sharedKeys(input: MatchInput): SharedKeys {
  return {
    unit: new TextKeys(input.texts, plainKey),
    entry: new TextKeys(input.texts, entryKey),
    line: new TextKeys(input.texts, lineKey),
  };
}

/**
 * Lots and their groups from the imports, items and SKU map, in matching order.
 * Rows without SKU, dated after `asOf`, or marked invalid make no lot; the issues say why.
 */
export function prepareLots(
  input: MatchInput,
  asOf: PlainDate | null,
  keys: SharedKeys,
  invalid: Uint8Array,
  issues: IssueList,
): { lots: Lots; groups: Groups; aliases: Aliases } {
  const imports = input.imports;
  const aliases = aliasesOf(input);
  markUnusable(imports, asOf, invalid, issues);
  const rows = lotRows(input, keys, aliases, invalid, issues);
  reached(0.2);
  const { group, groups } = groupLots(input.texts.length, rows);
  reached(0.3);
  const lots = portion(0.3, 1, () => sortLots(input, rows, group, groups));
  takeOffRefunds(input, lots, issues);
  return { lots, groups, aliases };
}

/** Future-dated rows are mistakes: nothing can have been imported after the as-of date. */
function markUnusable(
  imports: ImportTable,
  asOf: PlainDate | null,
  invalid: Uint8Array,
  issues: IssueList,
): void {
  for (let i = 0; i < imports.count; i++) {
    if (invalid[i] !== 0) continue;
    if (imports.importDate[i] === NO_DATE || !(imports.quantity[i]! > 0)) invalid[i] = 1;
    else if (asOf !== null && imports.importDate[i]! > asOf) {
      invalid[i] = 1;
      issues.add("date.future", "Imports", imports.row[i]!, "Import Date");
    }
  }
}

/** Lots before they are sorted: columns, and which of their rows are lots. */
interface LotRows {
  /** Rows of the columns that are lots. */
  rows: Int32Array;
  /** Index in the imports table of each row; null when they are the same. */
  source: Int32Array | null;
  sku: Int32Array;
  unitKey: Int32Array;
  quantity: Float64Array;
  /** Cents, a column per charge. */
  charges: Float64Array[];
}

/** Lots while they are collected from items or renamed by the SKU map: columns that have room for all of them. */
class CollectedLots {
  count = 0;
  readonly source: Int32Array;
  readonly sku: Int32Array;
  readonly unitKey: Int32Array;
  readonly quantity: Float64Array;
  readonly charges: Float64Array[];

  constructor(capacity: number, chargeCount: number) {
    this.source = ints(capacity);
    this.sku = ints(capacity);
    this.unitKey = ints(capacity);
    this.quantity = floats(capacity);
    this.charges = Array.from({ length: chargeCount }, () => floats(capacity));
  }

  add(source: number, sku: number, unitKey: number, quantity: number): number {
    const at = this.count++;
    this.source[at] = source;
    this.sku[at] = sku;
    this.unitKey[at] = unitKey;
    this.quantity[at] = quantity;
    return at;
  }

  get rows(): Int32Array {
    return everyRow(this.count);
  }
}

/** One row per lot, unsorted: the import row itself, or its item lines where it has no SKU. */
function lotRows(
  input: MatchInput,
  keys: SharedKeys,
  aliases: Aliases,
  invalid: Uint8Array,
  issues: IssueList,
): LotRows {
  const { imports } = input;
  if (input.items === null) {
    for (let i = 0; i < imports.count; i++) {
      if (invalid[i] === 0 && imports.sku[i] === 0) refuseWithoutSku(imports, i, invalid, issues);
    }
    const own: LotRows = {
      rows: unmarkedRows(invalid),
      source: null,
      sku: imports.sku,
      unitKey: keys.unit.column(imports.unit),
      quantity: imports.quantity,
      charges: imports.charges.map((charge) => charge.cents),
    };
    return aliases.any ? withoutAliases(input, own, aliases, invalid, issues) : own;
  }
  const items = itemsByEntryLine(input, keys);
  const out = new CollectedLots(imports.count + items.rowCount, imports.charges.length);
  for (let i = 0; i < imports.count; i++) {
    if (invalid[i] !== 0) continue;
    if (imports.sku[i] === 0) {
      const parts = splitByItems(input, keys, items, i, issues);
      if (parts === null) {
        refuseWithoutSku(imports, i, invalid, issues);
        continue;
      }
      for (const part of parts) {
        const at = out.add(i, part.sku, part.unitKey, part.quantity);
        out.charges.forEach((cents, c) => (cents[at] = part.charges[c]!));
      }
      continue;
    }
    const at = out.add(i, imports.sku[i]!, keys.unit.of(imports.unit[i]!), imports.quantity[i]!);
    out.charges.forEach((cents, c) => (cents[at] = imports.charges[c]!.cents[i]!));
  }
  tellUnusedItems(input, items, issues);
  return aliases.any ? withoutAliases(input, out, aliases, invalid, issues) : out;
}

function refuseWithoutSku(imports: ImportTable, i: number, invalid: Uint8Array, issues: IssueList): void {
  invalid[i] = 1;
  issues.add("lot.no-sku", "Imports", imports.row[i]!, "SKU");
}

/** Lots whose SKU is an alias become units of the SKU it stands for. */
function withoutAliases(
  input: MatchInput,
  lots: LotRows,
  aliases: Aliases,
  invalid: Uint8Array,
  issues: IssueList,
): LotRows {
  const { imports, texts } = input;
  const { rows } = lots;
  const sourceOf = (row: number): number => lots.source?.[row] ?? row;
  const unitsOf = (row: number, component: number): number =>
    (lots.quantity[row]! * aliases.units[component]!) / input.quantityScale;
  // A row with a kit among its SKUs takes no part at all: it is not known what was paid on the kit's parts.
  for (const row of rows) {
    const component = firstComponent(aliases, lots.sku[row]!);
    const source = sourceOf(row);
    if (component < 0 || invalid[source] !== 0) continue;
    const isKit = aliases.next[component]! >= 0;
    if (!isKit && Number.isSafeInteger(unitsOf(row, component))) continue;
    invalid[source] = 1;
    issues.add(isKit ? "sku-map.kit-import" : "sku-map.fraction", "Imports", imports.row[source]!, "SKU", {
      sku: texts[lots.sku[row]!]!,
    });
  }
  const out = new CollectedLots(rows.length, lots.charges.length);
  for (const row of rows) {
    const source = sourceOf(row);
    if (invalid[source] !== 0) continue;
    const component = firstComponent(aliases, lots.sku[row]!);
    const sku = component < 0 ? lots.sku[row]! : aliases.sku[component]!;
    const quantity = component < 0 ? lots.quantity[row]! : unitsOf(row, component);
    const at = out.add(source, sku, lots.unitKey[row]!, quantity);
    out.charges.forEach((cents, c) => (cents[at] = lots.charges[c]![row]!));
  }
  return out;
}

/** Numbers the groups (SKU with unit) in order of first appearance. */
function groupLots(
  textCount: number,
  { rows, sku, unitKey }: LotRows,
): { group: Int32Array; groups: Groups } {
  const firstOfSku = ints(textCount).fill(-1);
  const next = ints(rows.length);
  const skuOf = ints(rows.length);
  const unitOf = ints(rows.length);
  const group = ints(sku.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const code = sku[row]!;
    const unit = unitKey[row]!;
    let g = firstOfSku[code]!;
    while (g >= 0 && unitOf[g] !== unit) g = next[g]!;
    if (g < 0) {
      g = count++;
      skuOf[g] = code;
      unitOf[g] = unit;
      next[g] = firstOfSku[code]!;
      firstOfSku[code] = g;
    }
    group[row] = g;
  }
  return {
    group,
    groups: {
      count,
      sku: skuOf.slice(0, count),
      unitKey: unitOf.slice(0, count),
      firstOfSku,
      next: next.slice(0, count),
    },
  };
}

/** The lots in the order every method starts from: group, date, entry number, line, remaining cells. */
function sortLots(input: MatchInput, lots: LotRows, group: Int32Array, groups: Groups): Lots {
  const { imports } = input;
  const { source } = lots;
  const dates = source === null ? imports.importDate : pickInts(imports.importDate, source);
  const sorted = matchingOrder(lots.rows, group, groups.count, dates, orderOfLots(input, source));
  reached(0.7);
  const { order, date, groupStart } = sorted;
  const count = order.length;
  const quantity = floats(count);
  for (let lot = 0; lot < count; lot++) quantity[lot] = lots.quantity[order[lot]!]!;
  return {
    count,
    chargeCount: lots.charges.length,
    source: source === null ? order : pickInts(source, order),
    sku: ofGroups(groups.sku, groupStart, count),
    date,
    quantity,
    paid: lots.charges,
    duty: lots.charges,
    chargeRow: order,
    dutiable: paidAnything(lots.charges, order),
    refunded: null,
    claimedBefore: null,
    groupStart,
  };
}

/** 1 for lots on which anything was paid. Told row by row first: a column of bytes is quick to find one's way in. */
function paidAnything(charges: readonly Float64Array[], chargeRow: Int32Array): Uint8Array {
  const ofRow = bytes(charges[0]?.length ?? 0);
  let unpaid = ofRow.length;
  for (const cents of charges) {
    // Mostly something was paid on every row by the first columns.
    if (unpaid === 0) break;
    unpaid = 0;
    for (let row = 0; row < ofRow.length; row++) {
      if (cents[row] !== 0) ofRow[row] = 1;
      unpaid += 1 - ofRow[row]!;
    }
  }
  const paid = bytes(chargeRow.length);
  if (charges.length > 0) for (let lot = 0; lot < paid.length; lot++) paid[lot] = ofRow[chargeRow[lot]!]!;
  return paid;
}

/** Order of lots of one group and day: entry number, line, remaining cells. */
function orderOfLots({ imports, texts }: MatchInput, source: Int32Array | null): TieOrder {
  const { entryNumber, line, tie } = imports;
  const compareLines = lineOrder(texts);
  return {
    text: source === null ? entryNumber : pickInts(entryNumber, source),
    texts,
    compare(a, b) {
      const left = source === null ? a : source[a]!;
      const right = source === null ? b : source[b]!;
      const entries = entryNumber[left]! - entryNumber[right]!;
      return (
        (entries === 0 ? 0 : compareText(texts[entryNumber[left]!]!, texts[entryNumber[right]!]!)) ||
        compareLines(line[left]!, line[right]!) ||
        (tie === null ? 0 : tie[left]! - tie[right]!)
      );
    },
  };
}
