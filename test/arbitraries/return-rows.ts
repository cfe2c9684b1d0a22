import fc from "fast-check";
import type { Disposition, ReturnReason } from "../../src/engine/domain/vocabulary";
import { plusDays } from "../oracle/dates";
import type { PlainImport, PlainProvision, PlainReturn } from "../oracle/plain";
import { decimalsOf, unitCell } from "./import-rows";
import { percent, weighted } from "./weighted";
import type { World } from "./world";

type ReferenceKind = "none" | "entry" | "entry-line" | "lot" | "serial" | "all" | "wrong" | "other-lot";

/** A row of Returns before it knows its instance. */
export const rawReturns = fc.record({
  returnId: weighted([3, "R1"], [3, "R2"], [2, "R10"], [2, "r3"], [1, ""]),
  target: fc.nat(9),
  otherTarget: fc.nat(9),
  skuCell: weighted([50, "target"], [3, "sku"], [4, "PACK"], [5, "KIT"], [1, "unknown"]),
  sku: fc.nat(2),
  hts: weighted([4, "target"], [3, "61091000"], [1, "8471300100"], [2, ""]),
  quantity: weighted([5, 1], [5, 2], [4, 3], [3, 5], [2, 9], [1, 20]),
  decimals: weighted([4, 0], [1, 1], [1, 2]),
  unit: weighted([16, "same"], [6, "blank"], [3, "lower"], [1, "other"]),
  date: fc.nat(3),
  disposition: weighted<Disposition>(
    [30, "exported"],
    [10, "destroyed"],
    [2, "restocked"],
    [1, "resold"],
    [2, "planned"],
  ),
  reason: weighted<"" | ReturnReason>(
    [14, "unused"],
    [6, "defective"],
    [3, "not-as-ordered"],
    [2, "not-to-sample"],
    [2, "without-consent"],
    [10, "customer-return"],
    [3, ""],
  ),
  used: weighted<"" | "yes" | "no">([22, "no"], [2, ""], [3, "yes"]),
  reference: weighted<ReferenceKind>(
    [16, "none"],
    [4, "entry"],
    [6, "entry-line"],
    [4, "lot"],
    [2, "serial"],
    [2, "all"],
    [1, "wrong"],
    [2, "other-lot"],
  ),
  provision: weighted<"" | PlainProvision>(
    [24, ""],
    [2, "1313(j)(1)"],
    [1, "1313(c)"],
    [2, "1313(c)(1)(C)(ii)"],
  ),
  exporter: weighted([12, ""], [10, "ACME, INC"], [2, "Other Co"], [1, "Third GmbH"]),
  destination: weighted([6, ""], [4, "DE"], [1, "Canada"], [1, "MX"]),
  hasProof: percent(92),
  segregated: weighted<"" | "yes" | "no">([6, ""], [2, "yes"], [1, "no"]),
  location: weighted([2, ""], [4, "target"], [1, "bay 2"], [1, "Bay 9"]),
  certification: weighted([3, ""], [1, "on file"]),
  missing: weighted<"" | "sku" | "date" | "quantity" | "disposition" | "future">(
    [100, ""],
    [1, "sku"],
    [1, "date"],
    [1, "quantity"],
    [1, "disposition"],
    [3, "future"],
  ),
});

export type RawReturn = typeof rawReturns extends fc.Arbitrary<infer Row> ? Row : never;

/** The row in its instance; most cells are taken from the import that it is about. */
export function toReturn(
  raw: RawReturn,
  row: number,
  world: World,
  imports: PlainImport[],
  hasMap: boolean,
): PlainReturn {
  const target = imports[raw.target % imports.length]!;
  const other = imports[raw.otherTarget % imports.length]!;
  const sku = skuCellOf(raw, world, target, hasMap);
  const isAlias = sku === "PACK" || sku === "KIT";
  const skuIndex = Math.max(0, world.skus.indexOf(sku));
  const eventDate = world.eventDates[raw.date % world.eventDates.length]!;
  const future = raw.missing === "future" && world.options.asOf !== null;
  return {
    row,
    returnId: raw.returnId,
    sku: raw.missing === "sku" ? "" : sku,
    hts: raw.hts === "target" ? target.hts : raw.hts,
    quantity:
      raw.missing === "quantity"
        ? null
        : BigInt(raw.quantity) * world.scale + (isAlias ? 0n : decimalsOf(raw.decimals, world)),
    unit: isAlias && raw.unit !== "same" ? "" : unitCell(raw.unit, world.units[skuIndex]!),
    date: raw.missing === "date" ? "" : future ? plusDays(world.options.asOf!, 3) : eventDate,
    disposition: raw.missing === "disposition" ? "" : raw.disposition,
    reason: raw.reason,
    used: raw.used,
    ...referenceOf(raw, target, other),
    provision: raw.provision,
    exporter: raw.exporter,
    destination: raw.destination,
    proof: raw.hasProof ? "B/L 1" : "",
    segregated: raw.segregated,
    location: raw.location === "target" ? target.location : raw.location,
    notice7553: "",
    certification: raw.certification,
  };
}

function skuCellOf(raw: RawReturn, world: World, target: PlainImport, hasMap: boolean): string {
  if (raw.skuCell === "unknown") return "ZZ";
  if (hasMap && (raw.skuCell === "PACK" || raw.skuCell === "KIT")) return raw.skuCell;
  const other = world.skus[raw.sku % world.skus.length]!;
  return raw.skuCell === "target" && target.sku !== "" ? target.sku : other;
}

function referenceOf(raw: RawReturn, target: PlainImport, other: PlainImport) {
  const none = { entryNumber: "", line: "", lot: "", serial: "" };
  const { entryNumber, line, lot, serial } = target;
  switch (raw.reference) {
    case "none":
      return none;
    case "entry":
      return { ...none, entryNumber };
    case "entry-line":
      return { ...none, entryNumber: entryNumber.replace(/-/g, ""), line: entryNumber === "" ? "" : line };
    case "lot":
      return { ...none, lot };
    case "serial":
      return { ...none, serial };
    case "all":
      return { entryNumber, line: entryNumber === "" ? "" : line, lot, serial };
    case "wrong":
      return { ...none, entryNumber: "NOT-0000000-0" };
    case "other-lot":
      return { ...none, entryNumber: other.entryNumber };
  }
}
