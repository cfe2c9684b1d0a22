import { NO_DATE, type PlainDate } from "../dates/plain-date";
import type { ImportTable, MatchInput } from "../domain/tables";
import { TextKeys, entryKey, lineKey, plainKey } from "./text-keys";
import type { IssueList } from "./issue-list";
import { itemsByEntryLine, splitByItems, tellUnusedItems } from "./items";
import { aliasesOf, type Aliases } from "./aliases";
import { takeOffRefunds } from "./refunds";
import { sortOrder } from "./sort-order";
import { textRanks } from "./text-ranks";

/**
 * The lots of a match as columns: what every method draws on. A lot is an import row, or one SKU of it.
 * They stand in matching order: by group, then import date, then the tie-break; a lot's number is its place in it.
 * Money is row by row (`lot × chargeCount + charge`), so that the charges of one lot lie side by side.
 */
export interface Lots {
  count: number;
  chargeCount: number;
  /** Index of the lot's row in the imports table. */
  source: Int32Array;
  sku: Int32Array;
  unitKey: Int32Array;
  /** SKU with unit; groups are numbered from 0. */
  group: Int32Array;
  date: Int32Array;
  /** Steps. */
  quantity: Float64Array;
  /** Cents as paid, and what is left of it after refunds. */
  paid: Float64Array;
  duty: Float64Array;
  /** Steps claimed in earlier claims. */
  claimedBefore: Float64Array;
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
  const groups = groupLots(input.texts.length, rows);
  const lots = sortLots(input, rows, groups);
  takeOffRefunds(input, lots, issues);
  return { lots, groups: groups.groups, aliases };
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

/** Lots while they are collected: columns that have room for all of them. */
class LotRows {
  count = 0;
  readonly source: Int32Array;
  readonly sku: Int32Array;
  readonly unitKey: Int32Array;
  readonly quantity: Float64Array;
  readonly paid: Float64Array;

  constructor(capacity: number, chargeCount: number) {
    this.source = new Int32Array(capacity);
    this.sku = new Int32Array(capacity);
    this.unitKey = new Int32Array(capacity);
    this.quantity = new Float64Array(capacity);
    this.paid = new Float64Array(capacity * chargeCount);
  }

