import fc from "fast-check";
import { plusDays } from "../oracle/dates";
import type { PlainChargeColumn, PlainImport } from "../oracle/plain";
import { percent, weighted } from "./weighted";
import type { World } from "./world";

/** Entry numbers as people type them: the second is the first again. */
const ENTRIES = ["ABC-1000001-1", "ABC1000001 1", "ABC-1000002-9", "XYZ-0000007-3", "XYZ-0000008-1", ""];
const IMPORTERS = ["Acme, Inc.", "ACME INC", "Other Co.", ""];
const HTS = ["6109.10.0012", "61091000", "6109100040", "8471.30.0100", ""];

/** A row of Imports before it knows its instance. */
export const rawImports = fc.record({
  entry: weighted([5, 0], [1, 1], [5, 2], [5, 3], [3, 4], [2, 5]),
  line: weighted([6, "1"], [2, "001"], [5, "2"], [4, "3"], [2, "10"], [1, "A"], [1, ""]),
  date: fc.nat(3),
  entryDate: weighted([8, 0], [4, 1], [2, 2], [2, 3]),
  sku: fc.nat(2),
  skuCell: weighted([40, "sku"], [2, "alias"], [1, "blank"], [1, "kit"]),
  forItems: percent(50),
  hts: weighted([10, 0], [3, 1], [3, 2], [2, 3], [2, 4]),
  quantity: fc.integer({ min: 1, max: 9 }),
  decimals: weighted([4, 0], [1, 1], [1, 3]),
  unit: weighted([20, "same"], [3, "lower"], [1, "other"], [1, "blank"]),
  enteredValue: weighted<bigint | null>([1, null], [1, 10000n], [1, 33333n]),
  charges: fc.array(
    weighted([3, 0n], [2, 1n], [2, 7n], [3, 99n], [3, 100n], [3, 101n], [3, 333n], [4, 1000n], [4, 12345n]),
    { minLength: 12, maxLength: 12 },
  ),
  noDuty: percent(5),
  chapter99: weighted(
    [3, ""],
    [3, "9903.88.03"],
    [2, "9903.81.87"],
    [2, "9903.76.01"],
    [2, "9903.88.03; 9903.81.87"],
    [2, "9903.76.01;9903.88.03"],
  ),
  importer: weighted([6, 0], [3, 1], [2, 2], [2, 3]),
  lot: weighted([4, ""], [2, "L1"], [2, "L2"], [1, "l1"]),
  serial: weighted([2, ""], [1, "S1"], [1, "S2"]),
  location: weighted([2, ""], [2, "Bay 1"], [1, " BAY 1"], [2, "Bay 2"]),
  claimedBefore: weighted<number | null>([45, null], [1, 0], [2, 1], [1, 2], [1, 30], [1, -1]),
  refundedBefore: weighted<bigint | null>([35, null], [1, 0n], [1, 1n], [1, 100n], [1, 501n], [1, 99999n]),
  missing: weighted<"" | "date" | "quantity" | "zero" | "future">(
    [200, ""],
    [1, "date"],
    [1, "quantity"],
    [1, "zero"],
    [2, "future"],
  ),
});

export type RawImport = typeof rawImports extends fc.Arbitrary<infer Row> ? Row : never;

/** The row in its instance. `hasMap` and `hasItems`: the tables that would make use of an alias or a blank SKU. */
export function toImport(
  raw: RawImport,
  row: number,
  world: World,
  has: { map: boolean; items: boolean },
): PlainImport {
  const skuIndex = raw.sku % world.skus.length;
  const importDate = world.importDates[raw.date % world.importDates.length]!;
  const dated = datesOf(raw, importDate, world);
  const governing = dated.entryDate === "" ? dated.importDate : dated.entryDate;
  const steps =
    BigInt(raw.quantity) * world.scale + (raw.skuCell === "alias" ? 0n : decimalsOf(raw.decimals, world));
  return {
    row,
    entryNumber: ENTRIES[raw.entry]!,
    line: raw.line,
    ...dated,
    sku: skuCellOf(raw, world.skus[skuIndex]!, has),
    hts: HTS[raw.hts]!,
    description: "",
    quantity: raw.missing === "quantity" ? null : raw.missing === "zero" ? 0n : steps,
    unit: unitCell(raw.unit, world.units[skuIndex]!),
    enteredValue: raw.enteredValue,
    charges: world.chargeColumns.map((column, index) =>
      raw.noDuty || !isInForce(column, raw.chapter99, governing) ? 0n : raw.charges[index]!,
    ),
    chapter99: raw.chapter99,
    importerOfRecord: IMPORTERS[raw.importer]!,
    countryOfOrigin: "",
    lot: raw.lot,
    serial: world.serials ? raw.serial : "",
    location: raw.location,
    claimedBefore: claimedCell(raw.claimedBefore, steps, world),
    refundedBefore: raw.refundedBefore,
    liquidated: "",
  };
}

/** A part of a unit, when the instance has any: a multiple of its smallest decimal. */
export function decimalsOf(tenths: number, world: World): bigint {
  return world.scale === 1n ? 0n : (BigInt(tenths) * world.smallest * 3n) % world.scale;
}

/** A unit as typed: the same in other letters, another one, or none. */
export function unitCell(how: "same" | "lower" | "other" | "blank", unit: string): string {
  if (how === "lower") return ` ${unit.toLowerCase()} `;
  if (how === "other") return unit === "KG" ? "PCS" : "KG";
  return how === "blank" ? "" : unit;
}

function datesOf(
  raw: RawImport,
  importDate: string,
  world: World,
): { importDate: string; entryDate: string } {
  const { asOf } = world.options;
  if (raw.missing === "date") return { importDate: "", entryDate: "" };
  if (raw.missing === "future" && asOf !== null) return { importDate: plusDays(asOf, 1), entryDate: "" };
  const entryDate = ["", importDate, plusDays(importDate, -2), plusDays(importDate, 3)][raw.entryDate]!;
  return { importDate, entryDate: asOf !== null && entryDate > asOf ? asOf : entryDate };
}

function skuCellOf(raw: RawImport, sku: string, has: { map: boolean; items: boolean }): string {
  if (raw.skuCell === "blank" || (has.items && raw.forItems)) return "";
  if (raw.skuCell === "alias" && has.map) return "PACK";
  if (raw.skuCell === "kit" && has.map) return "KIT";
  return sku;
}

/** -1 stands for all of the row's units. */
function claimedCell(units: number | null, steps: bigint, world: World): bigint | null {
  if (units === null) return null;
  return units === -1 ? steps : BigInt(units) * world.scale;
}

/** Charges come only with entries of their programme's time; those of section 122 may come at any. */
function isInForce(column: PlainChargeColumn, chapter99: string, entryDate: string): boolean {
  const headings = column.heading === null ? chapter99 : column.heading;
  if (column.program === "201") return entryDate < "2026-01-01";
  if (column.program !== "232") return true;
  if (headings.includes("9903.76.01") && entryDate < "2025-10-14") return false;
  return !(headings.includes("9903.81.87") && entryDate >= "2026-04-06");
}
