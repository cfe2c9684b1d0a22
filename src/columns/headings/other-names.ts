import { IMPORT_NAMES } from "./import-names";
import { RETURN_NAMES } from "./return-names";
import { ENTRY_NUMBER, LINE, QUANTITY, SKU, UNIT, type Names } from "./shared-names";
import type { ReadTable } from "./table-columns";

/** Other names by table and column. What is not listed has none. */
export const OTHER_NAMES: Readonly<Record<ReadTable, Readonly<Record<string, Names>>>> = {
  Imports: IMPORT_NAMES,
  Returns: RETURN_NAMES,
  Withdrawals: {
    Date: {
      certain: "withdrawal date, date withdrawn, date of withdrawal, sale date, date sold",
      probable: "ship date, shipped date, order date, transaction date, posting date, date shipped",
    },
    SKU,
    Quantity: {
      certain: `${QUANTITY.certain}, withdrawn quantity, quantity withdrawn, qty withdrawn, quantity sold, qty sold, sold quantity`,
      probable: `${QUANTITY.probable!}, units sold, units shipped, quantity shipped, qty shipped, shipped quantity, lineitem quantity`,
    },
    Purpose: {
      certain: "withdrawal purpose, withdrawal reason, withdrawal type",
      probable: "reason, type, transaction type, movement type",
    },
  },
  "Prior Claims": {
    "Entry Number": ENTRY_NUMBER,
    Line: LINE,
    Quantity: {
      certain: `${QUANTITY.certain}, claimed quantity, quantity claimed, qty claimed, claimed qty, units claimed, claimed before`,
      probable: QUANTITY.probable!,
    },
  },
  Items: {
    "Entry Number": ENTRY_NUMBER,
    Line: LINE,
    SKU,
    Quantity: {
      certain: `${QUANTITY.certain}, invoice quantity, invoiced quantity, received quantity, quantity received, qty received, invoice qty, units rcvd`,
      probable: QUANTITY.probable!,
    },
    Unit: UNIT,
    "Unit Value": {
      certain:
        "unit price, price per unit, value per unit, unit cost, unit entered value, unit price usd, unit value usd",
      probable: "price, cost",
    },
  },
  "SKU Map": {
    Alias: {
      certain: "sku alias, alias sku, other sku, listing sku",
      probable: "asin, fnsku, seller sku, msku, upc, amazon sku, channel sku",
    },
    SKU: { certain: "imported sku, component sku, base sku, component", probable: SKU.certain },
    "Units per Alias": {
      certain:
        "units/alias, quantity per alias, qty per alias, units per kit, quantity per kit, units per pack, units per multipack, pack size, component quantity, qty per kit",
      probable: "quantity, qty, units, pack quantity, multiple",
    },
  },
};
