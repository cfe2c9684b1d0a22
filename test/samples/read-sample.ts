import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { TableInputs } from "../../src/columns/table-input";

/** Sheet, Excel table and csv file of each table of the sample. */
export const SAMPLE_TABLES = [
  { sheet: "Imports", table: "Imports", csv: "imports.csv", input: "imports" },
  { sheet: "Returns", table: "Returns", csv: "returns.csv", input: "returns" },
  { sheet: "Withdrawals", table: "Withdrawals", csv: "withdrawals.csv", input: "withdrawals" },
  { sheet: "Prior Claims", table: "PriorClaims", csv: "prior-claims.csv", input: "priorClaims" },
  { sheet: "Items", table: "Items", csv: "items.csv", input: "items" },
  { sheet: "SKU Map", table: "SkuMap", csv: "sku-map.csv", input: "skuMap" },
] as const;

const FOLDER = join(__dirname, "../../samples");

/** The sample workbook. */
export async function openSample(): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(FOLDER, "drawback-sample.xlsx"));
  return book;
}

/** All cells of a sheet, heading row included; null is a blank. */
export function cellsOf(sheet: ExcelJS.Worksheet): unknown[][] {
  const width = sheet.columnCount;
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: width }, (__, column) => sheet.getCell(row + 1, column + 1).value),
  );
}

/** The tables as the readers of cells take them. */
export function inputsOf(book: ExcelJS.Workbook): TableInputs {
  const inputs = SAMPLE_TABLES.map(({ sheet, input }) => [
    input,
    { cells: cellsOf(book.getWorksheet(sheet)!) },
  ]);
  return Object.fromEntries(inputs) as TableInputs;
}

/** Rows of a csv file of the sample, as text. */
export function readCsv(name: string): string[][] {
  const lines = readFileSync(join(FOLDER, name), "utf8").split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) =>
    [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) =>
      (cell[1] ?? cell[2] ?? "").replaceAll('""', '"'),
    ),
  );
}
