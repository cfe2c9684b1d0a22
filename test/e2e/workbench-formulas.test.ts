/** Every row of the formula table, typed into the workbench's grid. */
import ExcelJS from "exceljs";
import { formulaTable } from "../functions/examples";
import { useWorkbench } from "./workbench-page";

const workbench = useWorkbench();
const table = formulaTable();

/** Room for what a formula spills. */
const ROWS_EACH = 60;

/** The tables that the formulas take, each on a sheet of its name. */
async function tablesFile(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const [name, [headings, ...rows]] of Object.entries(table.tables)) {
    const columns = headings.map((heading) => ({ name: String(heading) }));
    book.addWorksheet(name).addTable({ name, ref: "A1", headerRow: true, columns, rows });
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

it("answers every row of the formula table", async () => {
  await workbench.openFile("tables.xlsx", await tablesFile());
  const formulas = table.formulas.map(({ formula }) => formula);
  const shown = await workbench.page.evaluate(
    async ([all, step]) => {
      const { univer, type, calculated, cell } = window.workbench;
      univer.getActiveWorkbook()!.create("Try", all.length * step, 60);
      all.forEach((formula, index) => type("Try", `A${index * step + 1}`, formula));
      await calculated();
      const letters = (column: number): string =>
        (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : "") +
        String.fromCharCode(65 + (column % 26));
      return all.map((_, index) =>
        Array.from({ length: 12 }, (_, row) =>
          Array.from({ length: 40 }, (_, column) => {
            const { value, note } = cell("Try", `${letters(column)}${index * step + 1 + row}`);
            return { value, note };
          }),
        ),
      );
    },
    [formulas, ROWS_EACH] as const,
  );
  expect(formulas.length).toBeGreaterThan(60);
  const expected: unknown[] = [];
  const found: unknown[] = [];
  for (const [index, row] of table.formulas.entries()) {
    const cells = shown[index]!;
    const { value, note } = cells[0]![0]!;
    if ("error" in row) {
      expected.push([row.formula, row.error, expect.stringContaining(row.says)]);
      found.push([row.formula, value, note]);
    } else if (Array.isArray(row.answer)) {
      const answer = row.answer as unknown[][];
      expected.push([row.formula, answer]);
      found.push([row.formula, answer.map((line, r) => line.map((_, c) => cells[r]?.[c]?.value))]);
    } else {
      expected.push([row.formula, row.answer]);
      found.push([row.formula, value]);
    }
  }
  expect(found).toEqual(expected);
});
