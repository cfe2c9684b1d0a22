import { bytes, ints } from "../domain/memory";
import type {
  ChargeColumn,
  ImportTable,
  MatchInput,
  ReturnTable,
  Table,
  WithdrawalTable,
} from "../domain/tables";
import type { Column } from "./columns";

/** What the cells of a column are: codes of texts, which differ from one reading to the next, or what they say themselves. */
type Kind = "text" | "plain";
type Kinds<T extends Table> = Record<Exclude<keyof T, "count" | "tie" | "charges">, Kind>;

const IMPORTS: Kinds<ImportTable> = {
  row: "plain",
  invalid: "plain",
  entryNumber: "text",
  line: "text",
  importDate: "plain",
  entryDate: "plain",
  sku: "text",
  hts: "text",
  description: "text",
  quantity: "plain",
  unit: "text",
  enteredValue: "plain",
  chapter99: "text",
  importerOfRecord: "text",
  countryOfOrigin: "text",
  lot: "text",
  serial: "text",
  location: "text",
  claimedBefore: "plain",
  refundedBefore: "plain",
  liquidated: "plain",
};

const RETURNS: Kinds<ReturnTable> = {
  row: "plain",
  invalid: "plain",
  returnId: "text",
  sku: "text",
  hts: "text",
  quantity: "plain",
  unit: "text",
  date: "plain",
  disposition: "plain",
  reason: "plain",
  used: "plain",
  entryNumber: "text",
  line: "text",
  lot: "text",
  serial: "text",
  provision: "plain",
  exporter: "text",
  destination: "text",
  proof: "text",
  segregated: "plain",
  location: "text",
  notice7553: "text",
  certification: "text",
};

const WITHDRAWALS: Kinds<WithdrawalTable> = {
  row: "plain",
  invalid: "plain",
  date: "plain",
  sku: "text",
  quantity: "plain",
  purpose: "plain",
};

/** Of all rows at most this share may be of changed SKUs: to match more of them again costs as much as to match all. */
const MOST = 1 / 4;

/**
 * The SKUs of which some row differs between two inputs, with their old SKUs and their new ones: 1 by text code of the new input.
 * Null when the inputs cannot be compared row by row, or when most of them is changed.
 *
 * Items, SKU map and prior claims are not looked at.
 */
export function changedSkus(before: MatchInput, after: MatchInput): Uint8Array | null {
  const tables = tablesOf(before, after);
  if (tables === null || before.quantityScale !== after.quantityScale) return null;
  const rows = tables.reduce((sum, { after }) => sum + after.count, 0);
  const pairing = new TextPairs(before.texts, after.texts);
  const changed = bytes(after.texts.length);
  const left = bytes(before.texts.length);
  for (const table of tables) {
    const differs = differingRows(table, pairing, rows * MOST);
    if (differs === null) return null;
    for (let row = 0; row < differs.length; row++) {
      if (differs[row] === 0) continue;
      changed[table.after.sku[row]!] = 1;
      left[table.before.sku[row]!] = 1;
    }
  }
  // A SKU that a row has left is changed for the rows that stayed with it.
  for (let sku = 0; sku < changed.length; sku++) {
    const former = pairing.formerOf(sku);
    if (former >= 0 && left[former] !== 0) changed[sku] = 1;
  }
  let count = 0;
  for (const { after } of tables) for (let i = 0; i < after.count; i++) count += changed[after.sku[i]!]!;
  return count > rows * MOST ? null : changed;
}

/** Two readings of one table, with the kinds of their columns. */
interface TablePair {
  before: Table & { sku: Int32Array };
  after: Table & { sku: Int32Array };
  columns: { kind: Kind; before: Column; after: Column }[];
}

/** The tables that have SKUs; null when they differ in more than the contents of rows. */
function tablesOf(before: MatchInput, after: MatchInput): TablePair[] | null {
  if ((before.withdrawals === null) !== (after.withdrawals === null)) return null;
  const charges = chargePairs(before.imports.charges, after.imports.charges);
  if (charges === null) return null;
  const pairs = [
    pairOf(before.imports, after.imports, IMPORTS),
    pairOf(before.returns, after.returns, RETURNS),
  ];
  pairs[0]!.columns.push(...charges);
  if (after.withdrawals !== null) pairs.push(pairOf(before.withdrawals!, after.withdrawals, WITHDRAWALS));
  const areComparable = pairs.every(
    ({ before, after }) => before.count === after.count && goesUp(before.row) && goesUp(after.row),
  );
  return areComparable ? pairs : null;
}

