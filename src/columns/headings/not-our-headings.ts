import type { ReadTable } from "./table-columns";

/** Headings that name something else than they seem to, with what it is; they are never taken for a column of ours. */
export const NOT_OURS: Readonly<Partial<Record<ReadTable, Readonly<Record<string, string>>>>> = {
  Imports: {
    "the day the summary was filed, which is neither the import date nor the entry date":
      "entry summary date, summary date, es date, summary filing date, payment date, statement date",
    "an amount for the whole entry, which repeats on its lines":
      "total entered value, total entry value, entry value, total paid mpf amount, total mpf, total mpf amount, total paid hmf amount, total hmf, total hmf amount, entry mpf, total entry duty, total duty paid entry, total paid duty amount, total liquidated duty amount, block 37 duty, box 37 duty, box 40 duty, 40 total, 37 duty, total fees, total invoice value, estimated total duty",
    "a rate, not an amount":
      "duty rate, rate, tariff rate, base duty rate, section 301 rate, section 232 rate, ieepa rate, rate of duty, duty percent, hts rate, htsus rate, ad valorem rate, general rate",
    "a value per unit, not of the line":
      "unit value, entered value per unit, value per unit, unit price, price, unit cost",
    "the export from the country of shipment, not from the US":
      "export date, date of export, exportation date",
    "a weight, not the quantity the duty was paid on":
      "gross weight, net weight, weight, shipping weight, gross weight kg, net weight kg",
    "liquidated money, which can differ from what was paid": "liquidated duty, liquidated duty amount",
  },
  Returns: {
    "a sale, not an export or destruction": "order date, purchase date, sale date, ordered at",
    "not what came back":
      "ordered quantity, order quantity, quantity ordered, qty ordered, requested quantity, quantity requested, cancelled quantity, expected quantity",
  },
};
