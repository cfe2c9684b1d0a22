/**
 * Layouts of other systems, with traps in them: several dates, quantities and amounts of which one is ours, rates, weights,
 * balances, fees of whole entries, papers of other countries. Headings and rows are parted by bars.
 */
export interface OtherLayout {
  name: string;
  cells: string;
  /** Our meaning of every column of money, dates and quantities that is certain; all others need a person's look. */
  certain: Readonly<Record<string, string>>;
}

export const OTHER_LAYOUTS: readonly OtherLayout[] = [
  {
    name: "ACE ES-001 entry summary header",
    cells: `Entry Summary Number|Entry Type Code|Importer Number|Importer Name|Consignee Number|Filer Code|Port of Entry Code|Entry Date|Entry Summary Date|Import Date|Estimated Date of Arrival|Payment Type Code|Periodic Statement Month|Total Goods Value Amount|Total Duty Amount|Total Fee Amount|Total MPF Amount|Total HMF Amount|Total Paid Amount|Mode of Transport|Release Date
BII00012345|01|12-3456789|ACME INC|12-3456789|BII|4601|04/08/2025|04/15/2025|04/07/2025|04/06/2025|7|05|$10,000.00|$300.00|$46.64|$34.64|$12.50|$346.64|11|04/08/2025
BII00012352|01|12-3456789|ACME INC|12-3456789|BII|4601|04/18/2025|04/25/2025|04/17/2025|04/16/2025|7|05|$20,000.00|$600.00|$94.28|$69.28|$25.00|$694.28|11|04/18/2025`,
    certain: {},
  },
  {
    name: "ACE ES-002 entry summary line",
    cells: `Entry Summary Number|Entry Summary Line Number|Entry Type Code|Importer Number|Port of Entry Code|Entry Date|Import Date|Country of Origin Code|Country of Export Code|Manufacturer ID|Line Goods Value Amount|Line Duty Amount|Line Tax Amount|Line MPF Amount|Line HMF Amount|Line ADD Amount|Line CVD Amount|Line Charges Amount|Gross Weight (KG)|Special Program Indicator
BII00012345|1|01|12-3456789|4601|04/08/2025|04/07/2025|CN|CN|CNABC123|$10,000.00|$300.00|$0.00|$34.64|$12.50|$0.00|$0.00|$250.00|1200|`,
    certain: {
      "Entry Date": "Entry Date",
      "Import Date": "Import Date",
      "Line Goods Value Amount": "Entered Value",
      "Line MPF Amount": "MPF",
      "Line HMF Amount": "HMF",
    },
  },
  {
    name: "ACE ES-501 Revenue / payments",
    cells: `Entry Summary Number|Collection Date|Class Code|Class Code Description|Estimated Duty Amount|Paid Amount|Collection Status|Statement Number|Importer Number|Payment Date|Liquidated Amount|Refund Amount|Refund Date|Bill Amount
BII00012345|04/28/2025|499|Merchandise Processing Fee|34.64|34.64|Paid|23112|12-3456789|04/28/2025|34.64|0|| 0`,
    certain: {},
  },
  {
    name: "ACE AX-101 AD/CVD",
    cells: `Entry Number|Line Number|AD/CVD Case Number|Deposit Rate|Value of Goods|Quantity|UOM|Estimated AD Duty Amount|Estimated CVD Duty Amount|Liquidation Date|Entry Date|Country of Origin|Manufacturer Name|Suspension Status
BII-0001234-5|1|A570-890|0.1667|10000|250|NO|1667.00|0|05/01/2026|04/08/2025|CN|FOO CO|Suspended`,
    certain: { Quantity: "Quantity", "Entry Date": "Entry Date" },
  },
  {
    name: "Broker's names: estimated, owed and paid duty",
    cells: `Entry Summary No.|ES Line No.|Tariff No.|Entry Dt|Import Dt|Estimated Duty|Owed Duty|Paid Duty|Goods Value|Foreign Value|Exchange Rate|Qty 1|UOM 1|Qty 2|UOM 2|Gross Wt
BII-0001234-5|001|8508190000|04/08/2025|04/07/2025|300.00|310.00|300.00|10000|72000|0.1388|250|NO|1200|KG|1300`,
    certain: {},
  },
  {
    name: "Tariff report with rates and totals of the entry",
    cells: `Entry Summary Number|Line Number|Tariff Number|Tariff Sequence|Goods Value|Duty Amount|Ad Valorem Rate|Specific Rate|Duty Computation|Quantity 1|UOM 1|Quantity 2|UOM 2|Import Date|Entry Date|Export Date|Liquidation Date|Total Estimated Duty|Total Estimated Fees
BII00012345|1|99038803|1|0|2500|25|0|AV|0||0||04/07/2025|04/08/2025|03/20/2025|02/14/2026|2800|46.64
BII00012345|1|8508190000|2|10000|0|0|0|AV|250|NO|0||04/07/2025|04/08/2025|03/20/2025|02/14/2026|2800|46.64`,
    certain: { "Import Date": "Import Date", "Entry Date": "Entry Date" },
  },
  {
    name: "Extract of Form 7501 by a text recogniser",
    cells: `entry_no|entry_type|summary_date|port_code|entry_date|import_date|bl_awb|country_of_origin|exporting_country|export_date|manufacturer_id|it_no|it_date|importing_carrier|line_no|description|htsus_no|gross_weight|manifest_qty|net_quantity|unit|entered_value|chgs|htsus_rate|duty|mpf|hmf|total_entered_value|box37_duty|box39_other|box40_total
MYK-2800086-4|01|04/22/2025|2704|04/15/2025|04/12/2025|MAEU123|CN|CN|03/20/2025|CNFOO12|||MAERSK|001|VACUUM CLEANERS|8508.19.0000|1200|52 CTN|250|NO|39168|250|FREE|0.00|135.68|48.96|39168|13708.80|184.64|13893.44`,
    certain: {
      entry_date: "Entry Date",
      import_date: "Import Date",
      entered_value: "Entered Value",
      mpf: "MPF",
      hmf: "HMF",
    },
  },
  {
    name: "Descartes / OCR Customs Info",
    cells: `Filer Code|Entry Number|CD|Line|Part Number|Description|HTS|Country of Origin|Qty|UOM|Unit Value|Extended Value|Currency|Value USD|Duty Rate|Duty|MPF|HMF|Total Duty & Fees|PO Number|Invoice Number|Invoice Date|Arrival Date|Entry Date|Release Date
MYK|2800086|4|1|ABC-1|Vacuum|8508.19.0000|CN|250|NO|42.5|10625|CNY|1479.15|0.0|0|5.12|1.85|6.97|PO1|INV1|02/20/2025|04/12/2025|04/15/2025|04/16/2025`,
    certain: { Qty: "Quantity", "Entry Date": "Entry Date" },
  },
  {
    name: "Livingston US entry detail",
    cells: `Client Name|Client Number|Transaction Number|Entry Number|Entry Line|Entry Date|Accounting Date|Release Date|Port|Vendor Name|Country of Origin|Country of Export|Product Code|Product Description|HTS Code|Quantity|UOM|Invoice Value|Currency|Exchange Rate|Value For Duty|Duty Rate|Duty Amount|GST|Total Duty and Taxes|Freight Charges
ACME|123|11223344|MYK-2800086-4|1|2025-04-15|2025-04-20|2025-04-14|2704|FOO|CN|CN|ABC-1|Vacuum|8508.19.0000|250|NO|70000|CNY|0.14|9800|2.5%|245|0|245|100`,
    certain: {},
  },
  {
    name: "Expeditors duty report",
    cells: `FILE NUMBER|ENTRY NUMBER|HOUSE BILL|MASTER BILL|PORT OF ENTRY|ETD|ETA|IMPORT DATE|ENTRY DATE|PAYMENT DUE DATE|SUPPLIER|COMMERCIAL INVOICE NO|PO|PART NO|HTS NO|LINE NO|COUNTRY OF ORIGIN|CUSTOMS QTY|CUSTOMS UOM|INVOICE QTY|ENTERED VALUE (USD)|DUTY RATE|DUTY AMT (USD)|301 DUTY AMT (USD)|MPF AMT (USD)|HMF AMT (USD)|ADD/CVD AMT (USD)|TOTAL DUTIES & FEES (USD)
F123|MYK-2800086-4|H1|M1|2704|2025-03-20|2025-04-12|2025-04-12|2025-04-15|2025-05-01|FOO|CI1|PO1|ABC-1|8508190000|1|CN|250|NO|250|9800|0|0|2450|33.95|12.25|0|2496.2`,
    certain: {
      "IMPORT DATE": "Import Date",
      "ENTRY DATE": "Entry Date",
      "ENTERED VALUE (USD)": "Entered Value",
    },
  },
  {
    name: "FedEx Trade Networks",
    cells: `Entry Number|Entry Date|Import Date|Importer Name|Tracking Number|Ship Date|Line Item|Harmonized Code|Description|Country of Manufacture|Quantity|Unit of Measure|Customs Value|Currency|Duty Amount|MPF Amount|Other Fees|Total Billed|Duty Bill-To|Invoice Date|Invoice Due Date
MYK-2800086-4|20250415|20250412|ACME|7712345678|20250410|1|8508190000|VACUUM|CN|12|EA|600|USD|0|0|0|15.5|ACME|20250420|20250505`,
    certain: { "Entry Date": "Entry Date", "Import Date": "Import Date", Quantity: "Quantity" },
  },
  {
    name: "UPS Supply Chain brokerage",
    cells: `Account|Entry Nbr|Entry Type|Entry Dt|Import Dt|Summary Dt|Port Cd|Line Nbr|HTS Nbr|HTS Desc|Orig Ctry|Entered Val|Duty Rt|Duty Amt|Tax Amt|Fee Amt|MPF Amt|HMF Amt|Ttl Amt|Prod Cd|Net Qty|Net Qty UOM|Gross Wt|Inv Nbr|Inv Qty|Inv Val
1|MYK28000864|01|04/15/2025|04/12/2025|04/25/2025|2704|1|8508190000|VAC|CN|9800|25%|2450|0|0|33.95|12.25|2496.2|ABC-1|250|NO|1300|I1|250|9800`,
    certain: {},
  },
  {
    name: "CargoWise customs entry line",
    cells: `Job Number|Entry Number|Entry Line No|Tariff|Goods Description|Origin|Invoice Line Price|Invoice Currency|Customs Value|Customs Qty|Customs Qty Unit|Invoice Qty|Invoice Qty Unit|Duty|Sec 301|MPF|HMF|Date of Arrival|Entry Submitted Date|Cargo Release Date|Part No
B001|MYK-2800086-4|1|8508190000|VAC|CN|70000|CNY|9800|250|NO|250|PCS|0|2450|33.95|12.25|12-Apr-25|15-Apr-25|14-Apr-25|ABC-1`,
    certain: {},
  },
  {
    name: "Flexport product line export",
    cells: `Entry Number|Filed Date|Arrival Date|HTS Code|Product SKU|Product Name|Country of Origin|Units|Unit Cost|Line Value|Duty Rate|Estimated Duty|Actual Duty|MPF|HMF|Section 301 Rate|Section 301 Duty|Shipment ID|Cargo Ready Date
MYK-2800086-4|2025-04-16|2025-04-12|8508.19.0000|ABC-1|Vac|CN|250|39.2|9800|0|2450|2450|33.95|12.25|0.25|2450|FLEX-1|2025-03-10`,
    certain: { MPF: "MPF", HMF: "HMF", "Section 301 Duty": "Section 301" },
  },
  {
    name: "NetSuite item receipt",
    cells: `Internal ID|Date|Document Number|Type|Vendor|Item|Description|Quantity|Quantity Received|Quantity Billed|Rate|Amount|Amount (Foreign Currency)|Currency|Location|Memo|Landed Cost|Customs Entry Number|Duty
1|4/20/2025|IR100|Item Receipt|FOO|ABC-1|Vac|250|250|250|39.2|9800|70000|CNY|LA|x|12.1|MYK-2800086-4|245`,
    certain: {},
  },
  {
    name: "NetSuite return authorization",
    cells: `Date|Document Number|Name|Item|Quantity|Quantity Received|Quantity Fulfilled|Amount|Status|Memo|Location|Return Reason|Created From
4/20/2025|RMA100|Bob|ABC-1|2|2|0|99.9|Refunded|x|LA|Defective|SO1`,
    certain: {},
  },
  {
    name: "SAP entry MIGO goods receipt",
    cells: `Material|Material Description|Plant|Storage Location|Movement Type|Material Document|Posting Date|Quantity|Base Unit of Measure|Amount in LC|Purchase order|Vendor|Batch
ABC-1|Vac|1000|0001|101|50001|04/20/2025|250|EA|9800|4500|FOO|B1`,
    certain: {},
  },
  {
    name: "SAP GTS customs",
    cells: `Customs Declaration|Item|Product Number|Commodity Code|Country of Origin|Quantity|Unit of Measure|Statistical Value|Statistical Currency|Customs Value|Customs Currency|Customs Duty|Import Date|Release Date|MRN
123|10|ABC-1|85081900|CN|250|PC|9000|EUR|9500|EUR|210|20.04.2025|21.04.2025|25DE1`,
    certain: {},
  },
  {
    name: "Oracle receipts",
    cells: `RECEIPT_NUM|RECEIPT_DATE|PO_NUMBER|LINE_NUM|ITEM_NUMBER|ITEM_DESCRIPTION|QUANTITY_ORDERED|QUANTITY_RECEIVED|QUANTITY_DELIVERED|UOM|UNIT_PRICE|CURRENCY_CODE|TRANSACTION_DATE|SUBINVENTORY
1|2025-04-20|PO1|1|ABC-1|VAC|300|250|250|EA|39.2|USD|2025-04-20|STG`,
    certain: {},
  },
  {
    name: "Dynamics inventory transactions",
    cells: `Physical date|Financial date|Reference|Number|Receipt|Issue|Item number|Quantity|Unit|Cost amount|Site|Warehouse|Batch number|Serial number
4/20/2025|4/20/2025|Purchase order|PO1|Purchased||ABC-1|250|ea|9800|1|11|B1|
4/22/2025|4/22/2025|Sales order|SO1||Sold|ABC-1|-2|ea|78|1|11|B1|`,
    certain: {},
  },
  {
    name: "QuickBooks sales by product detail",
    cells: `Date|Transaction Type|Num|Customer|Memo/Description|Product/Service|Qty|Sales Price|Amount|Balance
04/20/2025|Invoice|1001|Bob|x|ABC-1|2|99|198|198
04/21/2025|Credit Memo|1002|Bob|x|ABC-1|-1|99|-99|99`,
    certain: {},
  },
  {
    name: "Xero inventory item details",
    cells: `Date|Transaction|Reference|Item Code|Description|Quantity|Unit Price|Total|Quantity on hand|Total value
20 Apr 2025|Bill|B1|ABC-1|Vac|250|39.2|9800|250|9800
20 Apr 2025|Sales Invoice|S1|ABC-1|Vac|-2|99|-198|248|9722`,
    certain: {},
  },
  {
    name: "Amazon removal order detail",
    cells: `request-date|order-id|order-source|order-type|order-status|last-updated-date|sku|fnsku|disposition|requested-quantity|cancelled-quantity|disposed-quantity|shipped-quantity|in-process-quantity|removal-fee|currency
2025-04-20T07:00:00+00:00|R1|Seller|Return|Completed|2025-04-25T07:00:00+00:00|ABC-1|X001|Sellable|5|0|0|5|0|2.5|USD`,
    certain: {},
  },
  {
    name: "Amazon reimbursements full",
    cells: `approval-date|reimbursement-id|case-id|amazon-order-id|reason|sku|fnsku|asin|product-name|condition|currency-unit|amount-per-unit|amount-total|quantity-reimbursed-cash|quantity-reimbursed-inventory|quantity-reimbursed-total|original-reimbursement-id|original-reimbursement-type
2025-04-20T07:00:00+00:00|1|2|3|CustomerReturn|ABC-1|X001|B01|Vac|NewItem|USD|25.00|25.00|1|0|1||`,
    certain: {},
  },
  {
    name: "Amazon ledger detail",
    cells: `Date|FNSKU|ASIN|MSKU|Title|Event Type|Reference ID|Quantity|Fulfillment Center|Disposition|Reason|Country|Reconciled Quantity|Unreconciled Quantity|Date and Time
04/20/2025|X001|B01|ABC-1|Vac|Shipments||-1|ONT8|SELLABLE||US|0|0|2025-04-20T00:00:00-0700
04/21/2025|X001|B01|ABC-1|Vac|CustomerReturns||1|ONT8|SELLABLE||US|0|0|2025-04-21T00:00:00-0700`,
    certain: { Date: "Date" },
  },
  {
    name: "Amazon settlement v2",
    cells: `settlement-id|settlement-start-date|settlement-end-date|deposit-date|total-amount|currency|transaction-type|order-id|merchant-order-id|adjustment-id|shipment-id|marketplace-name|amount-type|amount-description|amount|fulfillment-id|posted-date|posted-date-time|order-item-code|merchant-order-item-id|sku|quantity-purchased|promotion-id
1|2025-04-01|2025-04-14|2025-04-16|5000|USD|Refund|112-1|||1|Amazon.com|ItemPrice|Principal|-25|AFN|2025-04-10|x|1||ABC-1|1|`,
    certain: {},
  },
  {
    name: "Amazon fulfilled shipments",
    cells: `amazon-order-id|merchant-order-id|shipment-id|shipment-item-id|amazon-order-item-id|purchase-date|payments-date|shipment-date|reporting-date|buyer-email|sku|product-name|quantity-shipped|currency|item-price|item-tax|shipping-price|ship-country|fulfillment-center-id|tracking-number|estimated-arrival-date
1|2|3|4|5|2025-04-01T00:00:00+00:00|2025-04-02T00:00:00+00:00|2025-04-03T00:00:00+00:00|2025-04-03T00:00:00+00:00|a@b|ABC-1|Vac|1|USD|99|8|0|US|ONT8|TBA1|2025-04-05T00:00:00+00:00`,
    certain: {},
  },
  {
    name: "Shopify returns export",
    cells: `Name|Return Name|Return Status|Created at|Processed at|Lineitem name|Lineitem sku|Lineitem quantity|Return quantity|Restocked quantity|Return reason|Refund amount|Currency|Location
#1001|#1001-R1|Closed|2025-04-20 10:00:00 -0700|2025-04-25|Vac|ABC-1|2|1|1|DEFECTIVE|99.00|USD|LA`,
    certain: {},
  },
  {
    name: "Loop returns",
    cells: `Return ID|Order Name|Order Date|Return Created|Return Closed|State|Outcome|SKU|Product|Variant|Quantity|Return Reason|Parent Reason|Price|Tax|Refund Amount|Exchange Total|Handling Fee|Tracking Number|Carrier|Destination Country|Item Condition|Disposition|Country
123|#1001|2025-04-01|2025-04-20|2025-04-25|closed|refund|ABC-1|Vac|Red|1|Defective|Quality|99|8|107|0|0|1Z|UPS|US|used|Return to stock|US`,
    certain: { Quantity: "Quantity" },
  },
  {
    name: "Happy Returns",
    cells: `RMA ID|Order Number|Order Date|Initiated Date|Drop Off Date|Hub Received Date|Shipped to Merchant Date|SKU|Item Name|Return Reason|Qty|Item Price|Refund Amount|Refund Status|Disposition|Bar Name
HR1|1001|4/1/2025|4/20/2025|4/21/2025|4/23/2025|4/27/2025|ABC-1|Vac|Too small|1|99|99|Refunded|Sellable|LA`,
    certain: { Qty: "Quantity" },
  },
  {
    name: "WooCommerce product refunds",
    cells: `Order Number|Order Date|Refund Date|Refund Amount|Refund Reason|SKU|Product Name|Qty|Qty Refunded|Item Total|Item Tax|Shipping Country
1001|2025-04-01|2025-04-20|99|Broken|ABC-1|Vac|2|1|198|16|US`,
    certain: {},
  },
  {
    name: "Magento RMA",
    cells: `RMA|Requested|Order|Ordered|Requested by|SKU|Product|Requested Qty|Authorized Qty|Returned Qty|Approved Qty|Reason|Item Condition|Resolution|Status
1|2025-04-20|1001|2025-04-01|Bob|ABC-1|Vac|1|1|1|1|Wrong size|Opened|Refund|Received`,
    certain: {},
  },
  {
    name: "eBay orders report",
    cells: `Sales Record Number|Order Number|Buyer Username|Item Number|Item Title|Custom Label|Quantity|Sold For|Shipping And Handling|eBay Collected Tax|Total Price|Sale Date|Paid On Date|Ship By Date|Shipped On Date|Tracking Number|Ship To Country
1|12-3|bob|1234567|Vac|ABC-1|1|$99.00|$0.00|$8.00|$107.00|Apr-01-25|Apr-01-25|Apr-04-25|Apr-03-25|1Z|Canada`,
    certain: {},
  },
  {
    name: "Walmart returns",
    cells: `Return Order #|Customer Order #|Return Created Date|Return Line #|SKU|Item Name|Return Quantity|Return Reason|Return Status|Refund Amount|Return Tracking #|Received Date|Disposition|Return By Date
1|2|04/20/2025|1|ABC-1|Vac|1|DEFECTIVE|COMPLETED|99|1Z|04/27/2025|SELLABLE|05/20/2025`,
    certain: { "Return Quantity": "Quantity" },
  },
  {
    name: "ShipBob orders/shipments",
    cells: `Shipment ID|Order ID|Order Date|Ship Date|Delivered Date|SKU|Product Name|Quantity|Weight (oz)|Carrier|Tracking|Ship To Country|Invoice Amount|Lot Number
1|2|04/01/2025|04/03/2025|04/05/2025|ABC-1|Vac|1|48|USPS|94|CA|7.5|L1`,
    certain: {},
  },
  {
    name: "ShipStation",
    cells: `Order - Number|Date - Order Date|Date - Shipped Date|Item - SKU|Item - Name|Item - Qty|Item - Unit Price|Amount - Order Total|Ship To - Country|Shipment - Tracking Number|Shipment - Weight|Customs - Country of Origin|Customs - HTS Code
1001|04/01/2025|04/03/2025|ABC-1|Vac|1|99|107|CA|1Z|48|CN|8508.19.0000`,
    certain: {},
  },
  {
    name: "Extensiv/3PL Central receiver",
    cells: `Customer|Transaction ID|Receive Date|Reference|PO Number|Receipt Advice Number|SKU|Description|Expected Qty|Actual Qty|Qty UOM|Lot Number|Serial Number|Expiration Date|Weight|Cube
ACME|1|4/20/2025|R|PO1|X|ABC-1|Vac|250|248|Each|L1|||1200|30`,
    certain: {},
  },
  {
    name: "Supplier commercial invoice w/ export date",
    cells: `Invoice No|Invoice Date|Export Date|Exporter|Consignee|SKU|Description|HTS Code|Country of Origin|Quantity|Unit|Unit Price|Total Value|Currency
INV1|02/20/2025|03/01/2025|FOO CO SHENZHEN|ACME INC|ABC-1|Vac|8508.19.0000|CN|250|PCS|39.2|9800|USD
INV1|02/20/2025|03/01/2025|FOO CO SHENZHEN|ACME INC|ABC-2|Vac|8508.19.0000|CN|50|PCS|39.2|1960|USD`,
    certain: {},
  },
  {
    name: "Packing list",
    cells: `Carton No|PO Number|SKU|Description|Qty per Carton|Cartons|Total Qty|N.W. (kg)|G.W. (kg)|CBM|Export Date
1-10|PO1|ABC-1|Vac|25|10|250|100|120|3.2|03/01/2025`,
    certain: {},
  },
  {
    name: "Shipment tracker importer",
    cells: `PO|SKU|Quantity|Supplier|Export Date|ETD|ETA|Arrival Date|Container|Entry Number|Duty|Status
PO1|ABC-1|250|FOO|03/01/2025|03/02/2025|04/12/2025|04/12/2025|MAEU1|MYK-2800086-4|245|Arrived`,
    certain: {},
  },
  {
    name: "Inventory adjustments",
    cells: `Date|SKU|Quantity|Reason|Location|User
04/20/2025|ABC-1|-2|Damaged|LA|bob
04/21/2025|ABC-2|5|Found|LA|bob
04/22/2025|ABC-1|-1|Cycle count|LA|bob`,
    certain: {},
  },
  {
    name: "WMS return receipts (Deposco)",
    cells: `RMA Number|Receipt Date|SKU|Expected Qty|Received Qty|Quantity|Condition|Disposition|Reason|Location|Date
RMA1|04/20/2025|ABC-1|2|1|2|Good|Restock|Unwanted|A1|04/19/2025`,
    certain: {},
  },
  {
    name: "DHL Express shipment export",
    cells: `Waybill Number|Shipment Date|Ship To Country|Ship From Country|Contents|Declared Value|Declared Currency|Pieces|Weight|Product|Reference|Export Date|Duty|Tax
1234567890|2025-04-20|DE|US|Vac|99|USD|1|2.2|WPX|R1|2025-04-21|12|19`,
    certain: { "Export Date": "Date" },
  },
  {
    name: "UPS WorldShip export",
    cells: `Tracking Number|Ship Date|Ship To Country|Package Weight|Declared Value|Commodity Description|Commodity Quantity|Commodity UOM|Commodity Unit Value|Commodity HTS|Country of Origin|Reference 1
1Z|20250420|CA|2.2|99|Vac|2|EA|49|8508190000|CN|R1`,
    certain: {},
  },
  {
    name: "Canadian B3/CAD lines",
    cells: `Transaction Number|Line|Release Date|Accounting Date|Vendor|HTS|Description|Country of Origin|Quantity|Unit|Value for Duty|Duty Rate|Duty|GST|SIMA|Total
12345678901234|1|2025/04/20|2025/04/25|FOO|8508190000|VAC|CN|250|NMB|9800|0|0|490|0|490`,
    certain: {},
  },
  {
    name: "UK CDS",
    cells: `MRN|Entry Number|Entry Date|EPU|Item Number|Commodity Code|CPC|Country of Origin|Net Mass|Supplementary Units|Customs Value|Duty Amount|VAT Amount|Currency
25GB1|123456A|2025-04-20|071|1|8508190000|4000000|CN|1000|250|9800|245|2000|GBP`,
    certain: {},
  },
  {
    name: "UK import no tax words",
    cells: `Entry Number|Line|Import Date|Entry Date|SKU|Commodity Code|Country of Origin|Quantity|Entered Value|Duty|EPU|Declarant
071-123456A|1|20/04/2025|20/04/2025|ABC-1|85081900|CN|250|9800|245|071|FOO`,
    certain: {},
  },
  {
    name: "AES / EEI lines w/ ITN",
    cells: `ITN|Shipment Ref No|Date of Export|USPPI|Ultimate Consignee|Country of Ultimate Destination|Port of Export|Line No|Schedule B|Description|1st Qty|1st UOM|2nd Qty|2nd UOM|Value|Gross Weight|Export Code|License Code|D/F
X20250420123456|R1|04/20/2025|ACME|FOO|CA|3801|1|8508190000|VAC|250|NO|1200|KG|9800|1300|OS|C33|F`,
    certain: { "Date of Export": "Date" },
  },
  {
    name: "ACE export AES-201 report",
    cells: `ITN|Filing Date|Export Date|Mode of Transport|USPPI Name|Ultimate Consignee Name|Country of Destination|Port of Export|Line Number|Schedule B/HTS Number|Commodity Description|First Quantity|First Unit of Measure|Second Quantity|Second Unit of Measure|Commodity Value|Shipping Weight|Domestic/Foreign Indicator
X20250420123456|04/18/2025|04/20/2025|Truck|ACME|FOO|CA|3801|1|8508190000|VAC|250|NO|1200|KG|9800|1300|F`,
    certain: { "Export Date": "Date" },
  },
  {
    name: "FTZ/warehouse withdrawals",
    cells: `Withdrawal Number|Withdrawal Date|Entry Number|Line|Part Number|HTS|Quantity Withdrawn|Balance Remaining|Value|Duty Rate|Duty Due|Purpose
W1|04/20/2025|MYK-2800086-4|1|ABC-1|8508.19.0000|20|230|784|0|0|Consumption`,
    certain: {},
  },
  {
    name: "CBP 7551 software export: designated imports",
    cells: `Import Entry No|Port|Import Date|CD|Date Received|Date Used|HTSUS|Description|Quantity|UOM|Entered Value/Unit|Duty Rate|99% Duty|Class Code
MYK-2800086-4|2704|04/12/2025|Y|04/15/2025|04/20/2025|8508.19.0000|Vac|100|NO|39.2|25%|970.2|365`,
    certain: { "Import Date": "Import Date" },
  },
  {
    name: "drawback exports list",
    cells: `Export Date|Bill of Lading|Exporter|Part No|HTS|Qty|UOM|Destination|Value
04/20/2025|BL1|ACME|ABC-1|8508.19.0000|10|EA|CA|392`,
    certain: { "Export Date": "Date", Qty: "Quantity" },
  },
  {
    name: "Drawback claim import detail (vendor software)",
    cells: `Import Tracing ID|Entry Number|CBP Line Number|Import Date|Liquidation Status|Part Number|HTSUS Number|Import Quantity|Designated Quantity|Remaining Quantity|UOM|Unit Value|Line Value|Duty Paid|Section 301 Paid|MPF Paid|HMF Paid|Duty Claimed|Accounting Class Code
IT1|MYK-2800086-4|1|04/12/2025|Liquidated|ABC-1|8508.19.0000|250|100|150|NO|39.2|9800|245|2450|33.95|12.25|970|365`,
    certain: {},
  },
  {
    name: "Returns of small shop",
    cells: `Date|Order|SKU|Qty|Reason|Refund|Restocked?|Notes
4/20/25|1001|ABC-1|1|Too big|99|Yes|x`,
    certain: { Qty: "Quantity" },
  },
  {
    name: "Return export manifest to vendor",
    cells: `RTV #|RTV Date|Vendor|Vendor Country|Item|Qty Requested|Qty Shipped|Unit Cost|Ext Cost|Ship Date|BOL|Carrier|Reason Code|Entry Number
RTV1|4/18/25|FOO|CN|ABC-1|10|8|39.2|313.6|4/20/25|BL1|UPS|DEF|MYK-2800086-4`,
    certain: {},
  },
  {
    name: "Liquidation (B-stock) manifest",
    cells: `Item #|UPC|Item Description|Qty|Unit Retail|Ext. Retail|Condition|Pallet ID|Lot ID|Liquidation Date|Quantity
1|012345|Vac|3|99|297|Used|P1|L1|4/20/25|3`,
    certain: {},
  },
  {
    name: "Destruction certificate",
    cells: `Certificate No|Destruction Date|Facility|SKU|Description|Qty Destroyed|UOM|Weight (lbs)|Witnessed By|CBP 7553
C1|04/20/2025|FOO|ABC-1|Vac|20|EA|100|Bob|Yes`,
    certain: { "Destruction Date": "Date" },
  },
  {
    name: "ACE ES-003 renamed and with totals row",
    cells: `Entry Summary Number|Entry Summary Line Number|Importation Date|HTS Number - Full|Line Tariff Goods Value Amount|Line Tariff Duty Amount|Line Tariff Quantity (1)|Line Tariff UOM (1) Code|Total Paid MPF Amount|Entry Date|Total Entered Value
BII00012345|1|04/07/2025|8508190000|10000|0|250|NO|34.64|04/08/2025|30000
BII00012345|1|04/07/2025|99038803|0|2500|||34.64|04/08/2025|30000
Total||||10000|2500|250||||`,
    certain: {
      "Importation Date": "Import Date",
      "Line Tariff Goods Value Amount": "Entered Value",
      "Line Tariff Quantity (1)": "Quantity",
      "Entry Date": "Entry Date",
    },
  },
  {
    name: "Broker monthly w/ per-entry MPF repeated",
    cells: `Entry Number|Line|Import Date|SKU|HTS|Quantity|Entered Value|Duty|MPF|HMF
MYK-2800086-4|1|04/07/2025|ABC-1|8508.19.0000|250|9800|245|575.35|122.5
MYK-2800086-4|2|04/07/2025|ABC-2|8508.19.0000|100|5800|145|575.35|122.5
MYK-2800086-4|3|04/07/2025|ABC-3|8508.19.0000|20|800|20|575.35|122.5
MYK-2800087-2|1|04/09/2025|ABC-1|8508.19.0000|50|1960|49|32.71|12.5
MYK-2800087-2|2|04/09/2025|ABC-2|8508.19.0000|50|2960|79|32.71|12.5`,
    certain: { "Import Date": "Import Date", Quantity: "Quantity", "Entered Value": "Entered Value" },
  },
  {
    name: "Duty per unit column",
    cells: `Entry Number|Line|Import Date|SKU|Quantity|Base Duty|Section 301|MPF
MYK-2800086-4|1|04/07/2025|ABC-1|250|0.98|9.8|0.14
MYK-2800086-4|2|04/07/2025|ABC-2|100|0.5|5|0.2
MYK-2800086-4|3|04/07/2025|ABC-3|20|0.7|7|0.3`,
    certain: { "Import Date": "Import Date", Quantity: "Quantity", "Section 301": "Section 301" },
  },
  {
    name: "Rates in own columns",
    cells: `Entry Number|Line|Import Date|SKU|Quantity|Entered Value|Base Duty|Section 301|IEEPA
MYK-2800086-4|1|04/07/2025|ABC-1|250|9800|2.5%|25%|10%
MYK-2800086-4|2|04/07/2025|ABC-2|100|5800|0%|25%|10%
MYK-2800086-4|3|04/07/2025|ABC-3|20|800|5%|7.5%|20%`,
    certain: { "Import Date": "Import Date", Quantity: "Quantity", "Entered Value": "Entered Value" },
  },
  {
    name: "Cumulative balances",
    cells: `Entry Number|Line|Import Date|SKU|Quantity|Quantity Used|Quantity Remaining|Duty Paid|Duty Remaining
MYK-2800086-4|1|04/07/2025|ABC-1|250|100|150|245|147`,
    certain: { "Import Date": "Import Date" },
  },
  {
    name: "Freight forwarder milestones",
    cells: `HBL|MBL|POL|POD|ETD|ETA|ATA|Import Date|Customs Release|Entry Number|Entry Date|Delivery Date|SKU|Cartons|Quantity|Weight KG
H1|M1|CNSHA|USLAX|03/01/2025|04/10/2025|04/12/2025|04/12/2025|04/14/2025|MYK-2800086-4|04/15/2025|04/18/2025|ABC-1|10|250|1200`,
    certain: { "Import Date": "Import Date", "Entry Date": "Entry Date", Quantity: "Quantity" },
  },
  {
    name: "Amazon Global logistics returns",
    cells: `Order ID|Order date|Return request date|Return request status|Amazon RMA ID|Merchant RMA ID|Label type|Label cost|Currency code|Return carrier|Tracking ID|Label to be paid by|A-to-Z Claim|Is prime|ASIN|Merchant SKU|Item Name|Return quantity|Return Reason|In policy|Return type|Resolution|Invoice number|Return delivery date|Order Amount|Order quantity|Refunded Amount
1|01-Apr-2025|20-Apr-2025|Approved|D1||x|0|USD|UPS|1Z|x|N|Y|B01|ABC-1|Vac|1|Defective|Y|C-Returns|Refund|x|27-Apr-2025|99|2|99`,
    certain: {},
  },
  {
    name: "Shopify refunds",
    cells: `Date|Order name|Product title|Variant SKU|Returned quantity|Net quantity|Gross sales|Returns|Net sales|Shipping|Taxes|Total sales
2025-04-20|#1001|Vac|ABC-1|-1|-1|0|-99|-99|0|-8|-107`,
    certain: {},
  },
  {
    name: "Worksheet of a claim: imports and exports side by side",
    cells: `Claim Number|Export Date|Export Quantity|Import Quantity|Entry Number|Entry Date|Import Date|Part Number|HTS|Duty Rate|Duty Paid Per Unit|Total Duty|99% Drawback
C1|04/20/2025|10|250|MYK-2800086-4|04/15/2025|04/12/2025|ABC-1|8508.19.0000|25%|9.8|2450|97.02`,
    certain: { "Entry Date": "Entry Date", "Import Date": "Import Date" },
  },
  {
    name: "CargoWise customs declaration header",
    cells: `Declaration|Entry Num|Entry Type|Importer|Supplier|Arrival|Entry Date|Duty|MPF|HMF|ADD|CVD|Total Payable|Statement Date|Liquidation Date
B1|MYK-2800086-4|01|ACME|FOO|04/12/2025|04/15/2025|2450|33.95|12.25|0|0|2496.2|05/15/2025|02/15/2026`,
    certain: {},
  },
  {
    name: "ACE statement report",
    cells: `Statement Number|Statement Date|Due Date|Entry Number|Entry Date|Duty|Tax|ADD|CVD|Fees|Total|Payment Date|Status
1|05/15/2025|05/21/2025|MYK-2800086-4|04/15/2025|2450|0|0|0|46.2|2496.2|05/21/2025|PAID`,
    certain: {},
  },
  {
    name: "Protest/PSC list",
    cells: `Protest Number|Entry Number|Entry Date|Liquidation Date|Protest Date|Line|HTS Number|Quantity|Duty Paid|Duty Owed|Refund Requested|Section 301
P1|MYK-2800086-4|04/15/2025|02/15/2026|03/15/2026|1|8508.19.0000|250|2450|0|2450|2450`,
    certain: { "Entry Date": "Entry Date", Quantity: "Quantity", "Section 301": "Section 301" },
  },
  {
    name: "Section 301 exclusions",
    cells: `Entry Number|Line|HTS|9903.88.03|9903.88.69|Entered Value|Quantity|Duty Paid|Refund Due|Import Date
MYK-2800086-4|1|8508.19.0000|2450|0|9800|250|2450|2450|04/12/2025`,
    certain: {
      "9903.88.03": "9903.88.03",
      "9903.88.69": "9903.88.69",
      "Entered Value": "Entered Value",
      Quantity: "Quantity",
      "Import Date": "Import Date",
    },
  },
  {
    name: "IEEPA tracker",
    cells: `Entry Number|Entry Date|Line|HTS|Country of Origin|Entered Value|IEEPA Rate|IEEPA Duty|IEEPA Refund|Interest|Liquidation Date|Status
MYK-2800086-4|04/15/2025|1|8508.19.0000|CN|9800|20%|1960|1960|55|02/15/2026|Open`,
    certain: { "Entry Date": "Entry Date", "Entered Value": "Entered Value", "IEEPA Duty": "IEEPA" },
  },
  {
    name: "Estimated landed cost calculator",
    cells: `SKU|HTS|Country of Origin|Quantity|Entered Value|Duty Rate|Base Duty|Section 301|MPF|HMF|Landed Cost per Unit
ABC-1|8508.19.0000|CN|250|9800|0|0|2450|33.95|12.25|49.2`,
    certain: {},
  },
  {
    name: "Commercial invoice lines with entry",
    cells: `Entry Number|Line|Invoice Number|Invoice Date|SKU|Quantity|Unit|Unit Value|Currency|Total
MYK-2800086-4|1|I1|02/20/2025|ABC-1|250|PCS|280|CNY|70000`,
    certain: { Quantity: "Quantity" },
  },
  {
    name: "Receiving with entry",
    cells: `Entry Number|Line|PO|SKU|Ordered|Received|Quantity|UOM|Unit Cost|Received Date
MYK-2800086-4|1|P1|ABC-1|300|248|250|EA|39.2|04/20/2025`,
    certain: { "Unit Cost": "Unit Value" },
  },
  {
    name: "Prior claims from broker",
    cells: `Claim Number|Claim Date|Entry Number|Line|Quantity|Amount Claimed|Status
AB1|01/10/2025|MYK-2800086-4|1|10|97.02|Paid`,
    certain: { Quantity: "Quantity" },
  },
  {
    name: "3PL returns with disposition",
    cells: `RMA|Order|Date Received|SKU|Qty|Grade|Disposition|Disposition Date|Notes
R1|1001|04/20/2025|ABC-1|1|A|Restock|04/21/2025|x`,
    certain: { Qty: "Quantity" },
  },
  {
    name: "Export consolidation to Canada",
    cells: `Date|SKU|Quantity|Disposition|Destination|Carrier|Tracking Number
04/20/2025|ABC-1|2|Exported|CA|UPS|1Z`,
    certain: { Date: "Date", Quantity: "Quantity" },
  },
  {
    name: "Sales withdrawals",
    cells: `Date|SKU|Quantity|Purpose|Order ID|Channel
04/20/2025|ABC-1|2|Sale|1001|Amazon`,
    certain: { Date: "Date", Quantity: "Quantity" },
  },
  {
    name: "Stock ledger",
    cells: `Date|SKU|Type|In|Out|Quantity|Balance
04/20/2025|ABC-1|Sale||2|-2|248`,
    certain: {},
  },
  {
    name: "SKU map multi pack",
    cells: `FNSKU|ASIN|Merchant SKU|Component SKU|Pack Size|Price|Quantity
X1|B01|ABC-1-2PK|ABC-1|2|49.99|118`,
    certain: { "Pack Size": "Units per Alias" },
  },
  {
    name: "Amazon listing report",
    cells: `seller-sku|asin1|item-name|price|quantity|open-date|fulfillment-channel
ABC-1|B01|Vac|49.99|118|2025-01-01|AMAZON_NA`,
    certain: {},
  },
  {
    name: "Bill of materials",
    cells: `Kit SKU|Component SKU|Component Quantity|UOM|Cost
KIT-1|ABC-1|2|EA|39.2`,
    certain: {},
  },
  {
    name: "Entry packet PSC w/ ABI statement: Netchb export",
    cells: `Entry No|Imp Name|Line #|Tariff #|Desc|Qty1|Uom1|Qty2|Uom2|Value|Chgs|Duty Rate|Duty|Fees|Add Duty|Cvd Duty|Entry Dt|Arrival Dt|Export Dt|Mfg ID|Org
MYK-2800086-4|ACME|1|8508190000|VAC|250|NO|1200|KG|9800|200|25%|2450|46.2|0|0|04/15/25|04/12/25|03/20/25|CNFOO|CN`,
    certain: {},
  },
  {
    name: "Integration Point / E2open",
    cells: `ENTRY_NUM|ENTRY_DATE|IMPORT_DATE|LINE_NUM|SUB_LINE|PRODUCT_NUM|HS_NUM|QTY|UNIT_VALUE|VALUE|VALUE_CURRENCY|DUTY_AMT|DUTY_RATE|MPF_AMT|HMF_AMT|OTHER_FEE_AMT|RECEIPT_DATE|RECEIPT_QTY|COUNTRY_ORIGIN
MYK-2800086-4|2025-04-15|2025-04-12|1|1|ABC-1|8508190000|250|39.2|9800|USD|2450|25|33.95|12.25|0|2025-04-20|248|CN`,
    certain: { ENTRY_DATE: "Entry Date", IMPORT_DATE: "Import Date" },
  },
  {
    name: "Forwarder's customs file, European figures",
    cells: `Customs File No|Entry No.|Entry Date|Line|Part No.|HTS-No.|Description|Origin|Qty|Unit|Net Weight|Gross Weight|Invoice Amount|Curr|Exch. Rate|Entered Value|Duty %|Duty|MPF|HMF|Section 301 %|Section 301
1|MYK-2800086-4|15.04.2025|1|ABC-1|8508190000|Vac|CN|250|NO|1.200,50|1.300,00|70.000,00|CNY|0,14|9.800,00|0|0,00|33,95|12,25|25|2.450,00`,
    certain: { "Entry Date": "Entry Date", Qty: "Quantity" },
  },
  {
    name: "Two-level headings",
    cells: `Entry|||Dates||Line||Duties||Fees|
Number|Type|Port|Import|Entry|No.|SKU|Base|Section 301|MPF|HMF
MYK-2800086-4|01|2704|04/12/2025|04/15/2025|1|ABC-1|0|2450|33.95|12.25
MYK-2800086-4|01|2704|04/12/2025|04/15/2025|2|ABC-2|0|450|3.95|1.25`,
    certain: { "Section 301": "Section 301", MPF: "MPF", HMF: "HMF" },
  },
  {
    name: "Returns with two-level (ordered / returned)",
    cells: `Order|||Return||
Date|SKU|Quantity|Date|Quantity|Reason
04/01/2025|ABC-1|2|04/20/2025|1|Too big
04/02/2025|ABC-2|2|04/22/2025|1|Too big`,
    certain: {},
  },
  {
    name: "Quantity in cartons",
    cells: `Entry Number|Line|Import Date|SKU|Quantity|Unit|Base Duty|Units per Carton
MYK-2800086-4|1|04/12/2025|ABC-1|10|CTN|0|25`,
    certain: { "Import Date": "Import Date", Quantity: "Quantity", "Base Duty": "Base Duty" },
  },
  {
    name: "Weight as Quantity",
    cells: `Entry Number|Line|Import Date|SKU|Quantity (KG)|Pieces|Base Duty
MYK-2800086-4|1|04/12/2025|ABC-1|1200.5|250|12`,
    certain: { "Import Date": "Import Date", "Base Duty": "Base Duty" },
  },
  {
    name: "Amounts in thousands of dollars",
    cells: `Entry Number|Line|Import Date|SKU|Quantity|Entered Value (USD 000)|Base Duty (USD 000)
MYK-2800086-4|1|04/12/2025|ABC-1|250|9.8|0.245`,
    certain: { "Import Date": "Import Date", Quantity: "Quantity" },
  },
  {
    name: "Duties EUR in heading",
    cells: `Entry Number|Line|Import Date|SKU|Quantity|Entered Value (EUR)|Base Duty (EUR)|Section 301 (CAD)
MYK-2800086-4|1|04/12/2025|ABC-1|250|9800|245|1`,
    certain: {},
  },
  {
    name: "Planned vs actual",
    cells: `Entry Number|Line|Import Date (planned)|Import Date (actual)|SKU|Quantity (ordered)|Quantity (received)|Base Duty (estimated)|Base Duty (paid)
MYK-2800086-4|1|04/10/2025|04/12/2025|ABC-1|300|250|300|245`,
    certain: { "Base Duty (paid)": "Base Duty" },
  },
  {
    name: "Refund columns",
    cells: `Entry Number|Line|Import Date|SKU|Quantity|Base Duty|Section 301 Refund|Section 301 Rate|MPF Refund|Refunded Before
MYK-2800086-4|1|04/10/2025|ABC-1|300|245|100|25%|1|100`,
    certain: {
      "Import Date": "Import Date",
      Quantity: "Quantity",
      "Base Duty": "Base Duty",
      "Refunded Before": "Refunded Before",
    },
  },
];
