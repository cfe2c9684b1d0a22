import { compareImports, compareItems, compareText, lineNumber } from "./order";
import type {
  OracleOptions,
  PlainAlias,
  PlainImport,
  PlainInput,
  PlainItem,
  PlainReturn,
  PlainWithdrawal,
} from "./plain";

/** docs/matching.md, section 1, for the imports: which rows take part, and the lots they become. */

/** Who has a unit of a lot: nobody (null), an earlier claim, a return or a withdrawal. */
export type Holder = null | "prior" | PlainReturn | PlainWithdrawal;

export interface Lot {
  source: PlainImport;
  /** Place of the item line among those of its entry line; 0 without items. */
  itemOrder: number;
  sku: string;
  /** Without case and surrounding spaces. */
  unit: string;
  /** Steps. */
  quantity: bigint;
  /** The entry line, comparable; null when the entry number is blank. */
  entryLine: string | null;
  /** Cents per charge column: paid, of it refunded, and what is left. */
  paid: bigint[];
  refunded: bigint[];
  net: bigint[];
  /** One place for every step of the quantity, lowest position first. */
  units: Holder[];
  commingled: boolean;
}

export interface LotsOfImports {
  /** Oldest first, in the order of section 2. */
  lots: Lot[];
  /** Rows that take no part, with the SKU as far as it is known. */
  invalid: { source: PlainImport; item: number; sku: string }[];
  /** Reasons per row of Imports. */
  reasons: Map<number, Set<string>>;
}

/** The lots of an input before anything is drawn: items split, aliases mapped, refunds off, prior claims in place. */
export function lotsOfImports(input: PlainInput, options: OracleOptions): LotsOfImports {
  const scale = input.quantityScale;
  const lots: Lot[] = [];
  const invalid: { source: PlainImport; item: number; sku: string }[] = [];
  const reasons = new Map<number, Set<string>>();
  const tell = (row: number, code: string) => reasons.set(row, (reasons.get(row) ?? new Set()).add(code));
  const refuse = (source: PlainImport, sku: string, code: string | null, item = 0) => {
    invalid.push({ source, item, sku });
    if (code !== null) tell(source.row, code);
  };

  for (const source of input.imports) {
    const why = whyImportInvalid(source, options);
    if (why !== null) {
      refuse(source, source.sku, why === "missing" ? null : why);
      continue;
    }
    const refund = refundOf(source);
    const tellRefund = () => {
      if (refund.tooMuch) tell(source.row, "refund.too-much");
    };
    if (source.sku !== "") {
      const mapped = mapToSku(source.sku, source.quantity!, input.skuMap, scale);
      if (mapped === "kit") refuse(source, source.sku, "sku-map.kit-import");
      else {
        tellRefund();
        const refunds = allocate(refund.cents, source.charges);
        lots.push(newLot(source, 0, mapped, source.unit, source.charges, refunds));
      }
      continue;
    }
    const items = itemsOf(source, input);
    if (items.length === 0) {
      refuse(source, "", "lot.no-sku");
      continue;
    }
    if (isLineTwice(source, input, options)) {
      tell(source.row, "items.line-twice");
      refuse(source, "", "lot.no-sku");
      continue;
    }
    // A kit among the items: the row cannot be split, so it takes no part at all.
    if (items.some((item) => mapToSku(item.sku, item.quantity!, input.skuMap, scale) === "kit")) {
      if (!addsUp(source, items)) tell(source.row, "items.quantity-differs");
      refuse(source, "", "sku-map.kit-import");
      continue;
    }
    tellRefund();
    if (!addsUp(source, items)) tell(source.row, "items.quantity-differs");
    const weights = itemWeights(items);
    const chargesOfItem = transpose(source.charges.map((cents) => allocate(cents, weights)));
    // The refund is one amount over all the charges of all the items, item by item.
    const refunds = allocate(refund.cents, chargesOfItem.flat());
    const refundOfItem = chargesOfItem.map((charges, index) =>
      refunds.slice(index * charges.length, (index + 1) * charges.length),
    );
    items.forEach((item, index) => {
      const mapped = mapToSku(item.sku, item.quantity!, input.skuMap, scale);
      if (mapped === "kit") refuse(source, item.sku, "sku-map.kit-import", index);
      else lots.push(newLot(source, index, mapped, item.unit, chargesOfItem[index]!, refundOfItem[index]!));
    });
  }

  lots.sort((a, b) => compareLots(a, b, scale));
  takePriorClaims(input, lots, tell);
  return { lots, invalid, reasons };
}