  add(source: number, sku: number, unitKey: number, quantity: number): number {
    const at = this.count++;
    this.source[at] = source;
    this.sku[at] = sku;
    this.unitKey[at] = unitKey;
    this.quantity[at] = quantity;
    return at;
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
  const chargeCount = imports.charges.length;
  const columns = imports.charges.map((charge) => charge.cents);
  const items = itemsByEntryLine(input, keys);
  const out = new LotRows(imports.count + items.rowCount, chargeCount);
  for (let i = 0; i < imports.count; i++) {
    if (invalid[i] !== 0) continue;
    if (imports.sku[i] === 0) {
      const parts = splitByItems(input, keys, items, i, issues);
      if (parts === null) {
        invalid[i] = 1;
        issues.add("lot.no-sku", "Imports", imports.row[i]!, "SKU");
        continue;
      }
      for (const part of parts) {
        const at = out.add(i, part.sku, part.unitKey, part.quantity);
        for (let c = 0; c < chargeCount; c++) out.paid[at * chargeCount + c] = part.charges[c]!;
      }
      continue;
    }
    const at = out.add(i, imports.sku[i]!, keys.unit.of(imports.unit[i]!), imports.quantity[i]!);
    for (let c = 0; c < chargeCount; c++) out.paid[at * chargeCount + c] = columns[c]![i]!;
  }
  tellUnusedItems(input, items, issues);
  return aliases.any ? withoutAliases(input, out, aliases, invalid, issues) : out;
}

/** Lots whose SKU is an alias become units of the SKU it stands for. */
function withoutAliases(
  input: MatchInput,
  rows: LotRows,
  aliases: Aliases,
  invalid: Uint8Array,
  issues: IssueList,
): LotRows {
  const { imports, texts } = input;
  const K = imports.charges.length;
  const unitsOf = (i: number, component: number): number =>
    (rows.quantity[i]! * aliases.units[component]!) / input.quantityScale;
  // A row with a kit among its SKUs takes no part at all: it is not known what was paid on the kit's parts.
  for (let i = 0; i < rows.count; i++) {
    const component = aliases.first[rows.sku[i]!]!;
    const source = rows.source[i]!;
    if (component < 0 || invalid[source] !== 0) continue;
    const isKit = aliases.next[component]! >= 0;
    if (!isKit && Number.isSafeInteger(unitsOf(i, component))) continue;
    invalid[source] = 1;
    issues.add(isKit ? "sku-map.kit-import" : "sku-map.fraction", "Imports", imports.row[source]!, "SKU", {
      sku: texts[rows.sku[i]!]!,
    });
  }
  const out = new LotRows(rows.count, K);
  for (let i = 0; i < rows.count; i++) {
    if (invalid[rows.source[i]!] !== 0) continue;
    const component = aliases.first[rows.sku[i]!]!;
    const sku = component < 0 ? rows.sku[i]! : aliases.sku[component]!;
    const quantity = component < 0 ? rows.quantity[i]! : unitsOf(i, component);
    const at = out.add(rows.source[i]!, sku, rows.unitKey[i]!, quantity);
    for (let c = 0; c < K; c++) out.paid[at * K + c] = rows.paid[i * K + c]!;
  }
  return out;
}

/** Numbers the groups (SKU with unit) in order of first appearance. */
function groupLots(textCount: number, rows: LotRows): { group: Int32Array; groups: Groups } {
  const firstOfSku = new Int32Array(textCount).fill(-1);
  const next = new Int32Array(rows.count);
  const sku = new Int32Array(rows.count);
  const unitKey = new Int32Array(rows.count);
  const group = new Int32Array(rows.count);
  let count = 0;
  for (let i = 0; i < rows.count; i++) {
    const code = rows.sku[i]!;
    const unit = rows.unitKey[i]!;
    let g = firstOfSku[code]!;
    while (g >= 0 && unitKey[g] !== unit) g = next[g]!;
    if (g < 0) {
      g = count++;
      sku[g] = code;
      unitKey[g] = unit;
      next[g] = firstOfSku[code]!;
      firstOfSku[code] = g;
    }
    group[i] = g;
  }
  return {
    group,
    groups: {
      count,
      sku: sku.slice(0, count),
      unitKey: unitKey.slice(0, count),
      firstOfSku,
      next: next.slice(0, count),
    },
  };
}

/** The lots in the order every method starts from: group, date, entry number, line, remaining cells. */
function sortLots(input: MatchInput, rows: LotRows, grouped: { group: Int32Array; groups: Groups }): Lots {
  const { imports } = input;
  const { count } = rows;
  const source = rows.source.subarray(0, count);
  const ofRow = (column: Int32Array): Int32Array => pickInts(column, source);
  const order = sortOrder(count, [
    ...(imports.tie ? [ofRow(imports.tie)] : []),
    ...lineRanks(input, ofRow(imports.line)),
    textRanks(input.texts, ofRow(imports.entryNumber)),
    fromZero(ofRow(imports.importDate)),
    grouped.group,
  ]);
  const groupStart = new Int32Array(grouped.groups.count + 1);
  for (let i = 0; i < count; i++) groupStart[grouped.group[i]! + 1]!++;
  for (let g = 0; g < grouped.groups.count; g++) groupStart[g + 1]! += groupStart[g]!;
  const chargeCount = imports.charges.length;
  const paid = new Float64Array(count * chargeCount);
  const quantity = new Float64Array(count);
  for (let lot = 0; lot < count; lot++) {
    const row = order[lot]!;
    quantity[lot] = rows.quantity[row]!;
    for (let c = 0; c < chargeCount; c++) paid[lot * chargeCount + c] = rows.paid[row * chargeCount + c]!;
  }
  const sources = pickInts(source, order);
  return {
    count,
    chargeCount,
    source: sources,
    sku: pickInts(rows.sku, order),
    unitKey: pickInts(rows.unitKey, order),
    group: pickInts(grouped.group, order),
    date: pickInts(imports.importDate, sources),
    quantity,
    paid,
    duty: paid,
    claimedBefore: new Float64Array(count),
    groupStart,
  };
}

/** The cells of a column at some rows. */
export function pickInts(column: Int32Array, rows: Int32Array): Int32Array {
  const picked = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i]!]!;
  return picked;
}

/** Line numbers as sort keys: as text where they are no numbers, then as numbers (blank and text count as 0). */
function lineRanks(input: MatchInput, line: Int32Array): Int32Array[] {
  const valueOfCode = new Float64Array(input.texts.length).fill(-1);
  const value = new Float64Array(line.length);
  let largest = 0;
  let whole = true;
  let odd = false;
  for (let i = 0; i < line.length; i++) {
    const code = line[i]!;
    let number = valueOfCode[code]!;
    if (number < 0) {
      const text = input.texts[code]!.trim();
      number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
      if (text !== "" && number === 0) odd = true;
      valueOfCode[code] = number;
    }
    value[i] = number;
    if (!Number.isInteger(number)) whole = false;
    if (number > largest) largest = number;
  }
  const asText = odd ? [textRanks(input.texts, line)] : [];
  if (whole && largest <= 1_000_000) return [...asText, new Int32Array(value)];
  const distinct = Float64Array.from(new Set(value)).sort();
  const rank = new Map<number, number>();
  distinct.forEach((number, index) => rank.set(number, index));
  const ranks = new Int32Array(value.length);
  for (let i = 0; i < value.length; i++) ranks[i] = rank.get(value[i]!)!;
  return [...asText, ranks];
}

/** Dates counted from the earliest one. */
export function fromZero(date: Int32Array): Int32Array {
  let earliest = 0x7fffffff;
  for (let i = 0; i < date.length; i++) if (date[i]! < earliest) earliest = date[i]!;
  const shifted = new Int32Array(date.length);
  for (let i = 0; i < date.length; i++) shifted[i] = date[i]! - earliest;
  return shifted;
}
