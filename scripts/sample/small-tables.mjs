import { GOODS } from "./lines.mjs";

/** Other names of goods: of a marketplace, a vendor, a kit and a pack of six. */
const ALIASES = [
  ["X002LKSPR7", "VAC-IND-30", 1],
  ["VN-AC1370-B", "MTR-AC1-370", 1],
  ["KIT-DRV-180", "MTR-GM-115-180", 1],
  ["KIT-DRV-180", "GBX-WG-063", 1],
  ["BRK-MC-063-6PK", "BRK-MC-063", 6],
];

export const makeSkuMap = () =>
  ALIASES.map(([alias, sku, units]) => ({ Alias: alias, SKU: sku, "Units per Alias": units }));

/** HTS number and unit a return of goods, or of one of their other names, is written with. */
export function writtenAs(sku) {
  const parts = ALIASES.filter(([alias]) => alias === sku);
  const goods = GOODS.get(parts.length > 0 ? parts[0][1] : sku);
  return { hts: parts.length > 1 ? "" : (goods?.HTS ?? ""), unit: goods?.Unit ?? "" };
}

/** Invoice lines of the entry line that came without a SKU: 3,600 pieces worth 69,732 dollars. */
const ITEMS = [
  ["MPA-HSG-05", 600, 42],
  ["MPA-SHF-20", 1200, 21.36],
  ["MPA-BRG-10", 1800, 10.5],
];

export function makeItems(imports) {
  const line = imports.find(({ key }) => key.startsWith("ITEMS@"));
  return ITEMS.map(([sku, quantity, value]) => ({
    "Entry Number": line["Entry Number"],
    Line: line.Line,
    SKU: sku,
    Quantity: quantity,
    Unit: "NO",
    "Unit Value": value,
  }));
}

/** Units that earlier claims took. The first is in the Imports table too, and agrees. */
const CLAIMED = [
  ["MTR-DC-24-090@2022-06-16", 400],
  ["BLT-HX-M12@2022-07-28", 1500],
  ["GSP-200@2022-09-13", 640],
];

/** Units of a lot that earlier claims took. */
export const claimedUnits = (key) => CLAIMED.find(([claimed]) => claimed === key)?.[1] ?? 0;

export function makePriorClaims(imports) {
  return CLAIMED.map(([key, quantity]) => {
    const line = imports.find((row) => row.key === key);
    return { "Entry Number": line["Entry Number"], Line: line.Line, Quantity: quantity };
  });
}