/** Why an import takes no part, as far as its own cells tell. */
function whyImportInvalid(source: PlainImport, options: OracleOptions): "missing" | "date.future" | null {
  if (source.importDate === "" || source.quantity === null || source.quantity <= 0n) return "missing";
  return options.asOf !== null && source.importDate > options.asOf ? "date.future" : null;
}

/** Order of two lots, section 2: oldest first, or newest first for LIFO. */
export function compareLots(a: Lot, b: Lot, scale: bigint, newest = false): number {
  return (
    compareImports(a.source, b.source, scale, newest) ||
    a.source.row - b.source.row || // Rows alike in every cell: nothing else is left to tell them apart.
    a.itemOrder - b.itemOrder
  );
}

/** An entry line in a form that can be compared: no hyphens or spaces, the line as a number; null without entry number. */
export function entryLineKey(entryNumber: string, line: string): string | null {
  const entry = plainEntry(entryNumber);
  return entry === "" ? null : `${entry}|${plainLine(line)}`;
}

/** An entry number without hyphens and spaces. */
export function plainEntry(entryNumber: string): string {
  return entryNumber.replace(/[-\s]/g, "");
}

/** A line as a number, or as text when it is not one. */
export function plainLine(line: string): string {
  return /^\d+$/.test(line.trim()) ? String(lineNumber(line)) : line.trim();
}

/** A unit or location in a form that can be compared. */
export function plainUnit(unit: string): string {
  return unit.trim().toLowerCase();
}

/** Sum of amounts. */
export function sum(amounts: bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

/** An amount in proportion to weights, whole cents, the cents left over by largest remainder, ties to the earlier. */
export function allocate(amount: bigint, weights: bigint[]): bigint[] {
  const total = sum(weights);
  if (amount === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight) => (total === 0n ? 0n : (amount * weight) / total));
  const remainders = weights.map((weight) => (total === 0n ? 0n : (amount * weight) % total));
  for (let left = amount - sum(parts); left > 0n; left--) {
    let largest = 0;
    for (let i = 1; i < weights.length; i++) if (remainders[i]! > remainders[largest]!) largest = i;
    parts[largest]! += 1n;
    remainders[largest] = -1n;
  }
  return parts;
}

function newLot(
  source: PlainImport,
  itemOrder: number,
  mapped: { sku: string; quantity: bigint },
  unit: string,
  paid: bigint[],
  refunded: bigint[],
): Lot {
  return {
    source,
    itemOrder,
    sku: mapped.sku,
    unit: plainUnit(unit),
    quantity: mapped.quantity,
    entryLine: entryLineKey(source.entryNumber, source.line),
    paid,
    refunded,
    net: paid.map((cents, index) => cents - refunded[index]!),
    units: new Array<Holder>(Number(mapped.quantity)).fill(null),
    commingled: false,
  };
}

function refundOf(source: PlainImport): { cents: bigint; tooMuch: boolean } {
  const duty = sum(source.charges);
  const cents = source.refundedBefore ?? 0n;
  return cents > duty ? { cents: duty, tooMuch: true } : { cents, tooMuch: false };
}

