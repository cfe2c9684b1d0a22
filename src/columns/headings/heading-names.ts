import { headingKey } from "./heading-key";
import { TABLE_COLUMNS, type ReadTable } from "./table-columns";

/** Other names of a column: those that can mean nothing else, and those that usually mean it. */
interface Names {
  certain: string;
  probable?: string;
}

const ENTRY_NUMBER: Names = {
  certain:
    "entry no, entry #, entry nbr, entry num, entry summary number, entry summary no, entry summary #, cbp entry number, cbp entry no, customs entry number, customs entry no, import entry number, import entry no, import entry #, import entry, us entry number, filer code/entry no, filer code entry number, 7501 entry number",
  probable: "entry, customs entry, entry id, entry reference, declaration number",
};
const LINE: Names = {
  certain:
    "line number, line no, line #, line nbr, entry line, entry line number, entry line no, entry line #, entry summary line number, entry summary line no, cbp line number, cbp line no, 7501 line number, 7501 line, 7501 line no, 7501 line #, import line number, es line number",
  probable: "line item, item line, line id",
};
const SKU: Names = {
  certain:
    "sku number, sku no, sku #, sku nbr, sku code, sku id, item sku, product sku, seller sku, seller-sku, merchant sku, msku, lineitem sku, variant sku, part number, part no, part #, part nbr, item number, item no, item #, material number, style number, style no, stock code",
  probable:
    "product code, product id, product number, article, article number, article no, item code, item id, item, part, material, model, model number, style, product, stock keeping unit, upc, gtin, ean, barcode, sku brcd",
};
const HTS: Names = {
  certain:
    "hts number, hts no, hts #, hts code, htsus, htsus no, htsus number, htsus code, hts number full, hts10, hts 10, hts-10, us hts, us hts code, hts us, htsusa",
  probable:
    "tariff number, tariff no, tariff code, hs code, hs number, tariff, harmonized code, classification",
};
const QUANTITY: Names = {
  certain: "qty, quantity (units), units quantity, qty units",
  probable:
    "units, pieces, pcs, count, quantity 1, 1st quantity, first quantity, hts quantity, net quantity, unit quantity, item quantity, number of units, net qty, total quantity, total qty, total units",
};
const UNIT: Names = {
  certain:
    "uom, unit of measure, uom 1, uom 1 code, line tariff uom 1 code, line tariff uom code, line tariff uom 1, customs uq 1, customs uq, 1st uom, units of measure, uq, u/m, uom code, unit of quantity, quantity unit, qty unit, qty uom, quantity uom",
  probable: "units, measure",
};
const LOT: Names = {
  certain: "lot number, lot no, lot #, lot code, lot id",
  probable: "batch, batch number, batch no",
};
const SERIAL: Names = {
  certain: "serial number, serial no, serial #, serial nbr, s/n",
  probable: "sn, imei, unit id",
};
const LOCATION: Names = {
  certain: "stock location, warehouse location, storage location",
  probable: "warehouse, site, bin, plant",
};

const section = (number: string, extra = ""): Names => ({
  certain: `sec ${number}, sec. ${number}, s${number}, section ${number} duty, section ${number} duties, section ${number} duty amount, section ${number} duty paid, section ${number} tariff, section ${number} tariffs, section ${number} amount, ${number} duty, ${number} duties, ${number} duty amount, ${number} tariff, ${number} tariffs, duty ${number}, sec ${number} duty${extra}`,
  probable: number,
});

