/**
 * What the columns of each report in test/data/report-layouts.json are, read by a person from the layout's notes.
 * `certain`: nobody could take the column for anything else. `likely`: somebody must look, because the notes give a
 * reason for doubt. What is listed in neither is none of ours, however much it sounds so.
 */
export interface LayoutMapping {
  report: string;
  /** The role of the table; null when there is no table to be found. */
  role: string | null;
  certain: Readonly<Record<string, string>>;
  likely: Readonly<Record<string, string>>;
}

export const LAYOUT_MAPPINGS: readonly LayoutMapping[] = [
  {
    report: "ES-003 Entry Summary Line Tariff Details (standard columns used by importers)",
    role: "imports",
    certain: {
      "Entry Summary Number": "Entry Number",
      "Entry Summary Line Number": "Line",
      "Entry Date": "Entry Date",
      "Country of Origin Code": "Country of Origin",
      "HTS Number - Full": "HTS",
      "Line Tariff Goods Value Amount": "Entered Value",
      "Line Tariff Quantity (1)": "Quantity",
      "Line Tariff UOM (1) Code": "Unit",
    },
    likely: {
      "Importer Number": "Importer of Record",
      "Line Tariff Duty Amount": "Base Duty",
    },
  },
  {
    report: "Entry-level liquidation workbook, sheet Entry Count",
    role: "other",
    certain: {},
    likely: {},
  },
  {
    report: "Reconciliation entry summary line report, sheet Main Report",
    role: "imports",
    certain: {
      "Entry Summary Number": "Entry Number",
      "Entry Summary Line Number": "Line",
      "Importation Date": "Import Date",
      "Country of Origin Code": "Country of Origin",
      "HTS Number - Full": "HTS",
      "Line Tariff Quantity (1)": "Quantity",
      "Line Goods Value Amount": "Entered Value",
      "Line MPF Amount": "MPF",
      "Line HMF Amount": "HMF",
    },
    likely: {
      "Importer Name": "Importer of Record",
      "Line Duty Amount": "Base Duty",
    },
  },
  {
    report: "Entry summary line report (database load of yearly ACE extracts)",
    role: "imports",
    certain: {
      "Entry Summary Number": "Entry Number",
      "Entry Summary Line Number": "Line",
      "Country of Origin Code": "Country of Origin",
      "Line Goods Value Amount": "Entered Value",
      "Line MPF Amount": "MPF",
      "Line HMF Amount": "HMF",
    },
    likely: {
      "Line Duty Amount": "Base Duty",
    },
  },
  {
    report: "Entry summary, form version 7/25: header boxes and line columns",
    role: "imports",
    certain: {
      "1. Filer Code/Entry No.": "Entry Number",
      "7. Entry Date": "Entry Date",
      "10. Country of Origin": "Country of Origin",
      "11. Import Date": "Import Date",
      "26. Importer of Record Name and Address": "Importer of Record",
      "27. Line No.": "Line",
      "28. Description of Merchandise": "Description",
      "31. Net Quantity in HTSUS Units": "Quantity",
    },
    likely: {
      "29. A. HTSUS No. B. AD/CVD Case No.": "HTS",
      "32. A. Entered Value B. CHGS C. Relationship": "Entered Value",
      "34. Duty and I.R. Tax": "Base Duty",
    },
  },
  {
    report: "Drawback entry, Section II imported duty paid merchandise",
    role: "imports",
    certain: {
      "24. Import Date": "Import Date",
      "27. HTSUS No.": "HTS",
      "28. Description of Merchandise (Include Part/Style/Serial Numbers)": "Description",
    },
    likely: {
      "22. Import Entry Or CM&D Numbers (List Once in Chronological Order)": "Entry Number",
      "29. Quantity & Unit of Measure": "Quantity",
    },
  },
  {
    report: "Import load file, standard layout 2018 (comma separated, no header row)",
    role: "imports",
    certain: {
      "Entry Number": "Entry Number",
      "Import Date": "Import Date",
      "Country of Origin": "Country of Origin",
      "Part Number": "SKU",
      "HTS Code": "HTS",
      Description: "Description",
      "Unit of Measure": "Unit",
      Quantity: "Quantity",
    },
    likely: {
      "Importer ID": "Importer of Record",
    },
  },
  {
    report: "FTA reconciliation line file",
    role: "imports",
    certain: {
      "Entry No": "Entry Number",
      "7501 Line Number": "Line",
      "Import Date": "Import Date",
      "C/O": "Country of Origin",
      "Goods Description": "Description",
      "Customs Qty 1": "Quantity",
      "Customs UQ 1": "Unit",
    },
    likely: {
      "Importer No": "Importer of Record",
      "Payable Mpf": "MPF",
    },
  },
  {
    report: "Entry summary by filer, one row per entry with joined tariff numbers",
    role: "imports",
    certain: {
      "Entry Number": "Entry Number",
      "Entry Date": "Entry Date",
      "Liquidation Status": "Liquidated",
      "Country of Origin": "Country of Origin",
      HTSUS: "HTS",
    },
    likely: {
      "Duty Amount USD": "Base Duty",
      "Dutiable Value USD": "Entered Value",
    },
  },
  {
    report: "Claim status download",
    role: "other",
    certain: {},
    likely: {},
  },
  {
    report: "Imports for consumption, HTS items by country",
    role: "other",
    certain: {},
    likely: {},
  },
  {
    report: "customs_entries object",
    role: "other",
    certain: {},
    likely: {},
  },
  {
    report: "SKU list",
    role: "other",
    certain: {},
    likely: {},
  },
  {
    report: "Commercial invoice, table InvoiceItems",
    role: "items",
    certain: {
      "Item no.": "SKU",
      Qty: "Quantity",
    },
    likely: {
      "Unit Price": "Unit Value",
    },
  },
  {
    report: "Apparel retailer cross-border shipments (29 columns)",
    role: "returns",
    certain: {
      SKU_Nbr: "SKU",
      SKU_Qty: "Quantity",
    },
    likely: {
      Ca_Import_Dt: "Date",
      CCN_Nbr: "Proof",
      LE_Order_And_Trailer_Nbr: "Return ID",
    },
  },
  {
    report: "Foreign PO exports (22 columns)",
    role: "returns",
    certain: {},
    likely: {
      "Customer Order (PO)": "Return ID",
      "TPM Shipped Date": "Date",
      Material: "SKU",
      "TPM Master BoL": "Proof",
      "Shipped Qty": "Quantity",
    },
  },
  {
    report: "Header-less export sheet with metadata in column A",
    role: null,
    certain: {},
    likely: {},
  },
  {
    report: "Exports without imports",
    role: "returns",
    certain: {
      "Export Date": "Date",
      "Part Number": "SKU",
      Quantity: "Quantity",
    },
    likely: {
      "Ref 1": "Return ID",
    },
  },
  {
    report: "EEI shipment and commodity line labels",
    role: "returns",
    certain: {
      "Country of Destination": "Destination",
    },
    likely: {
      "Shipment Reference Number": "Return ID",
      "Departure Date": "Date",
      "Import Entry #": "Entry Number",
      "Schedule B or HTS Number": "HTS",
      "1st Quantity": "Quantity",
      "1st UOM": "Unit",
    },
  },
  {
    report: "Shipment-level columns",
    role: "returns",
    certain: {},
    likely: {
      InvoiceNumber: "Return ID",
      InvoiceDate: "Date",
      Destination: "Destination",
    },
  },
  {
    report: "Truck export template",
    role: "returns",
    certain: {
      Exporter: "Exporter",
    },
    likely: {
      Tariff: "HTS",
      "Actual Border Crossing Date": "Date",
      Product: "SKU",
      "Final Product Qty BBL": "Quantity",
    },
  },
  {
    report: "HOJA DE DETALLE EXPORTACIONES",
    role: "other",
    certain: {},
    likely: {},
  },
  {
    report: "Customer returns (GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA)",
    role: "returns",
    certain: {
      sku: "SKU",
      quantity: "Quantity",
      reason: "Reason",
    },
    likely: {
      "return-date": "Date",
      "order-id": "Return ID",
      "detailed-disposition": "Disposition",
      "license-plate-number": "Serial",
    },
  },
  {
    report: "Removal order detail (GET_FBA_FULFILLMENT_REMOVAL_ORDER_DETAIL_DATA)",
    role: "returns",
    certain: {
      sku: "SKU",
    },
    likely: {
      "order-id": "Return ID",
      "shipped-quantity": "Quantity",
    },
  },
  {
    report: "Removal shipment detail",
    role: "returns",
    certain: {
      sku: "SKU",
    },
    likely: {
      "order-id": "Return ID",
      "shipment-date": "Date",
      "shipped-quantity": "Quantity",
    },
  },
  {
    report: "Inventory ledger, summary view",
    role: "withdrawals",
    certain: {
      Date: "Date",
      MSKU: "SKU",
    },
    likely: {
      "Customer Shipments": "Quantity",
    },
  },
  {
    report: "Reimbursements",
    role: "other",
    certain: {},
    likely: {},
  },
  {
    report: "Orders export",
    role: "withdrawals",
    certain: {
      "Lineitem sku": "SKU",
    },
    likely: {
      "Fulfilled at": "Date",
      "Lineitem quantity": "Quantity",
    },
  },
  {
    report: "Orders with items (import template of a store app)",
    role: "other",
    certain: {},
    likely: {},
  },
  {
    report: "Return shipping report",
    role: "returns",
    certain: {
      "RMA Number": "Return ID",
    },
    likely: {},
  },
  {
    report: "RMA export to WMS",
    role: "returns",
    certain: {
      SKU: "SKU",
      returnReason: "Reason",
      returnQuantity: "Quantity",
    },
    likely: {
      consignmentNumber: "Return ID",
    },
  },
  {
    report: "Return receipt upload",
    role: "returns",
    certain: {
      return_id: "Return ID",
    },
    likely: {
      received_at: "Date",
      quantity_received: "Quantity",
    },
  },
  {
    report: "Return order fields",
    role: "returns",
    certain: {},
    likely: {
      id: "Return ID",
    },
  },
  {
    report: "Returns sheet",
    role: "other",
    certain: {},
    likely: {},
  },
  {
    report: "Invoice lines with cancellations",
    role: "withdrawals",
    certain: {
      StockCode: "SKU",
    },
    likely: {
      Quantity: "Quantity",
      InvoiceDate: "Date",
    },
  },
  {
    report: "Receiving file",
    role: "items",
    certain: {
      SKU_BRCD: "SKU",
      UOM: "Unit",
    },
    likely: {
      UNITS_RCVD: "Quantity",
    },
  },
  {
    report: "MB51 material document list (36 columns)",
    role: "withdrawals",
    certain: {
      Material: "SKU",
    },
    likely: {
      "Posting Date": "Date",
      "Qty in unit of entry": "Quantity",
    },
  },
  {
    report: "Inventory Valuation Detail",
    role: "withdrawals",
    certain: {},
    likely: {
      Date: "Date",
      Qty: "Quantity",
    },
  },
];