/** The SKU and units that an imported alias stands for; a SKU that is no alias stays as it is. */
function mapToSku(
  sku: string,
  quantity: bigint,
  skuMap: PlainAlias[] | null,
  scale: bigint,
): { sku: string; quantity: bigint } | "kit" {
  const rows = (skuMap ?? []).filter(
    (row) => row.alias === sku && row.sku !== "" && row.unitsPerAlias !== null,
  );
  if (rows.length === 0) return { sku, quantity };
  if (rows.length > 1) return "kit";
  return { sku: rows[0]!.sku, quantity: (quantity * rows[0]!.unitsPerAlias!) / scale };
}

function itemsOf(source: PlainImport, input: PlainInput): PlainItem[] {
  const key = entryLineKey(source.entryNumber, source.line);
  if (key === null) return [];
  return (input.items ?? [])
    .filter((item) => item.sku !== "" && item.quantity !== null && item.quantity > 0n)
    .filter((item) => entryLineKey(item.entryNumber, item.line) === key)
    .sort((a, b) => compareItems(a, b, input.quantityScale) || a.row - b.row);
}

/** True when another row without SKU has the same entry and line: nobody knows whose items they are. */
function isLineTwice(source: PlainImport, input: PlainInput, options: OracleOptions): boolean {
  const key = entryLineKey(source.entryNumber, source.line);
  return input.imports.some(
    (other) =>
      other !== source &&
      other.sku === "" &&
      whyImportInvalid(other, options) !== "missing" &&
      entryLineKey(other.entryNumber, other.line) === key,
  );
}

function addsUp(source: PlainImport, items: PlainItem[]): boolean {
  // Quantities in another unit cannot be compared.
  if (items.some((item) => plainUnit(item.unit) !== plainUnit(source.unit))) return true;
  return sum(items.map((item) => item.quantity!)) === source.quantity;
}

function itemWeights(items: PlainItem[]): bigint[] {
  const anyBlank = items.some((item) => item.unitValue === null);
  return items.map((item) => (anyBlank ? item.quantity! : item.unitValue! * item.quantity!));
}

/** Units claimed before, entry line by entry line, from both places. */
function takePriorClaims(input: PlainInput, lots: Lot[], tell: (row: number, code: string) => void): void {
  const done = new Set<Lot>();
  for (const lot of lots) {
    if (done.has(lot)) continue;
    const sameLine = lots.filter((other) =>
      lot.entryLine === null ? other.source === lot.source : other.entryLine === lot.entryLine,
    );
    sameLine.forEach((other) => done.add(other));
    const sources = [...new Set(sameLine.map((other) => other.source))];
    const cells = sources.map((source) => source.claimedBefore).filter((units) => units !== null);
    const rows = (input.priorClaims ?? []).filter(
      (claim) =>
        claim.quantity !== null &&
        lot.entryLine !== null &&
        entryLineKey(claim.entryNumber, claim.line) === lot.entryLine,
    );
    const fromCells = sum(cells);
    const fromTable = sum(rows.map((claim) => claim.quantity!));
    if (cells.length > 0 && rows.length > 0 && fromCells !== fromTable) {
      sources.forEach((source) => tell(source.row, "prior-claim.disagrees"));
    }
    let claimed = fromCells > fromTable ? fromCells : fromTable;
    // Sorting keeps the order of what is equal: the tie-break.
    const inOrder = [...sameLine].sort(
      (a, b) =>
        compareText(a.source.importDate, b.source.importDate) ||
        compareText(a.sku, b.sku) ||
        compareText(a.unit, b.unit),
    );
    for (const other of inOrder) {
      for (let i = 0; i < other.units.length && claimed > 0n; i++) {
        other.units[i] = "prior";
        claimed -= 1n;
      }
    }
    if (claimed > 0n) sources.forEach((source) => tell(source.row, "prior-claim.too-many"));
  }
}

function transpose(rows: bigint[][]): bigint[][] {
  return rows[0]!.map((_, column) => rows.map((row) => row[column]!));
}
