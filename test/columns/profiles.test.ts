import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NO_DATE, DISPOSITIONS, PURPOSES, REASONS, toIsoDate } from "../../src/engine/index";
import { readTables, type ReadResult } from "../../src/columns/read-tables";
import type { TableInput } from "../../src/columns/table-input";

const LAYOUTS = JSON.parse(
  readFileSync(join(import.meta.dirname, "../data/report-layouts.json"), "utf8"),
) as {
  report: string;
  headers: string[];
}[];
const IMPORTS = {
  cells: [
    ["Entry Number", "Line", "Import Date", "SKU", "Quantity", "Base Duty"],
    ["MYK-2800086-4", 1, 45000, "A-1", 100, 5],
  ],
};
const RETURNS = {
  cells: [
    ["SKU", "Quantity", "Date", "Disposition"],
    ["A-1", 1, 45400, "exported"],
  ],
};

/** Rows of a report: cells by heading, all others blank. */
function report(name: string, rows: Record<string, unknown>[]): TableInput {
  const { headers } = LAYOUTS.find((layout) => layout.report.startsWith(name))!;
  return { cells: [headers, ...rows.map((row) => headers.map((heading) => row[heading] ?? ""))] };
}

/** "date SKU quantity purpose" of each withdrawal. */
function withdrawals(result: ReadResult): string[] {
  const { withdrawals: table, texts, quantityScale } = result.input!;
  return Array.from(table!.row, (_, at) => {
    const date = table!.date[at] === NO_DATE ? "?" : toIsoDate(table!.date[at]!);
    return `${date} ${texts[table!.sku[at]!]} ${table!.quantity[at]! / quantityScale} ${PURPOSES[table!.purpose[at]!]}`;
  });
}

function told(result: ReadResult): string[] {
  return result.issues
    .filter(({ code }) => code !== "column.missing")
    .map(({ code, at }) => `${code} ${at.row ?? "-"} ${at.column ?? "-"}`);
}

