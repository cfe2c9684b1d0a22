import type { Profile } from "./profile";

const TAKEN_BACK =
  "the day Amazon took the unit back; a unit back in stock has not left the US, and an export has a date of its own";

/** Reports of Amazon's fulfilment. None of them proves an export. */
export const AMAZON_PROFILES: readonly Profile[] = [
  {
    id: "amazon-fba-customer-returns",
    name: "Amazon FBA customer returns",
    role: "returns",
    signature: ["return-date", "order-id", "sku", "detailed-disposition", "license-plate-number"],
    green: { sku: "SKU", quantity: "Quantity", reason: "Reason" },
    amber: {
      "return-date": ["Date", TAKEN_BACK],
      "detailed-disposition": [
        "Disposition",
        "the state of the unit in Amazon's hands: sellable is restocked, everything else still lies there",
      ],
      "order-id": ["Return ID", "the order's number; an order can have several returns"],
      "license-plate-number": ["Serial", "Amazon's label of the unit, not the maker's serial number"],
    },
    not: {
      status: "what Amazon did about it",
      "customer-comments": "what the customer wrote",
      "fulfillment-center-id": "where the unit is",
    },
    caution: "returned units are in Amazon's warehouses in the US until they are exported or destroyed",
  },
  {
    id: "amazon-fba-removal-orders",
    name: "Amazon FBA removal order detail",
    role: "returns",
    signature: [
      "request-date",
      "order-id",
      "order-type",
      "requested-quantity",
      "disposed-quantity",
      "shipped-quantity",
    ],
    green: { sku: "SKU" },
    amber: {
      "order-id": ["Return ID", "the removal order's number"],
      "shipped-quantity": [
        "Quantity",
        "what left Amazon, often for an address in the US; disposed units were not destroyed under CBP supervision",
      ],
    },
    not: {
      "request-date": "when the removal was asked for",
      "last-updated-date": "when the order last changed",
      "requested-quantity": "what was asked for, not what was done",
      "cancelled-quantity": "what was called off",
      "disposed-quantity": "disposed of by Amazon, not destroyed under CBP supervision",
      "in-process-quantity": "not done yet",
      disposition: "whether the units can be sold, not what became of them",
      "order-status": "the state of the order",
      "removal-fee": "Amazon's fee",
    },
    caution:
      "a removal that was shipped is not an export: add the date of export and what became of the goods",
  },
  {
    id: "amazon-fba-removal-shipments",
    name: "Amazon FBA removal shipment detail",
    role: "returns",
    signature: ["request-date", "order-id", "shipment-date", "sku", "shipped-quantity", "removal-order-type"],
    green: { sku: "SKU" },
    amber: {
      "order-id": ["Return ID", "the removal order's number; one row per carton"],
      "shipped-quantity": ["Quantity", "what left Amazon, often for an address in the US"],
      "shipment-date": ["Date", "when Amazon shipped it, which is not an export"],
    },
    not: {
      "request-date": "when the removal was asked for",
      disposition: "whether the units can be sold, not what became of them",
      "tracking-number": "a parcel, not a proof of export",
    },
    caution:
      "a removal that was shipped is not an export: add the date of export and what became of the goods",
  },
  {
    id: "amazon-fba-inventory-ledger",
    name: "Amazon FBA inventory ledger",
    role: "withdrawals",
    signature: ["Date", "MSKU", "Customer Shipments", "Customer Returns", "Ending Warehouse Balance"],
    green: { MSKU: "SKU", Date: "Date" },
    amber: {
      "Customer Shipments": [
        "Quantity",
        "each kind of movement out of the stock becomes a withdrawal of its own",
      ],
    },
    not: {
      Disposition: "whether the units can be sold",
      Receipts: "what came in",
      "Starting Warehouse Balance": "a balance, not a movement",
      "Ending Warehouse Balance": "a balance, not a movement",
      "In Transit Between Warehouses": "a balance, not a movement",
      Location: "the country of the stock",
    },
    movements: {
      kindFrom: null,
      purposes: {},
      quantities: {
        "Customer Shipments": "sale",
        "Customer Returns": "return-in",
        "Vendor Returns": "other",
        Found: "return-in",
        Lost: "other",
        Damaged: "other",
        Disposed: "other",
        "Other Events": "other",
      },
      outIsNegative: true,
    },
  },
  {
    id: "amazon-fba-inventory-ledger-detail",
    name: "Amazon FBA inventory ledger, detailed view",
    role: "withdrawals",
    signature: ["Date", "MSKU", "Event Type", "Quantity", "Fulfillment Center"],
    green: { MSKU: "SKU", Date: "Date" },
    amber: {
      Quantity: ["Quantity", "signed: below zero is out of the stock; receipts and transfers are left out"],
    },
    not: {
      "Event Type": "the kind of movement",
      Disposition: "whether the units can be sold",
      Reason: "Amazon's code of the adjustment",
      "Reconciled Quantity": "what Amazon has settled",
      "Unreconciled Quantity": "what Amazon has not settled",
      "Date and Time": "the same day with the time",
      "Fulfillment Center": "where the unit is",
      Country: "the country of the stock",
    },
    movements: {
      kindFrom: "Event Type",
      purposes: {
        Shipments: "sale",
        CustomerReturns: "return-in",
        VendorReturns: "other",
        Adjustments: "other",
        Receipts: "skip",
        WhseTransfers: "skip",
      },
      outIsNegative: true,
    },
  },
  {
    id: "amazon-fba-reimbursements",
    name: "Amazon FBA reimbursements",
    role: "other",
    signature: ["approval-date", "reimbursement-id", "sku", "quantity-reimbursed-total"],
    caution: "money paid by Amazon, not goods that came back",
  },
];
