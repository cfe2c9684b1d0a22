import type { Profile } from "./profile";

/** Reports of customs brokers and drawback software. */
export const BROKER_PROFILES: readonly Profile[] = [
  {
    id: "dutycalc-imports",
    name: "DutyCalc import file",
    role: "imports",
    signature: ["Entry Number", "Import Date", "Box 37 Duty", "Total MPF", "Part Number"],
    green: {
      "Entry Number": "Entry Number",
      "Import Date": "Import Date",
      "Part Number": "SKU",
      "HTS Code": "HTS",
      Description: "Description",
      "Unit of Measure": "Unit",
      Quantity: "Quantity",
      "Country of Origin": "Country of Origin",
    },
    amber: { "Importer ID": ["Importer of Record", "the importer's number, not its name"] },
    not: {
      "Box 37 Duty": "the duty of the whole entry, which repeats on its lines",
      "Box 40 Duty": "the total of the whole entry, which repeats on its lines",
      "Total Invoice Value": "the value of the whole entry, which repeats on its lines",
      "Total MPF": "the fee of the whole entry, which repeats on its lines",
      Rate: "a rate, not an amount",
      "Liquidation Date": "when the entry was liquidated",
    },
  },
  {
    id: "cargowise-lines",
    name: "CargoWise reconciliation line file",
    role: "imports",
    signature: ["CargoWise Client", "Entry No", "7501 Line Number"],
    green: {
      "Entry No": "Entry Number",
      "7501 Line Number": "Line",
      "Import Date": "Import Date",
      "Goods Description": "Description",
      "C/O": "Country of Origin",
      "Customs Qty 1": "Quantity",
      "Customs UQ 1": "Unit",
    },
    amber: {
      "Importer No": ["Importer of Record", "the importer's number, not its name"],
      "Payable Mpf": ["MPF", "the report does not say whether it is the line's fee or the entry's"],
    },
    not: {
      "Export Date": "the export from the country of shipment, not from the US",
      "Release Date": "when customs released the goods",
      "Calculated 520D Due Date": "a deadline",
    },
  },
];