describe("reports of other systems", () => {
  it("read Amazon's customer returns: what is sellable is restocked, everything else still lies there", () => {
    const returns = report("Customer returns", [
      {
        "return-date": "2026-08-03T07:00:00+00:00",
        sku: "A-1",
        quantity: "1",
        "detailed-disposition": "SELLABLE",
        reason: "UNWANTED_ITEM",
      },
      {
        "return-date": "2026-08-04T23:30:00-07:00",
        sku: "A-1",
        quantity: "2",
        "detailed-disposition": "CUSTOMER_DAMAGED",
        reason: "DEFECTIVE",
      },
    ]);
    const { input } = readTables({ imports: IMPORTS, returns });
    expect(Array.from(input!.returns.date, (date) => toIsoDate(date))).toEqual(["2026-08-03", "2026-08-04"]);
    expect(Array.from(input!.returns.disposition, (at) => DISPOSITIONS[at])).toEqual([
      "restocked",
      "planned",
    ]);
    expect(Array.from(input!.returns.reason, (at) => REASONS[at])).toEqual(["customer-return", "defective"]);
  });

  it("never take an Amazon removal that was shipped for an export", () => {
    const returns = report("Removal order detail", [
      {
        "order-id": "X",
        sku: "A-1",
        "shipped-quantity": 3,
        "request-date": "2026-01-01",
        "order-type": "Return",
        disposition: "Unsellable",
      },
    ]);
    const result = readTables({ imports: IMPORTS, returns });
    expect(result.input).toBeNull();
    expect(told(result)).toContain("column.missing-required - Date");
    expect(told(result)).toContain("column.missing-required - Disposition");
  });

  it("make withdrawals of Amazon's inventory ledger, one per kind of movement", () => {
    const ledger = report("Inventory ledger", [
      {
        Date: "08/25/2026",
        MSKU: "A-1",
        "Customer Shipments": -5,
        "Customer Returns": 1,
        Receipts: 100,
        "Ending Warehouse Balance": 96,
      },
      { Date: "08/26/2026", MSKU: "A-1", Lost: "-2", Found: "1", Disposed: 0 },
    ]);
    expect(withdrawals(readTables({ imports: IMPORTS, returns: RETURNS, withdrawals: ledger }))).toEqual([
      "2026-08-25 A-1 5 sale",
      "2026-08-25 A-1 1 return-in",
      "2026-08-26 A-1 1 return-in",
      "2026-08-26 A-1 2 other",
    ]);
  });

  it("make withdrawals of the detailed view of Amazon's inventory ledger, by the kind of event", () => {
    const headings = ["Date", "MSKU", "Event Type", "Quantity", "Fulfillment Center", "Disposition"];
    const ledger = {
      cells: [
        headings,
        ["08/25/2026", "A-1", "Shipments", -2, "ONT8", "SELLABLE"],
        ["08/25/2026", "A-1", "CustomerReturns", 1, "ONT8", "SELLABLE"],
        ["08/26/2026", "A-1", "Receipts", 50, "ONT8", "SELLABLE"],
        ["08/26/2026", "A-1", "WhseTransfers", -5, "ONT8", "SELLABLE"],
        ["08/27/2026", "A-1", "Adjustments", -1, "ONT8", "DEFECTIVE"],
      ],
    };
    expect(withdrawals(readTables({ imports: IMPORTS, returns: RETURNS, withdrawals: ledger }))).toEqual([
      "2026-08-25 A-1 2 sale",
      "2026-08-25 A-1 1 return-in",
      "2026-08-27 A-1 1 other",
    ]);
  });

  it("make withdrawals of SAP material documents, receipts and transfers left out", () => {
    const documents = report("MB51", [
      {
        "Movement type": 101,
        Material: "A-1",
        "Posting Date": "25.03.2025",
        "Qty in unit of entry": "1.000,000",
        Quantity: 0,
      },
      {
        "Movement type": "601",
        Material: "A-1",
        "Posting Date": "26.03.2025",
        "Qty in unit of entry": "1.200,500-",
        Quantity: 0,
      },
      {
        "Movement type": 602,
        Material: "A-1",
        "Posting Date": "27.03.2025",
        "Qty in unit of entry": "2,5",
        Quantity: 0,
      },
      {
        "Movement type": 641,
        Material: "A-1",
        "Posting Date": "28.03.2025",
        "Qty in unit of entry": "7-",
        Quantity: 0,
      },
      {
        "Movement type": 999,
        Material: "A-1",
        "Posting Date": "28.03.2025",
        "Qty in unit of entry": "7-",
        Quantity: 0,
      },
    ]);
    const result = readTables({ imports: IMPORTS, returns: RETURNS, withdrawals: documents });
    expect(withdrawals(result)).toEqual([
      "2025-03-26 A-1 1200.5 sale",
      "2025-03-27 A-1 2.5 return-in",
      "2025-03-28 A-1 7 other",
    ]);
    expect(told(result)).toContain("row.movement-unknown 5 Movement type");
  });

  it("make withdrawals of QuickBooks' grouped valuation, the item taken from the row above its rows", () => {
    const headings = [
      "",
      "Date",
      "Transaction Type",
      "Num",
      "Name",
      "Qty",
      "Rate",
      "FIFO Cost",
      "Qty On Hand",
      "Asset Value",
    ];
    const line = (date: string, type: string, quantity: number): unknown[] => [
      "",
      date,
      type,
      "1",
      "x",
      quantity,
      2,
      4,
      9,
      18,
    ];
    const cells = [
      ["ACME LLC"],
      ["Inventory Valuation Detail"],
      ["January - March, 2026"],
      [],
      headings,
      ["A-1", ...new Array<string>(9).fill("")],
      line("01/15/2026", "Bill", 10),
      line("01/20/2026", "Invoice", -2),
      line("01/21/2026", "Credit Memo", 1),
      ["Total for A-1", "", "", "", "", 9, "", 18, "", 18],
      ["B-2", ...new Array<string>(9).fill("")],
      line("02/01/2026", "Inventory Qty Adjust", -1),
      ["Total for B-2", "", "", "", "", -1, "", 2, "", 2],
    ];
    const result = readTables({ imports: IMPORTS, returns: RETURNS, withdrawals: { cells } });
    expect(withdrawals(result)).toEqual([
      "2026-01-20 A-1 2 sale",
      "2026-01-21 A-1 1 return-in",
      "2026-02-01 B-2 1 other",
    ]);
  });

  it("fill order dates down in Shopify's orders", () => {
    const orders = report("Orders export", [
      {
        Name: "#1001",
        "Fulfilled at": "2026-09-03 10:14:00 -0400",
        "Lineitem quantity": 2,
        "Lineitem sku": "A-1",
      },
      { Name: "#1001", "Lineitem quantity": 1, "Lineitem sku": "B-2" },
      {
        Name: "#1002",
        "Fulfilled at": "2026-09-04 00:00:01 -0400",
        "Lineitem quantity": 1,
        "Lineitem sku": "A-1",
      },
    ]);
    expect(withdrawals(readTables({ imports: IMPORTS, returns: RETURNS, withdrawals: orders }))).toEqual([
      "2026-09-03 A-1 2 sale",
      "2026-09-03 B-2 1 sale",
      "2026-09-04 A-1 1 sale",
    ]);
  });

  it("take Canadian entry lines for exports, but not the goods that came back, and no Canadian duty", () => {
    const returns = report("Apparel retailer", [
      {
        SKU_Nbr: "A-1",
        SKU_Qty: 2,
        Ca_Import_Dt: "5/17/2025",
        HS_Nbr: "6116.93.00.92",
        Duty_Rate_Amt: 9,
        Return_Ind: "N",
        B3_Entry_Nbr: "11",
      },
      {
        SKU_Nbr: "A-1",
        SKU_Qty: 1,
        Ca_Import_Dt: "5/18/2025",
        HS_Nbr: "6116.93.00.92",
        Duty_Rate_Amt: 9,
        Return_Ind: "Y",
        B3_Entry_Nbr: "12",
      },
    ]);
    const result = readTables({ imports: IMPORTS, returns });
    const { returns: table, texts } = result.input!;
    expect(Array.from(table.disposition, (at) => DISPOSITIONS[at])).toEqual(["exported", undefined]);
    expect([...table.invalid]).toEqual([0, 1]);
    expect(texts[table.destination[0]!]).toBe("CA");
    expect([...table.hts, ...table.entryNumber]).toEqual([0, 0, 0, 0]);
    expect(told(result)).toContain("column.assumed - Disposition");
  });
});
