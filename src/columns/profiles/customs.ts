import type { Profile } from "./profile";

const PER_TARIFF_NUMBER =
  "the duty of this row's own tariff number: it is put under the programme of that number, and added up per line";
const WHOLE_LINE =
  "the duty of the whole line, all programmes together: put the programmes into columns of their own where there are several";

/** Columns that reports of entry summary lines from ACE share, whichever of them were chosen. */
const ACE_GREEN = {
  "Entry Summary Number": "Entry Number",
  "Entry Summary Line Number": "Line",
  "Importation Date": "Import Date",
  "Import Date": "Import Date",
  "Entry Date": "Entry Date",
  "HTS Number - Full": "HTS",
  "Line Tariff Quantity (1)": "Quantity",
  "Line Tariff UOM (1) Code": "Unit",
  "Country of Origin Code": "Country of Origin",
  "Line MPF Amount": "MPF",
  "Line HMF Amount": "HMF",
};
const ACE_NOT = {
  "Entry Summary Date": "the day the summary was filed, which is neither the import date nor the entry date",
  "Initial Entry Summary Create Date": "when the summary was made in ACE",
  "Country of Export Code": "where the goods were shipped from",
  "Line Tariff Quantity (2)": "the second quantity of the tariff number; the first is used",
  "Line Tariff UOM (2) Code": "the unit of the second quantity",
  "Line Tariff Quantity (3)": "the third quantity of the tariff number; the first is used",
  "Line Tariff UOM (3) Code": "the unit of the third quantity",
  "Total Paid MPF Amount": "the fee of the whole entry, which repeats on its lines",
  "Total Paid HMF Amount": "the fee of the whole entry, which repeats on its lines",
  "Total Liquidated Duty Amount": "liquidated money of the whole entry",
  "Reconciliation (Other) Entry Summary Number": "the entry that reconciles this one, not the import entry",
  "Reconciliation (FTA) Entry Summary Number": "the entry that reconciles this one, not the import entry",
  "Entry Type Code": "the type of the entry",
  "Tariff Ordinal Number": "the place of the tariff number in the line",
  "Latest PSC Filed Date": "when a correction was filed",
  "Liquidation Date": "when the entry was liquidated",
};

