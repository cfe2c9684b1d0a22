import {
  ENTRY_NUMBER,
  HTS,
  LINE,
  LOCATION,
  LOT,
  QUANTITY,
  SERIAL,
  SKU,
  UNIT,
  type Names,
} from "./shared-names";

/** Other names of the columns of Returns. */
export const RETURN_NAMES: Readonly<Record<string, Names>> = {
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
};
