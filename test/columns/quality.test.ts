import { messageOf } from "../../src/engine/index";
import { inspectTables } from "../../src/columns/inspect-tables";
import { readTables, type ReadResult } from "../../src/columns/read-tables";
import type { TableInputs } from "../../src/columns/table-input";

const HEADINGS = [
  "Entry Number",
  "Line",
  "Import Date",
  "Entry Date",
  "SKU",
  "HTS",
  "Quantity",
  "Entered Value",
  "Base Duty",
  "Section 301",
  "9903.01.24",
  "MPF",
];
const RETURNS = [
  ["Return ID", "SKU", "Quantity", "Date", "Disposition"],
  ["R1", "A-1", 1, 45400, "exported"],
];

function row(changes: Record<string, unknown> = {}): unknown[] {
  const good: Record<string, unknown> = {
    "Entry Number": "MYK-2800086-4",
    Line: 1,
    "Import Date": 45000,
    "Entry Date": 45002,
    SKU: "A-1",
    HTS: "8508.19.0000",
    Quantity: 100,
    "Entered Value": 1000,
    "Section 301": 250,
    MPF: 31.67,
  };
  return HEADINGS.map((heading) => ({ ...good, ...changes })[heading] ?? "");
}

function read(imports: unknown[][], more: Partial<TableInputs> = {}): ReadResult {
  return readTables({ imports: { cells: [HEADINGS, ...imports] }, returns: { cells: RETURNS }, ...more });
}

/** Issues that are not about missing columns, as "code row column". */
function told({ issues }: ReadResult): string[] {
  for (const issue of issues) expect(messageOf(issue).length).toBeGreaterThan(20);
  return issues
    .filter(({ code }) => code !== "column.missing")
    .map(({ code, at }) => `${code} ${at.row ?? "-"} ${at.column ?? "-"}`);
}

describe("data quality", () => {
  it("finds nothing wrong with sound rows", () => {
    expect(told(read([row()]))).toEqual([]);
  });

  it("tells of odd identifiers and keeps their rows", () => {
    const result = read([
      row({ "Entry Number": "MYK-2800086-5", HTS: "7708.19.0000" }),
      row({ Line: 2, "Entry Number": "E-1", HTS: 850819000 }),
    ]);
    expect(told(result)).toEqual([
      "entry.check-digit 1 Entry Number",
      "entry.shape 2 Entry Number",
      "hts.shape 1 HTS",
      "hts.zero-lost 2 HTS",
    ]);
    expect([...result.input!.imports.invalid]).toEqual([0, 0]);
  });

  it("tells of amounts whose rate no programme has", () => {
    expect(told(read([row({ "Section 301": 333 })]))).toEqual(["duty.rate-odd 1 Section 301"]);
    expect(told(read([row({ "9903.01.24": 250 })]))).toEqual(["duty.rate-odd 1 9903.01.24"]);
    expect(told(read([row({ "9903.01.24": 100, "Base Duty": 700 })]))).toEqual(["duty.rate-odd 1 Base Duty"]);
  });

  it("tells of dates that are far apart, and of a workbook that counts from 1904", () => {
    expect(told(read([row({ "Entry Date": 45300 })]))).toEqual(["row.dates-apart 1 Import Date"]);
    const rows = Array.from({ length: 6 }, (_, line) =>
      row({ Line: line, "Entry Date": 45002 + line - 1462 }),
    );
    expect(told(read(rows))).toEqual(["column.dates-1904 - Import Date"]);
  });

  it("tells of a fee per entry that stands on each of its lines", () => {
    const lines = [1, 2, 3].map((line) => row({ Line: line, MPF: 575.35 }));
    expect(told(read(lines))).toEqual(["fee.mpf-above-maximum 1 MPF"]);
    expect(told(read([row({ MPF: 575.35 })]))).toEqual([]);
  });

  it("tells of an entry that pays less than the least, unless it is informal or was raised to the least", () => {
    const line = (mpf: number, value: number): unknown[] =>
      row({ MPF: mpf, "Entered Value": value, "Section 301": value / 4 });
    expect(told(read([line(17.32, 5000)]))).toEqual(["fee.mpf-below-minimum 1 MPF"]);
    expect(told(read([line(2.22, 5000)]))).toEqual([]);
    expect(told(read([line(20, 1000)]))).toEqual([]);
    expect(told(read([line(0, 5000)]))).toEqual([]);
  });

  it("reads texts that came in the wrong character set as they were, and says so", () => {
    const garbled = { cells: [RETURNS[0]!, ["R1", "CafÃ©", 1, 45400, "exported"]] };
    const result = read([row({ SKU: "Café" })], { returns: garbled });
    expect(told(result)).toEqual(["column.mojibake - SKU"]);
    expect(result.input!.returns.sku[0]).toBe(result.input!.imports.sku[0]);
  });

  it("tells of lines that were entered twice", () => {
    expect(told(read([row(), row({ Line: 2 }), row()]))).toEqual(["row.duplicate 3 Entry Number"]);
  });

  it("tells of SKUs that were nearly imported, and of a total that is not the sum", () => {
    const returns = { cells: [RETURNS[0]!, ["R1", "a 1", 1, 45400, "exported"]] };
    expect(told(read([row()], { returns }))).toEqual(["sku.near-miss 1 SKU"]);
    const total = HEADINGS.map(
      (heading) => ({ "Entry Number": "Total", Quantity: 200, "Section 301": 500 })[heading] ?? "",
    );
    const [first, second] = [row(), row({ Line: 2 })];
    expect(told(read([first, second, total]))).toEqual([]);
    expect(told(read([first, total]))).toEqual([
      "column.total-differs - Quantity",
      "column.total-differs - Section 301",
    ]);
  });

  it("compares no total with rows of which one could not be used", () => {
    const total = HEADINGS.map((heading) => ({ "Entry Number": "Total", Quantity: 95 })[heading] ?? "");
    const codes = told(read([row(), row({ Line: 2, Quantity: -5 }), total]));
    expect(codes.filter((code) => code.startsWith("column.total"))).toEqual([]);
    expect(codes).not.toEqual([]);
  });

  it("tells which entry lines have no items", () => {
    const items = {
      cells: [
        ["Entry Number", "Line", "SKU", "Quantity"],
        ["MYK28000864", "001", "A-1", 100],
      ],
    };
    const result = read([row({ SKU: "" }), row({ SKU: "", Line: 2 }), row({ Line: 3 })], { items });
    const coverage = result.issues.find(({ code }) => code === "items.coverage")!;
    expect(messageOf(coverage)).toContain("2 of 3 entry lines have SKUs; this one does not");
    expect(messageOf(coverage)).toContain("MYK28000864 line 2");
  });

  it("tells of currencies and of dates that were half read", () => {
    const cells = [
      [...HEADINGS, "Currency"],
      [...row(), "CNY"],
    ];
    const { issues } = inspectTables([{ sheet: "Imports", cells }]).tables[0]!;
    expect(issues.map(({ code }) => code)).toContain("column.currency");
    const dates = ["13/04/2025", 45635, 45664, 45724].map((date, line) =>
      row({ Line: line, "Import Date": date, "Entry Date": "" }),
    );
    expect(told(read(dates))).toContain("column.dates-half-read - Import Date");
  });
});