/** Reports of US customs: ACE, the entry summary form, drawback forms, refund claims. */
export const CUSTOMS_PROFILES: readonly Profile[] = [
  {
    id: "ace-entry-summary-line-tariff",
    name: "ACE entry summary line tariff report (ES-003)",
    role: "imports",
    dateOrder: "month-first",
    signature: ["Entry Summary Number", "Entry Summary Line Number", "Line Tariff Duty Amount"],
    green: { ...ACE_GREEN, "Line Tariff Goods Value Amount": "Entered Value" },
    amber: {
      "Line Tariff Duty Amount": ["Base Duty", PER_TARIFF_NUMBER],
      "Importer Number": ["Importer of Record", "the importer's number, not its name"],
      "Liquidation Status": ["Liquidated", "the status of the entry"],
    },
    not: {
      ...ACE_NOT,
      "Line Goods Value Amount": "the value of the whole line, which repeats on its tariff numbers",
    },
  },
  {
    id: "ace-entry-summary-line",
    name: "ACE entry summary line report",
    role: "imports",
    dateOrder: "month-first",
    signature: ["Entry Summary Number", "Entry Summary Line Number", "Line Duty Amount"],
    green: { ...ACE_GREEN, "Line Goods Value Amount": "Entered Value" },
    amber: {
      "Line Duty Amount": ["Base Duty", WHOLE_LINE],
      "Importer Number": ["Importer of Record", "the importer's number, not its name"],
      "Importer Name": ["Importer of Record", "the importer's name as ACE has it"],
      "Liquidation Status": ["Liquidated", "the status of the entry"],
    },
    not: ACE_NOT,
    caution: "entries flagged for reconciliation cannot be claimed until the reconciliation is resolved",
  },
  {
    id: "ace-entry-level",
    name: "ACE entry-level report",
    role: "other",
    signature: ["Entry Summary Number", "Total Liquidated Duty Amount"],
    caution: "one row per entry, without lines, tariff numbers and quantities",
  },
  {
    id: "ace-liquidation",
    name: "ACE liquidation workbook",
    role: "other",
    signature: [
      "Entry Summary Number",
      "Liquidation Date",
      "Liquidation Status",
      "Entry Type Code",
      "Control Status",
    ],
    caution: "one row per entry, without lines, tariff numbers and quantities",
  },
  {
    id: "cbp-7501",
    name: "CBP Form 7501 lines",
    role: "imports",
    dateOrder: "month-first",
    signature: ["1. Filer Code/Entry No.", "27. Line No.", "34. Duty and I.R. Tax"],
    green: {
      "1. Filer Code/Entry No.": "Entry Number",
      "27. Line No.": "Line",
      "11. Import Date": "Import Date",
      "7. Entry Date": "Entry Date",
      "28. Description of Merchandise": "Description",
      "31. Net Quantity in HTSUS Units": "Quantity",
      "10. Country of Origin": "Country of Origin",
      "26. Importer of Record Name and Address": "Importer of Record",
    },
    amber: {
      "29. A. HTSUS No. B. AD/CVD Case No.": [
        "HTS",
        "the box holds the tariff number and the AD/CVD case number",
      ],
      "32. A. Entered Value B. CHGS C. Relationship": [
        "Entered Value",
        "the box holds the value, the charges and the relationship",
      ],
      "34. Duty and I.R. Tax": ["Base Duty", PER_TARIFF_NUMBER],
    },
    not: {
      "3. Summary Date": "the day the summary was filed",
      "15. Export Date": "the export from the country of shipment, not from the US",
      "17. I.T. Date": "the date of an in-bond movement",
      "30. A. Gross Weight B. Manifest Qty.": "weight and packages, not the quantity the duty was paid on",
      "33. A. HTSUS Rate B. AD/CVD Rate C. IRC Rate D. Visa No.": "rates, not amounts",
      "35. Total Entered Value": "the value of the whole entry",
      "37. Duty": "the duty of the whole entry",
      "38. Tax": "the tax of the whole entry",
      "39. Other": "the fees of the whole entry",
      "40. Total": "the total of the whole entry",
      "21. Location of Goods/G.O. No.": "where customs could look at the goods",
    },
  },
  {
    id: "cbp-7551",
    name: "CBP Form 7551, section II",
    role: "imports",
    dateOrder: "month-first",
    signature: ["24. Import Date", "27. HTSUS No.", "32. 99% Duty"],
    green: {
      "24. Import Date": "Import Date",
      "27. HTSUS No.": "HTS",
      "28. Description of Merchandise (Include Part/Style/Serial Numbers)": "Description",
    },
    amber: {
      "22. Import Entry Or CM&D Numbers (List Once in Chronological Order)": [
        "Entry Number",
        "the box can hold a certificate's number instead, and is filled once per entry",
      ],
      "29. Quantity & Unit of Measure": [
        "Quantity",
        "quantity and unit share the box; it is the quantity claimed",
      ],
    },
    not: {
      "30. Entered Value Per Unit": "a value per unit, not of the line",
      "31. Duty Rate": "a rate, not an amount",
      "32. 99% Duty": "99 % of the duty, not the duty paid",
      "33. Total": "the amount claimed",
      "26. (If using 1313(b)) A. Date(s) Received B. Date(s) Used": "dates of a manufacture",
    },
    caution: "a drawback claim already made: what it claims belongs into Prior Claims",
  },
  {
    id: "cape-claim-status",
    name: "CAPE claim status download",
    role: "other",
    signature: ["ENTRY_NUMBER", "CLAIM_NUMBER", "STATUS", "ERROR_DESCRIPTION"],
    caution: "entries refunded through CAPE; the same duty must not be claimed again by drawback",
  },
  {
    id: "usitc-dataweb",
    name: "USITC DataWeb query",
    role: "other",
    signature: ["Data Type", "Country", "Year", "HTS Number"],
    caution: "trade statistics, not entries",
  },
  {
    id: "usitc-dataweb-plain",
    name: "USITC DataWeb query",
    role: "other",
    signature: ["Country", "Year", "HTS Number", "Customs Value"],
    caution: "trade statistics, not entries",
  },
];
