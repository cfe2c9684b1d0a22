import ExcelJS from "exceljs";
import type { OpenedWorkbook } from "../../../src/workbench/file/opened-workbook";
import { openFile } from "../../../src/workbench/file/open-file";
import { WorkbookError } from "../../../src/workbook/port";

/** Writes a file and opens it again, as a user's file is opened. */
async function opened(
  fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<OpenedWorkbook> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Imports"), book);
  return openFile(new Uint8Array(await book.xlsx.writeBuffer()), "book.xlsx");
}

const cellsOf = ({ data }: OpenedWorkbook) => data.sheets[data.sheetOrder[0]].cellData;

it("keeps values as they are: text, numbers, truth, errors, dates as serials", async () => {
  const cells = cellsOf(
    await opened((sheet) => {
      sheet.addRow(["0012", 5.25, true, { error: "#N/A" }, new Date(Date.UTC(2024, 1, 29))]);
    }),
  );
  expect(cells?.[0]).toMatchObject({
    0: { v: "0012", t: 1 },
    1: { v: 5.25, t: 2 },
    2: { v: 1, t: 3 },
    3: { v: "#N/A", t: 1 },
    4: { v: 45351, t: 2 },
  });
});

it("turns the dates of a workbook that counts from 1904 into ones that count from 1900", async () => {
  const cells = cellsOf(
    await opened((sheet, book) => {
      book.properties.date1904 = true;
      sheet.getCell("A1").value = new Date(Date.UTC(2024, 1, 29));
      sheet.getCell("A1").numFmt = "yyyy-mm-dd";
    }),
  );
  expect(cells?.[0][0]).toMatchObject({ v: 45351 });
});

it("reads our functions as the grid knows them, with their last result", async () => {
  const cells = cellsOf(
    await opened((sheet) => {
      sheet.getCell("A1").value = { formula: "_xldudf_DRAWBACK_ESTIMATE(B1,5%)", result: 59375 };
    }),
  );
  expect(cells?.[0][0]).toMatchObject({ f: "=DRAWBACK.ESTIMATE(B1,5%)", v: 59375, t: 2 });
});

it("clears what a formula had spilled, so that it can spill again", async () => {
  const cells = cellsOf(
    await opened((sheet) => {
      const formula = {
        formula: "_xldudf_DRAWBACK_SUMMARY(A10:B12)",
        ref: "A1:B2",
        shareType: "array",
        result: "x",
      };
      sheet.getCell("A1").value = formula as ExcelJS.CellFormulaValue;
      sheet.getCell("B1").value = 1;
      sheet.getCell("A2").value = 2;
      sheet.getCell("C2").value = 3;
    }),
  );
  expect(cells?.[0][0]).toMatchObject({ f: "=DRAWBACK.SUMMARY(A10:B12)" });
  expect(cells?.[0][1]).toBeUndefined();
  expect(cells?.[1]).toEqual({ 2: { v: 3, t: 2 } });
});

it("knows the tables with their headings and places, and the names", async () => {
  const book = await opened((sheet, file) => {
    sheet.addTable({
      name: "Imports",
      ref: "B3",
      headerRow: true,
      columns: [{ name: "SKU" }, { name: "Qty" }],
      rows: [["A", 1]],
    });
    file.definedNames.add("Imports!$A$1", "AsOf");
  });
  expect(book.tables).toEqual([
    {
      name: "Imports",
      sheetId: "sheet-1",
      area: { row: 2, column: 1, rows: 2, columns: 2 },
      headings: ["SKU", "Qty"],
      hasTotals: false,
    },
  ]);
  expect(book.names).toEqual([{ name: "AsOf", reference: "Imports!$A$1" }]);
});

it("keeps the looks: number formats, fonts, fills, widths, frozen rows", async () => {
  const { data } = await opened((sheet) => {
    sheet.getCell("A1").value = 5;
    sheet.getCell("A1").style = {
      numFmt: "#,##0.00",
      font: { bold: true, color: { argb: "FFC00000" } },
      fill: { type: "pattern", pattern: "solid", fgColor: { theme: 4, tint: 0.6 } as Partial<ExcelJS.Color> },
    };
    sheet.getColumn(1).width = 20;
    sheet.views = [{ state: "frozen", ySplit: 1 }];
  });
  const sheet = data.sheets["sheet-1"];
  expect(data.styles[sheet.cellData?.[0][0].s as string]).toEqual({
    n: { pattern: "#,##0.00" },
    bl: 1,
    cl: { rgb: "#C00000" },
    bg: { rgb: expect.stringMatching(/^#[0-9A-F]{6}$/) as string },
  });
  expect(sheet.columnData?.[0]?.w).toBeGreaterThan(140);
  expect(sheet.freeze).toMatchObject({ ySplit: 1, startRow: 1, xSplit: 0 });
});

it.each([
  ["", "book.xlsx", "empty"],
  ["not a workbook", "book.xlsx", "not-a-workbook"],
  ["PK damaged", "book.xlsx", "damaged"],
])("refuses %j and says why", async (content, name, why) => {
  const opening = openFile(new TextEncoder().encode(content), name);
  await expect(opening).rejects.toThrow(WorkbookError);
  await expect(opening).rejects.toMatchObject({ problem: { kind: "unreadable-file", file: name, why } });
});
