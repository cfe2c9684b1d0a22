import { percentOf, toCents } from "./cents.mjs";
import { addDays } from "./calendar.mjs";
import { chapter99Of } from "./charges.mjs";
import { harborFee, processingFees } from "./fees.mjs";
import { ordinaryRateOf, unitValueOf } from "./prices.mjs";
import { readData } from "./read-csv.mjs";
import { seeded } from "./seeded.mjs";

/** The goods the made-up importer deals in, by SKU. */
export const GOODS = new Map(readData("goods.csv").map((row) => [row.SKU, row]));

/** The day of entry: some days after the import. */
export const entryDateOf = (shipment) => addDays(shipment["Import Date"], Number(shipment.Days));

/** What a shipment holds, line by line. */
function goodsOf(shipment) {
  return shipment.Goods.split("; ").map((text) => {
    const [sku, quantity] = text.split(" ");
    return { sku, quantity: Number(quantity) };
  });
}

/** Lines whose figures are computed: value from the trade figures, duty from the rates, fees from the entry. */
export function madeLines(shipment) {
  const { Origin: origin, Mode: mode, Remarks: remarks } = shipment;
  const entryDate = entryDateOf(shipment);
  const isDomestic = remarks === "domestic";
  const lines = goodsOf(shipment).map(({ sku, quantity }) => {
    const { HTS: hts } = GOODS.get(sku);
    const price = unitValueOf(hts, isDomestic ? "TW" : origin);
    const index = seeded(`price ${sku} ${shipment["Import Date"]}`).whole(94, 106) / 100;
    // Entered values are whole dollars.
    return { sku, quantity, hts, value: Math.round(quantity * price * index) * 100 };
  });
  const isUsmca = origin === "MX" || origin === "CA";
  const fees =
    isDomestic || isUsmca
      ? []
      : processingFees(
          entryDate,
          lines.map(({ value }) => value),
        );
  return lines.map((line, at) => {
    if (isDomestic) return { ...line, columns: {}, chapter99: "" };
    const { columns, headings } = chapter99Of({
      ...line,
      origin,
      entryDate,
      excluded: remarks === "excluded",
    });
    const deposit = /^adcvd ([\d.]+)$/.exec(remarks)?.[1];
    const told = headings.filter(({ is232 }) => !(is232 && remarks === "no-heading"));
    return {
      ...line,
      columns: {
        ...columns,
        "Base Duty": percentOf(line.value, ordinaryRateOf(line.hts, origin)),
        "AD/CVD": deposit ? percentOf(line.value, Number(deposit)) : 0,
        MPF: fees[at] ?? 0,
        HMF: mode === "sea" ? harborFee(line.value) : 0,
      },
      chapter99: told.map(({ heading }) => heading).join("; "),
    };
  });
}

/** Lines of a real entry summary, figures as printed. */
export function realLines(shipment, real) {
  const entry = shipment.Remarks.slice(-1);
  const goods = goodsOf(shipment);
  return real
    .filter((row) => row.Entry === entry)
    .map((row, at) => ({
      sku: goods[at].sku === "ITEMS" ? "" : goods[at].sku,
      quantity: Number(row.Quantity),
      hts: row.HTS,
      description: row.Description,
      value: toCents(row["Entered Value"]),
      columns: Object.fromEntries(
        ["Base Duty", "Section 301", "IEEPA", "MPF", "HMF"].map((column) => [column, toCents(row[column])]),
      ),
      chapter99: row["Chapter 99"],
    }));
}
