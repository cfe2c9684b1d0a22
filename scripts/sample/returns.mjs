import { addDays, daysBetween, workday } from "./calendar.mjs";
import { GOODS } from "./lines.mjs";
import { notice, proof } from "./papers.mjs";
import { readData } from "./read-csv.mjs";
import { seeded } from "./seeded.mjs";
import { writtenAs } from "./small-tables.mjs";

/** Goods whose returns are all in return-cases.csv. */
const NO_ORDINARY_RETURNS =
  /^(VAC-IND-30|SEAT-UPH-01|RES-PVC-K67|CLO-WK-160|MPA-FRM-10|ADP-IO-16|MTR-AC3-2200|TRF-CTL-250|ITEMS)@|^(GSP-200|ACC-BL-10|MTR-AC3-1100)@2022/;

/** Ordinary returns are of lots that can still be claimed. */
const FIRST_IMPORT = "2021-11-21";
const LAST_RETURN = "2026-11-17";

const MARKETS = ["CA", "MX", "GB", "DE", "AU", "CL", "AE", "BR"];
const BACK_TO_VENDOR = new Set(["defective", "not as ordered", "not to sample", "without consent"]);

/** The Returns table in order of date, as objects by heading; `from` is the key of the lot a row came from, or "". */
export function makeReturns(imports) {
  const lots = new Map(imports.map((row) => [row.key, row]));
  const rows = [...cases(lots), ...imports.flatMap(ordinary)];
  rows.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const counts = new Map();
  return rows.map(({ order, ...row }) => {
    const year = order.slice(2, 4);
    const count = (counts.get(year) ?? 0) + 1;
    counts.set(year, count);
    return { ...row, "Return ID": `RMA-${year}-${String(count).padStart(4, "0")}` };
  });
}

/** Rows written by hand. */
function cases(lots) {
  return readData("return-cases.csv").map((row, at) => {
    const lot = row.From === "" ? null : lots.get(row.From);
    if (lot === undefined) throw new Error(`return-cases.csv: no lot ${row.From}`);
    const but = Object.fromEntries(
      row.But.split("; ")
        .filter((text) => text !== "")
        .map((text) => [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)]),
    );
    return finish({ ...row, quantity: Number(row.Quantity), lot, by: row.By, but, key: `case ${at}` });
  });
}

/** A few returns of a lot, as they come: most small, now and then a clearance of stock abroad. */
function ordinary(lot) {
  const { key } = lot;
  const importDate = lot["Import Date"];
  const paid = Object.values(lot.cents).some((cents) => cents > 0);
  if (!paid || importDate < FIRST_IMPORT || NO_ORDINARY_RETURNS.test(key) || lot.SKU === "") return [];
  if (typeof lot.Quantity !== "number") return [];
  const room = daysBetween(importDate, LAST_RETURN);
  if (room < 60) return [];
  const count = seeded(`returns ${key}`).weighted([
    [2, 1],
    [5, 2],
    [3, 3],
  ]);
  return Array.from({ length: count }, (_, at) => {
    const dice = seeded(`return ${key} ${at}`);
    const isClearance = at === 0 && dice.chance(38);
    const reason = isClearance
      ? "unused"
      : dice.weighted([
          [36, "unused"],
          [32, "defective"],
          [13, "not as ordered"],
          [11, "customer return"],
          [4, "not to sample"],
          [4, "without consent"],
        ]);
    const perMille = isClearance ? dice.whole(80, 190) : dice.whole(4, 34);
    return finish({
      Date: workday(addDays(importDate, dice.whole(45, Math.min(room, 820)))),
      SKU: key.slice(0, key.indexOf("@")),
      quantity: amount(lot, perMille, isClearance, dice),
      Disposition: isClearance || dice.chance(82) ? "exported" : "destroyed",
      Reason: reason,
      Used: "no",
      lot,
      by: lot.Lot !== "" && dice.chance(45) ? "lot" : "entry",
      but: dice.chance(10) ? { Exporter: "" } : {},
      key: `${key} ${at}`,
    });
  });
}

/** So many thousandths of a lot: whole pieces; kilograms now and then with a fraction. */
function amount(lot, perMille, isClearance, dice) {
  const units = Math.max(1, Math.round((lot.Quantity * perMille) / 1000));
  if (lot.Unit !== "KG") return isClearance ? Math.ceil(units / 5) * 5 : units;
  if (isClearance) return Math.ceil(units / 50) * 50;
  return dice.chance(25) ? units + dice.pick([0.25, 0.5, 0.75]) : Math.max(5, Math.round(units / 5) * 5);
}

/** A row of the table from what is known of a return. */
function finish({ Date: date, SKU, quantity, Disposition, Reason, Used, lot, by, but, key }) {
  const dice = seeded(`papers ${key}`);
  const { hts, unit } = writtenAs(SKU);
  const isExported = Disposition === "exported";
  const left = isExported || Disposition === "destroyed";
  const byEntry = by === "entry" || by === "entry-only";
  return {
    order: date,
    from: lot?.key ?? "",
    SKU,
    HTS: hts,
    Quantity: quantity,
    Unit: unit,
    Date: date,
    Disposition,
    Reason,
    Used,
    "Entry Number": byEntry ? lot["Entry Number"] : "",
    Line: by === "entry" ? lot.Line : "",
    Lot: by === "lot" ? lot.Lot : "",
    Serial: by === "serial" ? lot.Serial : "",
    Provision: "",
    Exporter: isExported ? (lot?.["Importer of Record"] ?? importerOf(SKU)) : "",
    Destination: isExported ? destination(Reason, lot, dice) : "",
    Proof: left ? proof(date, isExported, dice) : "",
    Segregated: "",
    Location: "",
    "Notice 7553": left ? notice(date, isExported, dice) : "",
    Certification: "",
    ...numbered(but),
  };
}

/** Cells that a case says itself; what is a number in the sheet is one here. */
const numbered = (but) =>
  Object.fromEntries(
    Object.entries(but).map(([column, text]) => [
      column,
      (column === "Quantity" || column === "Line") && /^-?[\d.]+$/.test(text) ? Number(text) : text,
    ]),
  );

const importerOf = (sku) =>
  /^SAV-(E|Y2)/.test(GOODS.get(sku)?.Location ?? "")
    ? "Larkspur Controls LLC"
    : "Larkspur Motion & Hardware, Inc.";

const destination = (reason, lot, dice) =>
  BACK_TO_VENDOR.has(reason) && lot ? lot["Country of Origin"] : dice.pick(MARKETS);
