import { dollarsOrBlank, split } from "./cents.mjs";
import { daysBetween } from "./calendar.mjs";
import { entryNumber, mistype } from "./entry-number.mjs";
import { GOODS, entryDateOf, madeLines, realLines } from "./lines.mjs";
import { readData } from "./read-csv.mjs";
import { seeded } from "./seeded.mjs";

/** The made-up parties. */
export const IMPORTERS = { M: "Larkspur Motion & Hardware, Inc.", C: "Larkspur Controls LLC" };

/** The day the sample is looked at. */
export const AS_OF = "2026-11-21";

const CHARGES = [
  "Base Duty",
  "Section 301",
  "Section 232",
  "Section 122",
  "Section 201",
  "Section 338",
  "IEEPA",
  "AD/CVD",
  "MPF",
  "HMF",
  "9903.76.02",
  "9903.05.31",
];

/** An entry is liquidated, as a rule, 314 days after it was made. */
const LIQUIDATION_DAYS = 314;

/** The goods that carry a serial number each: their rows are finer than the entry line. */
const SERIAL_NUMBERED = "MTR-AC3-2200";

/** Units that earlier claims took, and refunds got before: by lot. */
const CLAIMED_BEFORE = { "MTR-DC-24-090@2022-06-16": 400 };
const REFUNDED_BEFORE = { "MTR-GM-115-180@2023-11-14": 1250 };

/**
 * The Imports table in order of import date, as objects by heading. `key` names a lot for the other tables: "SKU@import date", with
 * "#n" for the n-th motor of a shipment with serial numbers; `goods` is the SKU it is kept under.
 */
export function makeImports() {
  const real = readData("entry-lines-7501.csv");
  const bins = new Map();
  return readData("shipments.csv").flatMap((shipment, at) => {
    const lines = shipment.Remarks.startsWith("7501") ? realLines(shipment, real) : madeLines(shipment);
    const number = entryNumberOf(shipment, at);
    return lines.flatMap((line) => {
      const row = finish(shipment, number, line, bins);
      return row.SKU === SERIAL_NUMBERED ? bySerial(row, line.quantity) : [row];
    });
  });
}

function entryNumberOf({ Remarks }, at) {
  if (Remarks === "domestic") return "";
  const number = entryNumber(4_100_210 + at * 137);
  return Remarks === "check-digit" ? mistype(number) : number;
}

/** One row of the table. */
function finish(shipment, number, line, bins) {
  const { Remarks: remarks, "Import Date": importDate } = shipment;
  const goods = GOODS.get(line.sku);
  const key = `${line.sku || "ITEMS"}@${importDate}`;
  const bin = (bins.get(line.sku) ?? 0) + 1;
  bins.set(line.sku, bin);
  const isDomestic = remarks === "domestic";
  const entryDate = isDomestic ? "" : entryDateOf(shipment);
  const sku =
    remarks === "no-sku" ? "" : remarks === "alias" && line.sku === "MTR-AC1-370" ? "VN-AC1370-B" : line.sku;
  return {
    key,
    goods: line.sku,
    cents: line.columns,
    "Entry Number": number,
    Line: isDomestic ? "" : lineNumber(shipment, line),
    "Import Date": remarks === "no-date" ? "" : importDate,
    "Entry Date": entryDate,
    SKU: sku,
    HTS: line.hts,
    Description: goods?.Description ?? line.description,
    Quantity: remarks === "bad-quantity" ? "12O0" : line.quantity,
    Unit: goods?.Unit ?? "NO",
    "Entered Value": line.value / 100,
    ...money(line.columns, isDomestic),
    "Chapter 99": line.chapter99,
    "Importer of Record": isDomestic ? "" : IMPORTERS[shipment.Importer],
    "Country of Origin": shipment.Origin,
    Lot: goods?.Lots === "yes" ? `L${importDate.slice(2, 4)}${importDate.slice(5, 7)}-${lotDigits(key)}` : "",
    Serial: "",
    Location: goods ? goods.Location.replace("#", bin) : "RNO-B5",
    "Claimed Before": CLAIMED_BEFORE[key] ?? "",
    "Refunded Before": REFUNDED_BEFORE[key] ?? "",
    Liquidated: entryDate === "" ? "" : daysBetween(entryDate, AS_OF) >= LIQUIDATION_DAYS ? "yes" : "no",
  };
}

function lineNumber(shipment, line) {
  const goods = shipment.Goods.split("; ");
  return goods.findIndex((text) => text.startsWith(`${line.sku || "ITEMS"} `)) + 1;
}

const lotDigits = (key) => String(seeded(`lot ${key}`).whole(100, 999));

/** Charges as dollars: ordinary duty always, the others where there are any. */
function money(cents, isDomestic) {
  return Object.fromEntries(
    CHARGES.map((column) => [
      column,
      column === "Base Duty" && !isDomestic ? (cents[column] ?? 0) / 100 : dollarsOrBlank(cents[column] ?? 0),
    ]),
  );
}

/** A row per motor: serial numbers, and every amount split evenly. */
function bySerial(row, count) {
  const even = Array.from({ length: count }, () => 1);
  const shares = Object.fromEntries(
    [...CHARGES, "Entered Value"].map((column) => [
      column,
      split(column === "Entered Value" ? Math.round(row[column] * 100) : (row.cents[column] ?? 0), even),
    ]),
  );
  return even.map((_, at) => {
    const cents = Object.fromEntries(CHARGES.map((column) => [column, shares[column][at]]));
    const year = row["Import Date"].slice(2, 4);
    return {
      ...row,
      key: `${row.key}#${at + 1}`,
      cents,
      ...money(cents, false),
      Quantity: 1,
      "Entered Value": shares["Entered Value"][at] / 100,
      Serial: `AC3-${year}-${String(seeded(`serial ${row.key}`).whole(100, 700) + at * 3).padStart(5, "0")}`,
    };
  });
}
