import { parseIsoDate, toIsoDate } from "../../src/engine/dates/plain-date";
import { DISPOSITIONS } from "../../src/engine/domain/vocabulary";
import { COLUMN_MESSAGES } from "../../src/engine/issues/column-messages";
import type { Issue } from "../../src/engine/issues/issue";
import { messageOf } from "../../src/engine/issues/messages";
import { readTables, type ReadResult } from "../../src/columns/read-tables";

const IMPORT_HEADINGS = [
  "Entry Number",
  "Line",
  "Import Date",
  "SKU",
  "Quantity",
  "Unit",
  "Base Duty",
  "Section 301",
];
const RETURN_HEADINGS = ["Return ID", "SKU", "Quantity", "Date", "Disposition"];
const GOOD_IMPORT = ["MYK-2800086-4", "001", 45000, "A-1", 100, "NO", 12.5, "$1,250.00"];
const GOOD_RETURN = ["R1", "A-1", 5, "2024-02-29", "exported"];

function read(imports: unknown[][], returns: unknown[][] = [RETURN_HEADINGS, GOOD_RETURN]): ReadResult {
  return readTables({ imports: { cells: imports }, returns: { cells: returns } });
}

function told(result: { issues: Issue[] }): string[] {
  return result.issues
    .filter(({ code }) => code !== "column.missing")
    .map(({ code, at }) => `${code} ${at.table} ${at.row ?? "-"} ${at.column ?? "-"}`);
}

