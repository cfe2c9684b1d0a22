import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTables } from "../../../src/columns/read-tables";
import type { TableInput } from "../../../src/columns/table-input";
import { fieldKinds, headingRowOf } from "../../../src/workbench/file/number-columns";
import { readCsv } from "../../../src/workbench/file/read-csv";
import { cellValue } from "../../../src/workbench/grid/cells";
import { readCsvBytes } from "../../../src/workbook/files/csv/csv-reader";

const kindOf = (heading: string, fields: readonly string[]): string =>
  fieldKinds([[heading, "x"], ...fields.map((field) => [field])], 0, 1)[0]!;

describe("a column is numbers only when nothing is lost or guessed", () => {
  it.each([
    ["Quantity", ["5", "120", ""], "number"],
    ["Quantity", ["5.0", "2.5"], "number"],
    ["Base Duty", ["99.90", "1822", "-1.50"], "money"],
    ["9903.88.03", ["10.50"], "money"],
    ["Freight fee", ["10.50"], "money"],
    ["SKU", ["1.10", "1.1"], "text"],
    ["SKU", ["1.10", "1.20"], "text"],
    ["SKU", ["1.1", "1.2"], "number"],
    ["SKU", ["123", "00123"], "text"],
    ["SKU", ["123", "A-1"], "text"],
    ["Units", ["1.000", "2"], "text"],
    ["Quantity", ["12.125"], "text"],
    ["Base Duty", ["$1,234.56", "5.00"], "money"],
    ["Quantity", ["12O0", "5"], "number"],
    ["Quantity", ["n/a"], "text"],
    ["Weight", ["n/a", "5"], "text"],
    ["Base Duty", ["123456789012345.6789"], "text"],
    ["Rate", ["0.0000001"], "text"],
    ["Line", ["-0"], "text"],
    ["Line", ["1", "true"], "text"],
    ["Line", ["", ""], "text"],
  ])("%s %j: %s", (heading, fields, kind) => {
    expect(kindOf(heading, fields)).toBe(kind);
  });

  it.each(["10,5", "1.234,56", "1.234.567", "1 234,50"])("%s: points beside it stay texts", (field) => {
    const rows = [
      ["Quantity", "Base Duty", "MPF", "Line"],
      [field, "5.00", "3.5", "1"],
    ];
    expect(fieldKinds(rows, 0, 4)).toEqual(["text", "text", "text", "number"]);
  });

  it("takes dates, tariff numbers and US amounts for no decimal commas", () => {
    const rows = [
      ["Date", "HTS", "Value", "Duty"],
      ["05.04.2024", "8471.30.0100", "1,234.50", "5.00"],
    ];
    expect(fieldKinds(rows, 0, 4)[3]).toBe("money");
  });
});

it("finds the headings under a title", () => {
  expect(headingRowOf([["Lots of 2024", ""], [""], ["SKU", "Quantity"], ["A", "1"]])).toBe(2);
  expect(headingRowOf([[""], ["SKU"], ["A"]])).toBe(1);
});

it("shows the cents of money, and keeps headings as they stand", () => {
  const { data } = readCsv(
    new TextEncoder().encode("Entry,2024,Duty\n00123,5,-1.50\n00124,6,2"),
    "returns.csv",
  );
  const [sheet] = Object.values(data.sheets);
  expect(sheet!.name).toBe("returns");
  expect(sheet!.cellData?.[0]?.[1]).toEqual({ v: "2024", t: 1 });
  expect(sheet!.cellData?.[1]).toEqual({
    0: { v: "00123", t: 1 },
    1: { v: 5, t: 2 },
    2: { v: -1.5, t: 2, s: { n: { pattern: "0.00" } } },
  });
});

/** What the pane reads of an opened text file. */
function opened(bytes: Uint8Array): TableInput {
  const { data } = readCsv(bytes, "table.csv");
  const { cellData, rowCount, columnCount } = Object.values(data.sheets)[0]!;
  const cells = Array.from({ length: rowCount! - 1_000 }, (_, row) =>
    Array.from({ length: columnCount! }, (_cell, column) => cellValue(cellData?.[row]?.[column]) ?? ""),
  );
  return { cells };
}

const EURO_IMPORTS = `Entry Number;Line;Import Date;SKU;HTS;Quantity;Unit;Base Duty
ABC-1000001-4;1;2024-03-01;1.10;6912.00.3550;1.000;NO;1.234,56
ABC-1000001-4;2;2024-03-01;1.1;6912.00.3550;10,5;NO;99,90
`;
const EURO_RETURNS = `Return ID;SKU;Quantity;Unit;Date;Disposition
R-1;1.10;10,5;NO;2024-06-01;destroyed
R-2;1.1;1.000;NO;2024-06-02;destroyed
`;
const US_IMPORTS = `Entry Number,Line,Import Date,SKU,HTS,Quantity,Unit,Base Duty
ABC-1000001-4,1,20240301,1.10,6912.00.3550,100,NO,60.00
ABC-1000001-4,2,20240301,1.1,6912.00.3550,10.5,NO,7.25
`;
const US_RETURNS =
  "Return ID,SKU,Quantity,Unit,Date,Disposition\nR-1,1.10,5,NO,2024-06-01,destroyed\nR-2,1.1,2.5,NO,2024-06-02,destroyed\n";
const sample = (name: string): Uint8Array => readFileSync(join(__dirname, "../../../samples", `${name}.csv`));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each([
  ["decimal commas", utf8(EURO_IMPORTS), utf8(EURO_RETURNS)],
  ["decimal points", utf8(US_IMPORTS), utf8(US_RETURNS)],
  ["the sample", sample("imports"), sample("returns")],
])("an opened file is read as its texts are: %s", (_what, imports, returns) => {
  const read = (input: (bytes: Uint8Array) => TableInput) =>
    readTables({ imports: input(imports), returns: input(returns) }, { blanksArriveAsZero: false });
  const fromSheet = read(opened);
  const fromTexts = read((bytes) => ({ cells: readCsvBytes(bytes) }));
  expect(fromTexts.input).not.toBeNull();
  expect(fromSheet.input).toEqual(fromTexts.input);
  expect(fromSheet.issues).toEqual(fromTexts.issues);
});

it("keeps thousands and cents of files with decimal commas", () => {
  const { input } = readTables({
    imports: opened(utf8(EURO_IMPORTS)),
    returns: opened(utf8(EURO_RETURNS)),
  });
  const scale = input!.quantityScale;
  expect([...input!.imports.quantity].map((steps) => steps / scale)).toEqual([1_000, 10.5]);
  expect([...input!.returns.quantity].map((steps) => steps / scale)).toEqual([10.5, 1_000]);
});

it("opens the figures of the sample as numbers, so that formulas count them", () => {
  const { cells } = opened(sample("imports"));
  const headings = cells[0]!;
  for (const heading of ["Quantity", "Entered Value", "Base Duty", "Section 301", "MPF", "HMF"]) {
    const column = headings.indexOf(heading);
    const texts = cells.slice(1).flatMap((row) => (typeof row[column] === "number" ? [] : [row[column]]));
    expect(texts.filter((text) => text !== "" && text !== "12O0")).toEqual([]);
  }
});
