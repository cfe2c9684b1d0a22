import { ints } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import { allocate } from "../money/allocate";
import { compareText } from "./compare-text";
import type { IssueList } from "./issue-list";
import type { SharedKeys } from "./lots";
import { PairNumbers } from "./pair-numbers";

/** Item lines by the entry line they belong to: `rowsOf[number of the entry line]`. */
export interface Items {
  rowCount: number;
  lines: PairNumbers;
  rowsOf: number[][];
  /** How many import rows without SKU each entry line's items would give one; more than one is ambiguous. */
  importRows: Int32Array;
}

/** One lot that an import row without SKU becomes. */
export interface LotPart {
  sku: number;
  unitKey: number;
  quantity: number;
  charges: number[];
}

/** Item lines by entry line, in an order that does not depend on the sheet's. */
export function itemsByEntryLine(input: MatchInput, keys: SharedKeys): Items {
  const items = input.items;
  const lines = new PairNumbers(items?.count ?? 0);
  const rowsOf: number[][] = [];
  const usable: number[] = [];
  if (items !== null) {
    for (let i = 0; i < items.count; i++) {
      if (items.invalid[i] === 0 && items.sku[i] !== 0 && items.quantity[i]! > 0) usable.push(i);
    }
    usable.sort(
      (a, b) =>
        compareText(input.texts[items.sku[a]!]!, input.texts[items.sku[b]!]!) ||
        compareText(input.texts[items.unit[a]!]!, input.texts[items.unit[b]!]!) ||
        items.quantity[a]! - items.quantity[b]! ||
        (items.unitValue[a]! || 0) - (items.unitValue[b]! || 0),
    );
    for (const i of usable) {
      const entry = keys.entry.of(items.entryNumber[i]!);
      const line = lines.add(entry, keys.line.of(items.line[i]!));
      (rowsOf[line] ??= []).push(i);
    }
  }
  return { rowCount: usable.length, lines, rowsOf, importRows: countImportRows(input, keys, lines) };
}

function countImportRows(input: MatchInput, keys: SharedKeys, lines: PairNumbers): Int32Array {
  const { imports } = input;
  const counts = ints(lines.count);
  if (lines.count === 0) return counts;
  for (let i = 0; i < imports.count; i++) {
    if (imports.invalid[i] !== 0 || imports.sku[i] !== 0) continue;
    const line = lines.find(keys.entry.of(imports.entryNumber[i]!), keys.line.of(imports.line[i]!));
    if (line >= 0) counts[line]!++;
  }
  return counts;
}

/**
 * The lots of an import row without SKU: one per item line of its entry and line, each with its share of every charge,
 * by unit value × quantity (by quantity where a unit value is blank). Null when there are no item lines, or when several import
 * rows would share them.
 *
 * @source 19 CFR 190.51(b)(1)(i), read 2026-11-21
 */
export function splitByItems(
  input: MatchInput,
  keys: SharedKeys,
  found: Items,
  row: number,
  issues: IssueList,
): LotPart[] | null {
  const { imports, items } = input;
  const entry = keys.entry.of(imports.entryNumber[row]!);
  if (items === null || entry === 0) return null;
  const line = found.lines.find(entry, keys.line.of(imports.line[row]!));
  if (line < 0) return null;
  if (found.importRows[line]! > 1) {
    issues.add("items.line-twice", "Imports", imports.row[row]!, "Line");
    return null;
  }
  const rows = found.rowsOf[line]!;
  const byValue = rows.every((i) => items.unitValue[i]! >= 0) && rows.some((i) => items.unitValue[i]! > 0);
  if (!byValue) issues.add("items.no-value", "Imports", imports.row[row]!, "Entered Value");
  checkQuantity(input, keys, rows, row, issues);
  const weights = rows.map((i) => BigInt(items.quantity[i]!) * (byValue ? BigInt(items.unitValue[i]!) : 1n));
  const parts: LotPart[] = rows.map((i) => ({
    sku: items.sku[i]!,
    unitKey: keys.unit.of(items.unit[i]! === 0 ? imports.unit[row]! : items.unit[i]!),
    quantity: items.quantity[i]!,
    charges: [],
  }));
  for (const charge of imports.charges) {
    allocate(charge.cents[row]!, weights).forEach((cents, k) => parts[k]!.charges.push(cents));
  }
  return parts;
}

/** Item lines that no import row without SKU has asked for. */
export function tellUnusedItems(input: MatchInput, found: Items, issues: IssueList): void {
  found.rowsOf.forEach((rows, line) => {
    if (found.importRows[line]! > 0) return;
    const { row, entryNumber } = input.items!;
    issues.add("items.no-entry-line", "Items", row[rows[0]!]!, "Entry Number", {
      entry: input.texts[entryNumber[rows[0]!]!]!,
    });
  });
}

/** Item quantities in the line's own unit should add up to the line's quantity. */
function checkQuantity(
  input: MatchInput,
  keys: SharedKeys,
  rows: number[],
  row: number,
  issues: IssueList,
): void {
  const { imports, items } = input;
  const unit = keys.unit.of(imports.unit[row]!);
  let total = 0;
  for (const i of rows) {
    const itemUnit = items!.unit[i]! === 0 ? unit : keys.unit.of(items!.unit[i]!);
    if (itemUnit !== unit) return;
    total += items!.quantity[i]!;
  }
  if (total !== imports.quantity[row]!) {
    issues.add("items.quantity-differs", "Imports", imports.row[row]!, "Quantity", {
      items: total / input.quantityScale,
      line: imports.quantity[row]! / input.quantityScale,
    });
  }
}
