import { inspectTables, type InspectedTable } from "../../src/columns/inspect-tables";

const IMPORTS = [
  ["Entry Number", "Line", "Import Date", "SKU", "Quantity", "Unit", "Base Duty", "Section 301"],
  ["MYK-2800086-4", 1, 45000, "A-1", 100, "NO", 12.5, 1250],
  ["MYK-2800086-4", 2, 45001, "B-2", 50, "NO", 0, 77.1],
  ["MYK-2800086-4", 3, 45002, "C-3", 5, "NO", 3, 8.25],
];
const RETURNS = [
  ["Return ID", "SKU", "Quantity", "Date", "Disposition", "Reason"],
  ["R1", "A-1", 5, 45400, "exported", "unused"],
  ["R2", "B-2", 1, 45401, "restocked", "customer return"],
];

function inspect(cells: unknown[][], sheet = "Sheet1"): InspectedTable[] {
  return inspectTables([{ sheet, cells }]).tables;
}

function meanings(table: InspectedTable): Record<string, string> {
  const named = table.columns.filter(({ means }) => means !== null);
  return Object.fromEntries(named.map(({ heading, means, certainty }) => [heading, `${means} ${certainty}`]));
}

/** Cells shifted down and to the right. */
function shifted(cells: unknown[][], down: number, right: number): unknown[][] {
  const blank = Array.from({ length: down }, () => [] as unknown[]);
  return [...blank, ...cells.map((row) => [...new Array<unknown>(right).fill(""), ...row])];
}

