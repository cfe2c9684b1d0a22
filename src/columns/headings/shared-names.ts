/** Other names of a column: those that can mean nothing else, and those that usually mean it. */
export interface Names {
  certain: string;
  probable?: string;
}

export const ENTRY_NUMBER: Names = {
  certain:
    "entry no, entry #, entry nbr, entry num, entry summary number, entry summary no, entry summary #, cbp entry number, cbp entry no, customs entry number, customs entry no, import entry number, import entry no, import entry #, import entry, us entry number, filer code/entry no, filer code entry number, 7501 entry number",
  probable: "entry, customs entry, entry id, entry reference, declaration number",
};
export const LINE: Names = {
  certain:
    "line number, line no, line #, line nbr, entry line, entry line number, entry line no, entry line #, entry summary line number, entry summary line no, cbp line number, cbp line no, 7501 line number, 7501 line, 7501 line no, 7501 line #, import line number, es line number",
  probable: "line item, item line, line id",
};
export const SKU: Names = {
  certain:
    "sku number, sku no, sku #, sku nbr, sku code, sku id, item sku, product sku, seller sku, seller-sku, merchant sku, msku, lineitem sku, variant sku, part number, part no, part #, part nbr, item number, item no, item #, material number, style number, style no, stock code",
  probable:
    "product code, product id, product number, article, article number, article no, item code, item id, item, part, material, model, model number, style, product, stock keeping unit, upc, gtin, ean, barcode, sku brcd",
};
export const HTS: Names = {
  certain:
    "hts number, hts no, hts #, hts code, htsus, htsus no, htsus number, htsus code, hts number full, hts10, hts 10, hts-10, us hts, us hts code, hts us, htsusa",
  probable:
    "tariff number, tariff no, tariff code, hs code, hs number, tariff, harmonized code, classification",
};
export const QUANTITY: Names = {
  certain: "qty, quantity (units), units quantity, qty units",
  probable:
    "units, pieces, pcs, count, quantity 1, 1st quantity, first quantity, hts quantity, net quantity, unit quantity, item quantity, number of units, net qty, total quantity, total qty, total units",
};
export const UNIT: Names = {
  certain:
    "uom, unit of measure, uom 1, uom 1 code, line tariff uom 1 code, line tariff uom code, line tariff uom 1, customs uq 1, customs uq, 1st uom, units of measure, uq, u/m, uom code, unit of quantity, quantity unit, qty unit, qty uom, quantity uom",
  probable: "units, measure",
};
export const LOT: Names = {
  certain: "lot number, lot no, lot #, lot code, lot id",
  probable: "batch, batch number, batch no",
};
export const SERIAL: Names = {
  certain: "serial number, serial no, serial #, serial nbr, s/n",
  probable: "sn, imei, unit id",
};
export const LOCATION: Names = {
  certain: "stock location, warehouse location, storage location",
  probable: "warehouse, site, bin, plant",
};

export const section = (number: string, extra = ""): Names => ({
  certain: `sec ${number}, sec. ${number}, s${number}, section ${number} duty, section ${number} duties, section ${number} duty amount, section ${number} duty paid, section ${number} tariff, section ${number} tariffs, section ${number} amount, ${number} duty, ${number} duties, ${number} duty amount, ${number} tariff, ${number} tariffs, duty ${number}, sec ${number} duty${extra}`,
  probable: number,
});