function pairOf<T extends Table & { sku: Int32Array }>(before: T, after: T, kinds: Kinds<T>): TablePair {
  const names = Object.keys(kinds) as (keyof Kinds<T>)[];
  const columns = names.map((name) => ({
    kind: kinds[name],
    before: before[name] as Column,
    after: after[name] as Column,
  }));
  columns.push({ kind: "plain", before: ranksOf(before), after: ranksOf(after) });
  return { before, after, columns };
}

/** Null says that no two rows need a rank; 0 for all is the same. */
function ranksOf({ tie, count }: Table): Int32Array {
  return tie ?? ints(count);
}

function chargePairs(before: ChargeColumn[], after: ChargeColumn[]): TablePair["columns"] | null {
  const areAlike =
    before.length === after.length &&
    before.every(({ program, heading }, c) => program === after[c]!.program && heading === after[c]!.heading);
  if (!areAlike) return null;
  return before.map(({ cents }, c) => ({ kind: "plain", before: cents, after: after[c]!.cents }));
}

/** True when no two rows have the same number: what is told of a number is then told of one row. */
function goesUp(rows: Int32Array): boolean {
  for (let i = 1; i < rows.length; i++) if (rows[i]! <= rows[i - 1]!) return false;
  return true;
}

/** 1 for rows that differ in any cell; null when they are more than `most`. */
function differingRows({ after, columns }: TablePair, pairing: TextPairs, most: number): Uint8Array | null {
  const differs = bytes(after.count);
  let count = 0;
  for (const column of columns) {
    if (column.before === column.after && (column.kind === "plain" || pairing.isSameList)) continue;
    count += column.kind === "text" ? markTexts(column, pairing, differs) : markCells(column, differs);
    if (count > most) return null;
  }
  return differs;
}

/** Numbers are compared by their bits: two blanks (NaN) have the same, and 0 and -0, which differ, are rare. */
function markCells({ before, after }: TablePair["columns"][number], differs: Uint8Array): number {
  if (before instanceof Float64Array) return markBits(bitsOf(before), bitsOf(after), differs, 1);
  if (before instanceof Int32Array) return markBits(before, after as Int32Array, differs, 0);
  return markBits(bytesOf(before), bytesOf(after), differs, 0);
}

function bitsOf({ buffer, byteOffset, length }: Column): Int32Array {
  return new Int32Array(buffer, byteOffset, length * 2);
}

function bytesOf({ buffer, byteOffset, length }: Column): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}

/** Marks the rows of cells that differ; a row has 2 ** `shift` cells. */
function markBits<C extends Int32Array | Uint8Array>(
  before: C,
  after: C,
  differs: Uint8Array,
  shift: number,
): number {
  let marked = 0;
  for (let at = 0; at < after.length; at++) {
    if (before[at] === after[at] || differs[at >> shift] !== 0) continue;
    differs[at >> shift] = 1;
    marked++;
  }
  return marked;
}

function markTexts(
  { before, after }: TablePair["columns"][number],
  pairing: TextPairs,
  differs: Uint8Array,
): number {
  let marked = 0;
  for (let row = 0; row < differs.length; row++) {
    if (pairing.areSame(before[row]!, after[row]!) || differs[row] !== 0) continue;
    differs[row] = 1;
    marked++;
  }
  return marked;
}

/**
 * Which code a text had in the input before. Codes go by first appearance, so that one new text moves all that follow; each
 * pair of codes is compared as texts once.
 */
class TextPairs {
  /** True when both inputs have one list of texts, so that equal codes are equal texts. */
  readonly isSameList: boolean;
  private readonly former: Int32Array;

  constructor(
    private readonly before: readonly string[],
    private readonly after: readonly string[],
  ) {
    this.isSameList = before === after;
    this.former = ints(after.length).fill(-1);
  }

  /** True when two codes are of the same text. */
  areSame(before: number, after: number): boolean {
    const former = this.formerOf(after);
    if (former >= 0) return former === before;
    if (this.before[before] !== this.after[after]) return false;
    this.former[after] = before;
    return true;
  }

  /** The code that a text had before, or -1 when the two were never found to be the same. */
  formerOf(after: number): number {
    return this.isSameList ? after : this.former[after]!;
  }
}
