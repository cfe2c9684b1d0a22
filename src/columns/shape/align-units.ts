import type { IssueList } from "../typed/issue-list";
import type { TypedTable } from "../typed/typed-table";
import type { TextCodes } from "../values/text-codes";
import { convertSteps, SMALLEST_OF_KIND, unitOf, type UnitOfMeasure } from "../values/units";

/** Tables whose quantities have a unit beside them. */
interface UnitTables {
  imports: TypedTable;
  returns: TypedTable;
  /** True when other tables count in the units of the imports without saying so: then those stay as they are. */
  importsStay: boolean;
}

/**
 * Brings a SKU's quantities into one unit where it is imported in one and returned in another: dozens and pieces,
 * kilograms and pounds, or two names of the same unit. Units never mix silently: every change of unit is told, and units
 * that cannot be turned into each other are left, so that the match says they differ.
 *
 * The smaller unit is used for both, because 3 pieces are no whole part of a dozen. Where other tables count in the units
 * of the imports, those stay, and only returns that can be told in them exactly are changed.
 */
export function alignUnits(tables: UnitTables, codes: TextCodes, issues: IssueList): void {
  const units = new Set<number>();
  collectUnits(tables.imports, units);
  collectUnits(tables.returns, units);
  if (units.size <= 1) return;
  const target = targetUnits(tables, codes);
  if (target.size === 0) return;
  const changes = new Changes(codes, issues);
  changes.apply(tables.imports, target, tables.importsStay);
  changes.apply(tables.returns, target, false);
  changes.tell();
}

/** Adds the units that a table names. */
function collectUnits(table: TypedTable, units: Set<number>): void {
  const unit = table.columns.get("Unit") as Int32Array | undefined;
  if (!unit) return;
  let before = 0;
  for (let index = 0; index < unit.length; index++) {
    if (unit[index] === 0 || unit[index] === before) continue;
    before = unit[index]!;
    units.add(before);
  }
}

interface SkuUnits {
  imports: Set<number>;
  returns: Set<number>;
}

/** The unit each SKU is to be counted in, by SKU code; SKUs that have one unit throughout are not in it. */
function targetUnits(tables: UnitTables, codes: TextCodes): Map<number, number> {
  const bySku = new Map<number, SkuUnits>();
  collect(tables.imports, "imports", bySku);
  collect(tables.returns, "returns", bySku);
  const target = new Map<number, number>();
  for (const [sku, { imports, returns }] of bySku) {
    if (imports.size === 0 || new Set([...imports, ...returns]).size <= 1) continue;
    const unit = commonUnit([...imports], [...returns], tables.importsStay, codes);
    if (unit !== null) target.set(sku, unit);
  }
  return target;
}

function collect(table: TypedTable, side: keyof SkuUnits, bySku: Map<number, SkuUnits>): void {
  const sku = table.columns.get("SKU") as Int32Array | undefined;
  const unit = table.columns.get("Unit") as Int32Array | undefined;
  if (!sku || !unit) return;
  for (let index = 0; index < table.count; index++) {
    if (sku[index] === 0 || unit[index] === 0 || table.invalid[index] === 1) continue;
    let units = bySku.get(sku[index]!);
    if (!units) bySku.set(sku[index]!, (units = { imports: new Set(), returns: new Set() }));
    units[side].add(unit[index]!);
  }
}

interface NamedUnit {
  code: number;
  unit: UnitOfMeasure;
}

/**
 * The unit that a SKU's quantities are brought into, as a text code: the smallest unit in use, or where the others are no
 * whole multiples of it (pounds and kilograms) the smallest of their kind. Null when they are of several kinds.
 */
function commonUnit(
  imports: number[],
  returns: number[],
  importsStay: boolean,
  codes: TextCodes,
): number | null {
  const own = named(imports, codes);
  if (own.length < imports.length) return null;
  const { kind, parts } = own[0]!.unit;
  if (own.some(({ unit }) => unit.kind !== kind)) return null;
  const smallestOwn = smallest(own, codes);
  if (importsStay) return own.every(({ unit }) => unit.parts === parts) ? smallestOwn.code : null;
  const all = [...own, ...named(returns, codes).filter(({ unit }) => unit.kind === kind)];
  const least = smallest(all, codes);
  if (least.unit.parts === smallestOwn.unit.parts) least.code = smallestOwn.code;
  const whole = all.every(({ unit }) => unit.parts % least.unit.parts === 0n);
  return whole ? least.code : codes.of(SMALLEST_OF_KIND[kind]);
}

function named(units: readonly number[], codes: TextCodes): NamedUnit[] {
  return units.flatMap((code) => {
    const unit = unitOf(codes.texts[code]!);
    return unit ? [{ code, unit }] : [];
  });
}

/** The smallest unit; of several names of it the first by spelling, so that the order of rows does not matter. */
function smallest(units: readonly NamedUnit[], codes: TextCodes): NamedUnit {
  const sorted = [...units].sort((a, b) =>
    a.unit.parts === b.unit.parts
      ? codes.texts[a.code]! < codes.texts[b.code]!
        ? -1
        : 1
      : a.unit.parts < b.unit.parts
        ? -1
        : 1,
  );
  return { ...sorted[0]! };
}

/** Changes units row by row and counts them, to be told once per pair of units. */
class Changes {
  private readonly told = new Map<
    string,
    {
      table: TypedTable;
      from: string;
      to: string;
      rows: number;
      code: "unit.converted" | "unit.not-converted";
    }
  >();

  constructor(
    private readonly codes: TextCodes,
    private readonly issues: IssueList,
  ) {}

  apply(table: TypedTable, target: ReadonlyMap<number, number>, stays: boolean): void {
    const sku = table.columns.get("SKU") as Int32Array | undefined;
    const unit = table.columns.get("Unit") as Int32Array | undefined;
    const quantity = table.columns.get("Quantity") as Float64Array | undefined;
    const claimed = table.columns.get("Claimed Before") as Float64Array | undefined;
    if (!sku || !unit || !quantity) return;
    for (let index = 0; index < table.count; index++) {
      const to = target.get(sku[index]!);
      if (to === undefined || unit[index] === 0 || unit[index] === to || table.invalid[index] === 1) continue;
      const from = unitOf(this.codes.texts[unit[index]!]!);
      const unitTo = unitOf(this.codes.texts[to]!)!;
      const steps = from && convertSteps(quantity[index]!, from, unitTo);
      const before = from && claimed ? convertSteps(claimed[index]!, from, unitTo) : NaN;
      const may = !stays || from?.parts === unitTo.parts;
      const done = steps !== null && before !== null && may;
      this.count(table, done ? "unit.converted" : "unit.not-converted", unit[index]!, to);
      if (!done) continue;
      quantity[index] = steps;
      if (claimed) claimed[index] = before;
      unit[index] = to;
    }
  }

  private count(
    table: TypedTable,
    code: "unit.converted" | "unit.not-converted",
    from: number,
    to: number,
  ): void {
    const key = `${code} ${table.table} ${from} ${to}`;
    const known = this.told.get(key);
    if (known) known.rows++;
    else
      this.told.set(key, { table, from: this.codes.texts[from]!, to: this.codes.texts[to]!, rows: 1, code });
  }

  tell(): void {
    for (const { table, from, to, rows, code } of this.told.values()) {
      this.issues.add(code, table.table, null, table.headingOf("Unit"), { from, to, rows });
    }
  }
}
