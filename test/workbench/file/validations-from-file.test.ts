import ExcelJS from "exceljs";
import { validationsFromFile } from "../../../src/workbench/file/validations-from-file";

/** The rules of a sheet that was written to a file and read again. */
async function rulesOf(fill: (sheet: ExcelJS.Worksheet) => void) {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Inputs"));
  const again = new ExcelJS.Workbook();
  await again.xlsx.load(await book.xlsx.writeBuffer());
  return validationsFromFile(again.worksheets[0]);
}

it("reads drop-down lists, of texts and of cells", async () => {
  const rules = await rulesOf((sheet) => {
    sheet.getCell("A1").dataValidation = { type: "list", allowBlank: true, formulae: ['"guide,cbp"'] };
    sheet.getCell("B1").dataValidation = { type: "list", formulae: ["$D$1:$D$3"] };
  });
  expect(rules).toMatchObject([
    {
      type: "list",
      formula1: "guide,cbp",
      allowBlank: true,
      ranges: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }],
    },
    { type: "list", formula1: "=$D$1:$D$3", ranges: [{ startColumn: 1, endColumn: 1 }] },
  ]);
});

it("reads limits", async () => {
  const [rule] = await rulesOf((sheet) => {
    const limits = {
      type: "decimal",
      operator: "between",
      formulae: [0, 1],
      showErrorMessage: true,
      error: "0 to 1",
    };
    sheet.getCell("A1").dataValidation = limits as ExcelJS.DataValidation;
  });
  expect(rule).toMatchObject({
    type: "decimal",
    operator: "between",
    formula1: "0",
    formula2: "1",
    error: "0 to 1",
  });
});

it("puts the cells of one rule together again", async () => {
  const rules = await rulesOf((sheet) => {
    const model = (sheet as unknown as { dataValidations: { model: Record<string, unknown> } })
      .dataValidations.model;
    for (const address of ["A2", "A3", "A4", "B3"]) model[address] = { type: "list", formulae: ['"yes,no"'] };
  });
  const ranges = rules.flatMap(
    (rule) => rule.ranges as { startRow: number; endRow: number; startColumn: number }[],
  );
  expect(ranges.filter(({ startColumn }) => startColumn === 0)).toMatchObject([{ startRow: 1, endRow: 3 }]);
  expect(ranges.filter(({ startColumn }) => startColumn === 1)).toMatchObject([{ startRow: 2, endRow: 2 }]);
});

it("leaves formulas of one's own out", async () => {
  const rules = await rulesOf((sheet) => {
    sheet.getCell("A1").dataValidation = { type: "custom", formulae: ["A1>B1"] };
  });
  expect(rules).toEqual([]);
});
