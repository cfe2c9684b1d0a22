import fc from "fast-check";
import type { Purpose } from "../../src/engine/domain/vocabulary";
import { plusDays } from "../oracle/dates";
import type {
  PlainAlias,
  PlainImport,
  PlainItem,
  PlainPriorClaim,
  PlainReturn,
  PlainWithdrawal,
} from "../oracle/plain";
import { decimalsOf, unitCell } from "./import-rows";
import { weighted } from "./weighted";
import type { World } from "./world";

/** A row of Withdrawals before it knows its instance. */
export const rawWithdrawals = fc.record({
  like: weighted([20, -1], [1, 0], [1, 1], [1, 2]),
  sku: weighted([10, 0], [8, 1], [4, 2], [1, 3], [1, 4], [1, 5]),
  quantity: fc.integer({ min: 1, max: 5 }),
  decimals: weighted([5, 0], [1, 1]),
  date: fc.nat(7),
  purpose: weighted<"" | Purpose>(
    [10, "sale"],
    [6, "return-in"],
    [2, "unclaimed-export"],
    [2, "other"],
    [2, ""],
  ),
  missing: weighted<"" | "sku" | "date" | "quantity" | "future">(
    [60, ""],
    [1, "sku"],
    [1, "date"],
    [1, "quantity"],
    [1, "future"],
  ),
});

export type RawWithdrawal = typeof rawWithdrawals extends fc.Arbitrary<infer Row> ? Row : never;

/** The row in its instance; now and then the same export as a return's. */
export function toWithdrawal(
  raw: RawWithdrawal,
  row: number,
  world: World,
  returns: PlainReturn[],
  hasMap: boolean,
): PlainWithdrawal {
  const same = returns[raw.like];
  if (same !== undefined && raw.missing === "") {
    return { row, date: same.date, sku: same.sku, quantity: same.quantity, purpose: "unclaimed-export" };
  }
  const aliases: (string | undefined)[] = hasMap ? ["PACK", "KIT", "ZZ"] : [];
  const sku = [...world.skus, ...aliases][raw.sku % (world.skus.length + aliases.length)]!;
  const isAlias = sku === "PACK" || sku === "KIT";
  const { asOf } = world.options;
  const dates = [...world.eventDates, ...world.importDates];
  const future = raw.missing === "future" && asOf !== null;
  return {
    row,
    date: raw.missing === "date" ? "" : future ? plusDays(asOf, 1) : dates[raw.date % dates.length]!,
    sku: raw.missing === "sku" ? "" : sku,
    quantity:
      raw.missing === "quantity"
        ? null
        : BigInt(raw.quantity) * world.scale + (isAlias ? 0n : decimalsOf(raw.decimals, world)),
    purpose: raw.purpose,
  };
}

/** A row of Prior Claims before it knows its instance. */
export const rawPriorClaims = fc.record({
  target: fc.nat(9),
  units: weighted([3, "as-claimed"], [4, "1"], [2, "3"], [1, "50"], [1, ""]),
  typed: weighted([3, "same"], [1, "bare"], [1, "unknown"]),
});

export type RawPriorClaim = typeof rawPriorClaims extends fc.Arbitrary<infer Row> ? Row : never;

/** The row in its instance, for the entry line of one of its imports. */
export function toPriorClaim(
  raw: RawPriorClaim,
  row: number,
  world: World,
  imports: PlainImport[],
): PlainPriorClaim {
  const target = imports[raw.target % imports.length]!;
  const entryNumber = raw.typed === "bare" ? target.entryNumber.replace(/[-\s]/g, "") : target.entryNumber;
  const units = raw.units === "as-claimed" ? target.claimedBefore : BigInt(raw.units) * world.scale;
  return {
    row,
    entryNumber: raw.typed === "unknown" ? "NOT-0000000-0" : entryNumber,
    line: target.line,
    quantity: raw.units === "" ? null : units,
  };
}