describe("recognition of tables in a sheet", () => {
  it("finds our own tables, all green", () => {
    for (const [cells, role] of [
      [IMPORTS, "imports"],
      [RETURNS, "returns"],
    ] as const) {
      const [table, ...others] = inspect(cells);
      expect(others).toEqual([]);
      expect(table!.role).toBe(role);
      expect(table!.headingRow).toBe(1);
      expect(table!.columns.map(({ means, certainty }) => [means, certainty])).toEqual(
        cells[0]!.map((heading) => [heading, "green"]),
      );
    }
  });

  it("knows the small tables by their few columns", () => {
    const role = (headings: string[], sheet?: string): string => inspect([headings], sheet)[0]!.role;
    expect(role(["Entry Number", "Line", "Quantity"])).toBe("prior-claims");
    expect(role(["Entry Number", "Line", "SKU", "Quantity", "Unit", "Unit Value"])).toBe("items");
    expect(role(["Alias", "SKU", "Units per Alias"])).toBe("sku-map");
    expect(role(["Date", "SKU", "Quantity", "Purpose"])).toBe("withdrawals");
    expect(role(["Name", "Street", "City"])).toBe("other");
  });

  it("finds a table below titles and notes, starting in column C, and leaves notes below it out", () => {
    const sheet = [
      ["ACME Imports"],
      ["Period: 2024-01 to 2024-06", "", "", "Printed 2024-07-01"],
      [],
      ...shifted(IMPORTS, 0, 2),
      [],
      ["", "", "Prepared by the customs department, for internal use only"],
    ];
    const [table, ...others] = inspect(sheet);
    expect(others).toEqual([]);
    expect(table).toMatchObject({ role: "imports", headingRow: 4, range: "C4:J7", rows: 3 });
  });

  it("reads headings in two and three rows, merged ones for the columns they span", () => {
    const two = [
      ["Entry", "", "Import", "", "", "", "Duties", ""],
      ["Number", "Line", "Date", "SKU", "Quantity", "Unit", "Base Duty", "Section 301"],
      ...IMPORTS.slice(1),
    ];
    expect(meanings(inspect(two)[0]!)).toMatchObject({
      Number: "Entry Number green",
      Date: "Import Date green",
    });
    expect(inspect(two)[0]).toMatchObject({ headingRow: 2, range: "A1:H5", rows: 3 });
    const three = [["Customs data", "", "", "", "", "", "Amounts", ""], ...two];
    expect(inspect(three)[0]).toMatchObject({ headingRow: 3, rows: 3 });
    const merged = [
      ["Entry Number", "Line", "Import Date", "SKU", "Quantity", "Unit", "Duties", ""],
      ["", "", "", "", "", "", "Base Duty", "Section 301"],
      ...IMPORTS.slice(1),
    ];
    expect(Object.values(meanings(inspect(merged)[0]!))).toHaveLength(8);
  });

  it("tells tables beside each other and below each other apart", () => {
    const height = Math.max(IMPORTS.length, RETURNS.length);
    const beside = Array.from({ length: height }, (_, row) => [
      ...(IMPORTS[row] ?? new Array<string>(8).fill("")),
      "",
      ...(RETURNS[row] ?? []),
    ]);
    expect(inspect(beside).map(({ role, range }) => [role, range])).toEqual([
      ["imports", "A1:H4"],
      ["returns", "J1:O3"],
    ]);
    const below = [...IMPORTS, [], ["Returns"], ...RETURNS];
    expect(inspect(below).map(({ role, rows }) => [role, rows])).toEqual([
      ["imports", 3],
      ["returns", 2],
    ]);
  });

  it("reads empty columns between headings as parts of one table", () => {
    const gaps = IMPORTS.map((row) => row.flatMap((cell) => [cell, ""]));
    expect(inspect(gaps).map(({ role, rows }) => [role, rows])).toEqual([["imports", 3]]);
  });

  it("skips blank rows, totals and headings repeated on each page", () => {
    const sheet = [
      ...IMPORTS,
      [],
      IMPORTS[0]!,
      ["MYK-2800086-4", 4, 45003, "D-4", 7, "NO", 1, 2],
      ["Total", "", "", "", 162, "", 16.5, 1337.35],
    ];
    const [table] = inspect(sheet);
    expect(table!.rows).toBe(4);
    expect(table!.issues.filter(({ row }) => row !== null)).toEqual([]);
  });

  it("says so when a heading stands twice or is missing, and never guesses what an unnamed column is", () => {
    const sheet = IMPORTS.map((row, k) => [...row, k === 0 ? "Quantity" : 100, k === 0 ? "" : 9]);
    const [table] = inspect(sheet);
    expect(
      table!.columns.filter(({ means }) => means === "Quantity").map(({ certainty }) => certainty),
    ).toEqual(["amber", "amber"]);
    expect(table!.columns.at(-1)).toMatchObject({ heading: "", means: null, certainty: "red" });
  });

  it("holds the values against the heading", () => {
    const rates = IMPORTS.map((row, k) => [...row.slice(0, 7), k === 0 ? "Section 301" : 0.25]);
    expect(meanings(inspect(rates)[0]!)["Section 301"]).toBe("Section 301 amber");
    const text = IMPORTS.map((row, k) => [...row.slice(0, 6), k === 0 ? "Duty Amount" : "see invoice"]);
    expect(meanings(inspect(text)[0]!)["Duty Amount"]).toBeUndefined();
  });

  it("is careful where the table may be something else", () => {
    const journal = ["Entry Number", "Entry Date", "Line", "Account", "Debit", "Credit", "Description"];
    expect(inspect([journal])[0]!.role).toBe("other");
    const greens = (headings: string[]): (string | null)[] =>
      inspect([headings])[0]!
        .columns.filter(({ certainty }) => certainty === "green")
        .map(({ means }) => means);
    expect(greens(["Date", "SKU", "Quantity", "Reason"])).not.toContain("Date");
    expect(
      greens(["SKU", "Ordered Quantity", "Shipped Quantity", "Return Quantity", "Return Reason"]),
    ).not.toContain("Quantity");
    expect(
      greens(["Entry Number", "Line", "HTS", "Total Entered Value", "Duty Rate", "Export Date"]),
    ).toEqual(["Entry Number", "Line", "HTS"]);
  });

  it("knows a report without headings by its cells", () => {
    const row = (k: number): unknown[] => [
      ...[
        "MYK28000864",
        "01/15/2024",
        "4601",
        "125.00",
        "160.00",
        "11/20/2024",
        "5000.00",
        "31.67",
        "12-345",
        "REF",
        "",
      ],
      ...[
        "",
        "CN",
        "CN",
        `PART-${k}`,
        "8508190000",
        "VACUUM",
        "NO",
        "10.000000000",
        "",
        "0.025000000",
        "",
        "Y",
      ],
    ];
    const [table] = inspect([row(1), row(2), row(3)]);
    expect(table).toMatchObject({ role: "imports", profile: "dutycalc-imports", headingRow: null, rows: 3 });
    expect(meanings(table!)).toMatchObject({ "Part Number": "SKU green", Quantity: "Quantity green" });
    expect(meanings(table!)["Box 37 Duty"]).toBeUndefined();
  });

  it("takes anything at all without an error", () => {
    for (const cells of [
      [],
      [[]],
      [[null]],
      [["x"]],
      [[1, 2, 3]],
      [[{ code: "#N/A" }]],
      [[], [[1]]],
      [["SKU"]],
    ]) {
      expect(() => inspect(cells as unknown[][])).not.toThrow();
    }
  });

  it("says how dates and decimal marks were read, and what shows it", () => {
    const [table] = inspect([
      ["Entry Number", "Line", "Import Date", "Entry Date", "SKU", "Quantity", "Base Duty"],
      ["MYK-2800086-4", 1, "13/04/2025", "04/05/2025", "A-1", "1.000", "12,50"],
      ["MYK-2800086-4", 2, "14/04/2025", "05/05/2025", "A-2", "20", "1.012,50"],
    ]);
    const reason = (heading: string): string =>
      table!.columns.find((column) => column.heading === heading)!.reason;
    expect(reason("Import Date")).toContain("dates are day first, as 14/04/2025 shows");
    expect(reason("Entry Date")).toContain("dates are day first, as other columns show");
    expect(reason("Quantity")).toContain("commas are decimal marks");
    expect(reason("Line")).toBe("our own heading");
  });

  it("takes no report of whole entries for entry lines", () => {
    const headings = ["Entry Summary Number", "Entry Date", "Import Date", "Total Duty Amount", "MPF"];
    expect(inspect([headings])[0]!.role).toBe("other");
  });
});