describe("readTables", () => {
  it("gives typed columns of a tidy pair of tables", () => {
    const { input, issues } = read([IMPORT_HEADINGS, GOOD_IMPORT]);
    const { imports, returns, texts, quantityScale } = input!;
    expect(quantityScale).toBe(1);
    expect(imports.count).toBe(1);
    expect(texts[imports.entryNumber[0]!]).toBe("MYK-2800086-4");
    expect(texts[imports.line[0]!]).toBe("001");
    expect(toIsoDate(imports.importDate[0]!)).toBe("2023-03-15");
    expect(imports.quantity[0]).toBe(100);
    expect(imports.charges.map(({ program, heading, cents }) => [program, heading, cents[0]])).toEqual([
      ["base", null, 1250],
      ["301", null, 125000],
    ]);
    expect(imports.tie).toBeNull();
    expect(returns.sku[0]).toBe(imports.sku[0]);
    expect(returns.date[0]).toBe(parseIsoDate("2024-02-29"));
    expect(DISPOSITIONS[returns.disposition[0]!]).toBe("exported");
    expect(issues.every(({ code }) => code === "column.missing")).toBe(true);
  });

  it("finds headings whatever their case, spaces and marks", () => {
    const { input } = read([
      ["ENTRY_NUMBER", "line", "import-date", " Sku ", "QUANTITY", "unit", "base  duty", "Section301"],
      GOOD_IMPORT,
    ]);
    expect(input!.imports.charges).toHaveLength(2);
  });

  it("reads a column headed by a chapter 99 number as that heading's charge", () => {
    const { input } = read([
      [...IMPORT_HEADINGS, "9903.88.03", "99030124"],
      [...GOOD_IMPORT, 1, 2],
    ]);
    expect(input!.imports.charges.map(({ program, heading }) => [program, heading])).toEqual([
      ["base", null],
      ["301", null],
      ["ieepa", "9903.01.24"],
      ["301", "9903.88.03"],
    ]);
  });

  it("ends the run when a required column is missing, and names table and column", () => {
    const result = read([IMPORT_HEADINGS.filter((heading) => heading !== "Quantity"), GOOD_IMPORT]);
    expect(result.input).toBeNull();
    expect(told(result)).toContain("column.missing-required Imports - Quantity");
    expect(
      read([
        ["Import Date", "SKU", "Quantity"],
        [45000, "A", 1],
      ]).input,
    ).toBeNull();
  });

  it("can do without SKU when there are items", () => {
    const imports = {
      cells: [
        ["Entry Number", "Line", "Import Date", "Quantity", "Base Duty"],
        ["MYK-2800086-4", 1, 45000, 5, 5],
      ],
    };
    const returns = { cells: [RETURN_HEADINGS, GOOD_RETURN] };
    const items = {
      cells: [
        ["Entry Number", "Line", "SKU", "Quantity", "Unit Value"],
        ["MYK-2800086-4", 1, "A-1", 5, 1.25],
      ],
    };
    expect(readTables({ imports, returns }).input).toBeNull();
    expect(readTables({ imports, returns, items }).input!.items!.unitValue[0]).toBe(1_250_000);
  });

  it("tells every bad cell with table, row and column, and goes on with the other rows", () => {
    const result = read([
      IMPORT_HEADINGS,
      GOOD_IMPORT,
      ["MYK-2800086-4", 2, "soon", "A-1", 1, "NO", 1, 1],
      ["MYK-2800086-4", 3, 45000, "A-1", "many", "NO", 1, 1],
      ["MYK-2800086-4", 4, 45000, "A-1", -3, "NO", 1, 1],
      ["MYK-2800086-4", 5, 45000, "A-1", 1.5, "EA", 1, 1],
      ["MYK-2800086-4", 6, 45000, "A-1", 1, "NO", "x", 1],
      ["MYK-2800086-5", 7, 45000, "A-1", 1, "NO", 1, 1],
      ["", "", "", "", "", "", "", ""],
      ["MYK-2800086-4", 9, "", "A-1", 1, "NO", 1, 1],
      ["MYK-2800086-4", 10, { code: "#N/A" }, "#REF!", 1, "NO", -1, 1.234],
    ]);
    expect(told(result)).toEqual([
      "cell.not-a-date Imports 2 Import Date",
      "cell.error-value Imports 10 Import Date",
      "cell.error-value Imports 10 SKU",
      "cell.not-a-number Imports 3 Quantity",
      "cell.negative-quantity Imports 4 Quantity",
      "cell.not-a-number Imports 6 Base Duty",
      "cell.negative-amount Imports 10 Base Duty",
      "cell.rounded-to-cent Imports 10 Section 301",
      "entry.check-digit Imports 7 Entry Number",
      "cell.missing Imports 9 Import Date",
      "cell.fraction-in-counted-unit Imports 5 Quantity",
    ]);
    const { imports } = result.input!;
    expect([...imports.row]).toEqual([1, 2, 3, 4, 5, 6, 7, 9, 10]);
    expect([...imports.invalid]).toEqual([0, 1, 1, 1, 1, 1, 0, 1, 1]);
    for (const issue of result.issues) {
      const sentence = COLUMN_MESSAGES[issue.code as keyof typeof COLUMN_MESSAGES](issue);
      expect(sentence).toContain(issue.at.table);
      if (issue.at.column !== null) expect(sentence).toContain(issue.at.column);
      if (issue.at.row !== null) expect(sentence).toContain(`row ${issue.at.row}`);
    }
  });

  it("tells a formula without its result from an error that a formula gave", () => {
    const paid = (cell: string) =>
      GOOD_IMPORT.map((each, at) => (IMPORT_HEADINGS[at] === "Section 301" ? cell : each));
    const { issues } = read([IMPORT_HEADINGS, paid("#NOT-CALCULATED"), paid("#REF!")]);
    const told = issues.filter(({ code }) => code === "cell.error-value");
    expect(told.map(({ severity, at }) => [severity, at.row, at.column])).toEqual([
      ["error", 1, "Section 301"],
      ["error", 2, "Section 301"],
    ]);
    expect(told.map(messageOf)).toEqual([
      expect.stringContaining("holds a formula without its result. Open the file in Excel, save it"),
      expect.stringContaining("holds the error #REF!. Mend its formula"),
    ]);
  });

  it("takes 0, null and empty text for blank in identifiers and dates, and skips rows that hold nothing else", () => {
    const { input } = read([
      [...IMPORT_HEADINGS, "Lot", "Entry Date"],
      [...GOOD_IMPORT, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [null, "", undefined, "", 0, null, "", "", "", ""],
      [...GOOD_IMPORT, "L", 45000],
    ]);
    const { imports, texts } = input!;
    expect([...imports.row]).toEqual([1, 4]);
    expect(texts[imports.lot[0]!]).toBe("");
    expect(imports.entryDate[0]).toBe(-0x80000000);
  });

  it("uses columns with the same heading where they agree, and refuses rows in which they differ", () => {
    const result = read([
      [...IMPORT_HEADINGS, "Quantity"],
      [...GOOD_IMPORT, 100],
      [GOOD_IMPORT[0], 2, ...GOOD_IMPORT.slice(2), ""],
      [GOOD_IMPORT[0], 3, ...GOOD_IMPORT.slice(2), 99],
    ]);
    expect(told(result)).toEqual([
      "column.duplicate Imports - Quantity",
      "cell.columns-differ Imports 3 Quantity",
    ]);
    expect([...result.input!.imports.invalid]).toEqual([0, 0, 1]);
  });

  it("decides the order of day and month from the column, and says when nothing decides it", () => {
    const dates = (...cells: string[]): ReadResult =>
      read(
        [IMPORT_HEADINGS, GOOD_IMPORT],
        [RETURN_HEADINGS, ...cells.map((cell, k) => [`R${k}`, "A-1", 1, cell, "exported"])],
      );
    const days = (result: ReadResult): string[] =>
      Array.from(result.input!.returns.date, (day) => toIsoDate(day));
    expect(days(dates("04/08/2025", "25/08/2025"))).toEqual(["2025-08-04", "2025-08-25"]);
    expect(days(dates("04/08/2025", "08/25/2025"))).toEqual(["2025-04-08", "2025-08-25"]);
    const assumed = dates("04/08/2025");
    expect(days(assumed)).toEqual(["2025-04-08"]);
    expect(told(assumed)).toEqual(["column.date-order-assumed Returns - Date"]);
    expect(told(dates("04/08/2025", "25/08/2025", "08/25/2025"))).toEqual([
      "cell.ambiguous-date Returns 1 Date",
    ]);
  });

  it("decides between 1,234.56 and 1.234,56 from the columns of the table", () => {
    const money = (...cells: string[]): number[] =>
      Array.from(
        read([IMPORT_HEADINGS, ...cells.map((cell) => [...GOOD_IMPORT.slice(0, 6), cell, 0])]).input!.imports
          .charges[0]!.cents,
      );
    expect(money("1.234,56", "1.234", "7,5")).toEqual([123456, 123400, 750]);
    expect(money("1,234.56", "1,234", "7.5")).toEqual([123456, 123400, 750]);
    expect(money("(0.00)", "$ 1,234.50 ", "USD 12", "FREE")).toEqual([0, 123450, 1200, 0]);
    expect(money("0.1", "0.29", "4.35", "1.005E1")).toEqual([10, 29, 435, 1005]);
  });

  it("keeps decimals of quantities as whole steps of one scale", () => {
    const { input } = read([
      IMPORT_HEADINGS,
      ["MYK-2800086-4", 1, 45000, "A-1", 0.1 + 0.2, "KG", 1, 1],
      ["MYK-2800086-4", 2, 45000, "A-1", "12.345", "KG", 1, 1],
    ]);
    expect(input!.quantityScale).toBe(1000);
    expect([...input!.imports.quantity]).toEqual([300, 12345]);
    expect([...input!.returns.quantity]).toEqual([5000]);
  });

  it("ranks rows that are equal in their sort keys by their remaining cells, never by their place", () => {
    const rows = [
      [...GOOD_IMPORT.slice(0, 7), 3],
      [...GOOD_IMPORT.slice(0, 7), 1],
      ["MYK-2800086-4", 1, ...GOOD_IMPORT.slice(2, 7), 2],
      ["MYK-2800086-4", 2, ...GOOD_IMPORT.slice(2, 7), 2],
    ];
    expect([...read([IMPORT_HEADINGS, ...rows]).input!.imports.tie!]).toEqual([1, 0, 2, 0]);
    expect([...read([IMPORT_HEADINGS, ...[...rows].reverse()]).input!.imports.tie!]).toEqual([0, 2, 0, 1]);
  });

  it("restores zeros of an entry number only where the check digit proves them", () => {
    const { input, issues } = read([
      IMPORT_HEADINGS,
      [123456782, ...GOOD_IMPORT.slice(1)],
      [123456780, ...GOOD_IMPORT.slice(1)],
    ]);
    expect(input!.texts[input!.imports.entryNumber[0]!]).toBe("00123456782");
    expect(issues.filter(({ code }) => code === "entry.shape")).toHaveLength(1);
  });

  it("counts what it does not tell one by one", () => {
    const rows = Array.from({ length: 1500 }, () => [
      ...GOOD_IMPORT.slice(0, 4),
      "many",
      ...GOOD_IMPORT.slice(5),
    ]);
    const { issues } = read([IMPORT_HEADINGS, ...rows]);
    expect(issues.filter(({ code }) => code === "cell.not-a-number")).toHaveLength(1000);
    expect(issues.find(({ code }) => code === "column.more-issues")!.data).toEqual({
      more: 500,
      of: "cell.not-a-number",
    });
  });
});
