import { calculate } from "./calculate.mjs";
import { requireTypeScript } from "./load-functions.mjs";
import { addCalculatedColumns } from "./package/calculated-columns.mjs";
import { keepCalculated } from "./package/calculation.mjs";
import { addCharts } from "./package/charts.mjs";
import { markDynamicArrays } from "./package/dynamic-arrays.mjs";
import { addWebExtension } from "./package/web-extension.mjs";
import { Package } from "./package/zip.mjs";
import { writeWorkbook } from "./write-workbook.mjs";

/** The bytes of a template's file. */
export async function makeTemplate(model, functions) {
  const { forFile, forGrid } = requireTypeScript("src/workbench/grid/formula-text.ts");
  const stored = (formula) => forFile(forGrid(formula));
  const values = calculate(model, functions);
  const file = new Package(await writeWorkbook(model, values, stored));
  addCalculatedColumns(file, model, stored);
  markDynamicArrays(file);
  addCharts(file, model, values);
  addWebExtension(file);
  keepCalculated(file);
  return Buffer.from(file.bytes());
}