/** A row of Items before it knows its instance. */
export const rawItems = fc.record({
  target: fc.nat(5),
  sku: weighted([6, 0], [5, 1], [4, 2], [1, 3], [1, 4]),
  quantity: fc.integer({ min: 1, max: 5 }),
  rest: weighted([1, false], [1, true]),
  unit: weighted([9, "same"], [1, "lower"], [1, "other"]),
  unitValue: weighted<bigint | null>([2, 1000000n], [2, 333333n], [2, 70000n], [1, null]),
  missing: weighted<"" | "sku" | "quantity">([30, ""], [1, "sku"], [1, "quantity"]),
});

export type RawItem = typeof rawItems extends fc.Arbitrary<infer Row> ? Row : never;

/** The rows in their instance; "rest" makes the quantities of a line add up, if they can. */
export function toItems(raws: RawItem[], world: World, imports: PlainImport[], hasMap: boolean): PlainItem[] {
  const blanks = imports.filter((row) => row.sku === "" && row.entryNumber !== "");
  const targets = blanks.length > 0 ? blanks : imports;
  const given = new Map<PlainImport, bigint>();
  // One unit for a SKU of a line, so that the lots of a row can be told apart by SKU and quantity.
  const unitOf = new Map<string, string>();
  const names = [...world.skus, ...(hasMap ? ["PACK", "KIT"] : [])];
  return raws.map((raw, index): PlainItem => {
    const target = targets[raw.target % targets.length]!;
    const before = given.get(target) ?? 0n;
    const restUnits = (target.quantity ?? 0n) - before;
    const name = names[raw.sku % names.length]!;
    const isAlias = name === "PACK" || name === "KIT";
    const whole = BigInt(raw.quantity) * world.scale;
    const quantity =
      raw.rest && restUnits > 0n && (!isAlias || restUnits % world.scale === 0n) ? restUnits : whole;
    given.set(target, before + quantity);
    const place = JSON.stringify([target.entryNumber, target.line, name]);
    if (!unitOf.has(place)) unitOf.set(place, unitCell(raw.unit, target.unit));
    return {
      row: index + 1,
      entryNumber: target.entryNumber,
      line: target.line,
      sku: raw.missing === "sku" ? "" : name,
      quantity: raw.missing === "quantity" ? null : quantity,
      unit: unitOf.get(place)!,
      unitValue: raw.unitValue,
    };
  });
}

/** A SKU map with a multipack (PACK) and a kit (KIT) of the instance's SKUs. */
export const rawMaps = fc.record({
  packOf: fc.nat(2),
  perPack: weighted([3, 2n], [2, 3n], [1, 1n]),
  halfPack: weighted([4, false], [1, true]),
  kitOf: fc.tuple(fc.nat(2), fc.nat(2)),
  perKit: fc.tuple(weighted([2, 1n], [1, 2n]), weighted([2, 1n], [1, 3n])),
});

export type RawMap = typeof rawMaps extends fc.Arbitrary<infer Row> ? Row : never;

/** The rows in their instance. */
export function toSkuMap(raw: RawMap, world: World): PlainAlias[] {
  const { skus, scale } = world;
  const half = raw.halfPack && scale > 1n ? scale / 2n : 0n;
  const first = raw.kitOf[0] % skus.length;
  const second = (first + 1 + (raw.kitOf[1] % Math.max(1, skus.length - 1))) % skus.length;
  const rows: Omit<PlainAlias, "row">[] = [
    { alias: "PACK", sku: skus[raw.packOf % skus.length]!, unitsPerAlias: raw.perPack * scale + half },
    { alias: "KIT", sku: skus[first]!, unitsPerAlias: raw.perKit[0] * scale },
  ];
  // A kit has two different SKUs; an instance with one SKU has a second alias instead.
  if (second !== first) rows.push({ alias: "KIT", sku: skus[second]!, unitsPerAlias: raw.perKit[1] * scale });
  return rows.map((row, index) => ({ row: index + 1, ...row }));
}