/** Other names by table and column. What is not listed has none. */
const NAMES: Readonly<Record<ReadTable, Readonly<Record<string, Names>>>> = {
  Imports: {
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
      certain:
        "line hmf, line hmf amount, harbor maintenance fee, harbor maintenance tax, hmf (501), 501 hmf",
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
      certain:
        "country of origin code, origin country, coo, c/o, c/o code, origin country code, cntry of orgn",
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
  },
  Returns: {
    "Return ID": {
      certain:
        "return no, return #, return number, rma, rma number, rma no, rma #, rma id, return authorization number, return reference, export id",
      probable: "return, order id, export reference, id, ref, reference",
    },
    SKU,
    HTS,
    Quantity: {
      certain: `${QUANTITY.certain}, return quantity, returned quantity, quantity returned, qty returned, return qty, exported quantity, export quantity, quantity exported, qty exported, export qty`,
      probable: `${QUANTITY.probable!}, shipped quantity, quantity shipped, qty shipped, units returned, units exported, units shipped, destroyed quantity`,
    },
    Unit: UNIT,
    Date: {
      certain:
        "export date, date exported, date of export, exported on, exportation date, date of exportation, destruction date, date destroyed, date of destruction, export/destruction date, date exported or destroyed, exported date, event date",
      probable:
        "ship date, shipped date, date shipped, shipment date, departure date, sailing date, return date, date returned, disposition date, departed",
    },
    Disposition: {
      certain: "disposition code, what became of it, final disposition",
      probable: "detailed disposition, outcome, action, status",
    },
    Reason: {
      certain:
        "return reason, reason for return, reason code, return reason code, rejection reason, reason for rejection",
    },
    Used: {
      certain: "used in us, used in the us, was used, used?, is used, used in united states",
      probable: "condition",
    },
    "Entry Number": ENTRY_NUMBER,
    Line: { certain: LINE.certain },
    Lot: LOT,
    Serial: SERIAL,
    Provision: {
      certain: "drawback provision, 1313 provision, provision override",
      probable: "drawback type",
    },
    Exporter: { certain: "exporter of record, exporter name, usppi", probable: "shipper, shipper name" },
    Destination: {
      certain:
        "destination country, country of destination, country of ultimate destination, export destination, ship to country",
      probable: "country, to country",
    },
    Proof: {
      certain:
        "proof of export, export proof, proof of exportation, proof of destruction, evidence of export, proof of export or destruction, itn, aes itn",
      probable: "bill of lading, bol, awb, tracking number, b/l",
    },
    Segregated: { certain: "is segregated, kept apart, segregated stock, physically segregated" },
    Location: LOCATION,
    "Notice 7553": { certain: "7553, cbp 7553, form 7553, notice of intent, cbp form 7553, noi" },
    Certification: {
      certain:
        "certification of exporter, exporter certification, certificate, certificate of delivery, waiver",
    },
  },
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
      certain: "withdrawal purpose, reason, withdrawal reason, withdrawal type",
      probable: "type, transaction type, movement type",
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

/** How sure a name is: our own heading, another name that can mean nothing else, or one that usually means it. */
export type NameRank = "own" | "certain" | "probable";

/** What a heading's key means in a table: the column's heading and how sure. */
export interface NamedColumn {
  heading: string;
  rank: NameRank;
}

/** Headings that name something else than they seem to, with what it is; they are never taken for a column of ours. */
const NOT_OURS: Readonly<Partial<Record<ReadTable, Readonly<Record<string, string>>>>> = {
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
      "ordered quantity, quantity ordered, qty ordered, requested quantity, quantity requested, cancelled quantity, expected quantity",
  },
};

const indexes = new Map<ReadTable, ReadonlyMap<string, readonly NamedColumn[]>>();

/** All names of a table's columns by heading key; the surest meaning first. */
export function namesOf(table: ReadTable): ReadonlyMap<string, readonly NamedColumn[]> {
  const known = indexes.get(table);
  if (known) return known;
  const index = new Map<string, NamedColumn[]>();
  for (const rank of ["own", "certain", "probable"] as const) {
    for (const { heading } of TABLE_COLUMNS[table]) {
      const names = NAMES[table][heading];
      const list = rank === "own" ? heading : (names?.[rank] ?? "");
      for (const name of list.split(",")) {
        const key = headingKey(name);
        if (key === "") continue;
        const meanings = index.get(key);
        if (!meanings) index.set(key, [{ heading, rank }]);
        else if (!meanings.some((each) => each.heading === heading)) meanings.push({ heading, rank });
      }
    }
  }
  indexes.set(table, index);
  return index;
}

const refusals = new Map<ReadTable, ReadonlyMap<string, string>>();

/** Why a heading, by its key, is none of a table's columns although it looks like one; undefined when nothing is known. */
export function whyNotOurs(table: ReadTable, key: string): string | undefined {
  let known = refusals.get(table);
  if (!known) {
    const entries = Object.entries(NOT_OURS[table] ?? {});
    known = new Map(
      entries.flatMap(([why, names]) => names.split(",").map((name) => [headingKey(name), why] as const)),
    );
    refusals.set(table, known);
  }
  return known.get(key);
}
