/** Each template, opened in the workbench's grid: a second engine works out what the file shows, and an assumption moves it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf, areaAt } from "../../scripts/templates/formula/address.mjs";
import { FOLDER, openTemplate, partsOf, type FormulaCell, type Value } from "../templates/read-template";
import { generate } from "../functions/bundle";
import { recalculate, typeInto } from "../templates/recalculate";
import { useWorkbench } from "./workbench-page";

const workbench = useWorkbench();

/** What the grid shows in some cells. */
const shown = (cells: (readonly [string, string])[]): Promise<unknown[]> =>
  workbench.page.evaluate(
    (all) =>
      all.map(([sheet, address]) => {
        const { value, note } = window.workbench.cell(sheet, address);
        return note ?? value ?? "";
      }),
    cells,
  );

/** Every cell that the formulas of a file fill, with what should stand in it. */
function filled(
  formulas: FormulaCell[],
  answers: Value[][][],
): { at: readonly [string, string]; expected: Value }[] {
  return formulas.flatMap(({ sheet, row, column }, index) =>
    answers[index]!.flatMap((line, r) =>
      line.map((value, c) => ({
        at: [sheet, addressOf(row + r, column + c)] as const,
        expected: value ?? "",
      })),
    ),
  );
}

/** The grid shows what should stand in these cells. */
async function expectShown(cells: ReturnType<typeof filled>): Promise<void> {
  const values = await shown(cells.map(({ at }) => at));
  expect(cells.map(({ at }, index) => [...at, digits(values[index])])).toEqual(
    cells.map(({ at, expected }) => [...at, digits(expected)]),
  );
}

/** Figures to twelve digits: two engines add up in different orders. */
const digits = (value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(12)) : value;

/** The ranges of figures that the charts of a file stand on. */
function chartRanges(file: string): [string, string][] {
  const charts = [...partsOf(file)].filter(([path]) => path.startsWith("xl/charts/chart"));
  return charts.flatMap(([, text]) =>
    [...text.matchAll(/<c:val><c:numRef><c:f>'?([^'!<]+)'?!([^<]+)<\/c:f>/g)].map(
      ([, sheet, range]) => [sheet!, range!.replaceAll("$", "")] as [string, string],
    ),
  );
}

const cellsIn = ([sheet, range]: [string, string]): (readonly [string, string])[] => {
  const { row, column, rows, columns } = areaAt(range);
  return Array.from({ length: rows * columns }, (_, index) => [
    sheet,
    addressOf(row + Math.floor(index / columns), column + (index % columns)),
  ]);
};

it("opens a template from the pane", async () => {
  const { page } = workbench;
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("menuitem", { name: "Templates" }).click();
  await page.getByRole("button", { name: "New from template: Drawback estimator" }).click();
  await page.locator(".file-name", { hasText: "New workbook" }).waitFor();
  expect(await workbench.sheets()).toEqual(["Start", "Estimate", "Look-back"]);
  expect(await workbench.cell("Estimate", "D16")).toMatchObject({ value: 59_375, text: "59,375" });
});

describe.each([
  { file: "drawback-estimator.xlsx", sheet: "Estimate", change: { C6: 0.3, D15: 0.9, C8: 46_600 } },
  { file: "returns-matching.xlsx", sheet: "Rules", change: { C5: 46_600, C6: "lifo" } },
  { file: "what-if-model.xlsx", sheet: "Assumptions", change: { C5: 2_000_000, C9: 0.07, C21: 47_200 } },
] as { file: string; sheet: string; change: Record<string, string | number> }[])(
  "$file in the workbench",
  ({ file, sheet, change }) => {
    beforeEach(async () => {
      await workbench.openFile(file, readFileSync(join(FOLDER, file)));
    });

    it("shows what the file shows, worked out anew", async () => {
      const { formulas } = await openTemplate(file);
      await expectShown(
        filled(
          formulas,
          formulas.map(({ cached }) => cached),
        ),
      );
    });

    it("moves every dependent figure and the cells under every chart when assumptions change", async () => {
      const ranges = chartRanges(file);
      const before = await Promise.all(ranges.map((range) => shown(cellsIn(range))));
      await workbench.type(sheet, change);
      const template = await openTemplate(file);
      for (const [address, value] of Object.entries(change)) typeInto(template, sheet, address, value);
      const { found } = recalculate(template, await generate());
      await expectShown(filled(template.formulas, found));
      const after = await Promise.all(ranges.map((range) => shown(cellsIn(range))));
      ranges.forEach((range, index) => expect([range, after[index]]).not.toEqual([range, before[index]]));
      for (const value of after.flat()) expect(typeof value === "number" || value === "").toBe(true);
    });
  },
);
