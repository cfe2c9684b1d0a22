import { readData } from "./read-csv.mjs";

/** Unit value in dollars by "HTS origin", and ordinary rate in percent by HTS, from the trade figures. */
const unitValues = new Map();
const rates = new Map();

for (const row of readData("dataweb-2024.csv")) {
  unitValues.set(`${row.HTS} ${row.Origin}`, Number(row["Customs Value"]) / Number(row.Quantity));
  if (row["Rate From"] !== "yes") continue;
  const share = Number(row["Calculated Duties"]) / Number(row["Dutiable Value"]);
  rates.set(row.HTS, Number(row["Dutiable Value"]) === 0 ? 0 : Math.round(share * 1000) / 10);
}
for (const row of readData("other-goods.csv")) {
  unitValues.set(row.HTS, Number(row["Unit Value"]));
  rates.set(row.HTS, Number(row.Rate));
}

/** Average value of a unit, in dollars, of goods of an origin in 2024. */
export function unitValueOf(hts, origin) {
  const value = unitValues.get(`${hts} ${origin}`) ?? unitValues.get(hts);
  if (value === undefined) throw new Error(`no unit value for ${hts} of ${origin}`);
  return value;
}

/** Ordinary rate of duty in percent. Goods of Mexico and Canada come in under the USMCA, free. */
export function ordinaryRateOf(hts, origin) {
  if (origin === "MX" || origin === "CA") return 0;
  const rate = rates.get(hts);
  if (rate === undefined) throw new Error(`no ordinary rate for ${hts}`);
  return rate;
}
