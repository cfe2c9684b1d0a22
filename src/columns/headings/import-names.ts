import {
  ENTRY_NUMBER,
  HTS,
  LINE,
  LOCATION,
  LOT,
  QUANTITY,
  section,
  SERIAL,
  SKU,
  UNIT,
  type Names,
} from "./shared-names";

/** Other names of the columns of Imports. */
export const IMPORT_NAMES: Readonly<Record<string, Names>> = {
  "Entry Number": ENTRY_NUMBER,
  Line: LINE,
  "Import Date": {
    certain: "importation date, date of importation, date of import, us import date",
    probable:
      "import dt, imported date, date imported, imported on, arrival date, date of arrival, received date, date received, receipt date, date",
  },
  "Entry Date": { certain: "date of entry, entry dt", probable: "entered date, entered on" },
  SKU,
  HTS,
  Description: {
    certain:
      "goods description, description of goods, product description, item description, description of merchandise, merchandise description, commodity description, part description, material description",
    probable: "product name, title, item name, name, goods",
  },
  Quantity: {
    certain: `${QUANTITY.certain}, line tariff quantity 1, line tariff quantity, customs qty 1, customs quantity 1, net quantity in htsus units, import quantity, imported quantity, import qty, imported qty, quantity imported, qty imported, entered quantity, entered qty, quantity entered`,
    probable: `${QUANTITY.probable!}, quantity received, received quantity, qty received, units imported, units received`,
  },
  Unit: UNIT,
  "Entered Value": {
    certain:
      "entered value usd, entered value amount, line entered value, value entered, customs entered value, line goods value amount, line tariff goods value amount, line goods value, line tariff goods value",
    probable:
      "customs value, dutiable value, dutiable value usd, goods value, line value, value, value usd, invoice value",
  },
  "Base Duty": {
    certain:
      "base duty amount, base duty paid, base duties, regular duty, regular duty amount, ordinary duty, general duty, column 1 duty, mfn duty, normal duty, ordinary customs duty, basic duty",
    probable:
      "duty, duty paid, duty amount, duties, duties paid, customs duty, total duty, duty usd, duty amount usd, duty total, line duty amount, line duty, line tariff duty amount, duty and i.r. tax, total duties, total duty amount",
  },
  "Section 301": section("301"),
  "Section 232": section("232"),
  "Section 122": section("122", ", section 122 surcharge, 122 surcharge"),
  "Section 201": section("201"),
  "Section 338": section("338"),
  IEEPA: {
    certain:
      "ieepa duty, ieepa duties, ieepa duty amount, ieepa tariff, ieepa tariffs, ieepa amount, ieepa duty paid, ieepa reciprocal, ieepa fentanyl",
    probable: "reciprocal tariff, reciprocal duty, fentanyl tariff, fentanyl duty, reciprocal",
  },
  "AD/CVD": {
    certain:
      "adcvd, ad cvd, ad/cvd duty, ad/cvd amount, adcvd duty, antidumping and countervailing duty, anti-dumping/countervailing duty",
  },
  MPF: {
    certain: "line mpf, line mpf amount, merchandise processing fee, mpf (499), 499 mpf",
    probable: "mpf amount, mpf paid, merchandise processing fee amount, mpf fee, payable mpf",
  },
  HMF: {
    certain: "line hmf, line hmf amount, harbor maintenance fee, harbor maintenance tax, hmf (501), 501 hmf",
    probable: "hmf amount, hmf paid, hmt, harbor maintenance fee amount, hmf fee, payable hmf",
  },
  "Chapter 99": {
    certain:
      "chapter 99 headings, chapter 99 number, chapter 99 numbers, chapter 99 hts, ch 99, ch. 99, ch99, 9903 headings, 99 headings, chapter 99 code, chapter 99 codes",
  },
  "Importer of Record": {
    certain:
      "ior, importer of record name, ior name, importer of record number, ior number, importer of record name and address",
    probable: "importer, importer name, importer number",
  },
  "Country of Origin": {
    certain: "country of origin code, origin country, coo, c/o, c/o code, origin country code, cntry of orgn",
    probable: "origin",
  },
  Lot: LOT,
  Serial: SERIAL,
  Location: LOCATION,
  "Claimed Before": {
    certain:
      "previously claimed, units claimed before, quantity claimed before, previously claimed quantity, claimed quantity before, qty claimed before, prior claimed quantity",
    probable: "claimed, claimed quantity, drawback claimed",
  },
  "Refunded Before": {
    certain:
      "previously refunded, refunded amount before, duty refunded before, previously refunded amount, refund received",
    probable: "refunded, refund",
  },
  Liquidated: { certain: "liquidation status, is liquidated", probable: "liquidation" },
};
