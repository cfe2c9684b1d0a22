import { bundle, generate, type Generated } from "../functions/bundle";
import { openFunctions, type FunctionsRuntime } from "../office-host/functions-runtime";
import { openTemplate, TEMPLATES, type TemplateFile, type Value } from "./read-template";
import { recalculate, typeInto } from "./recalculate";

let generated: Generated;
let runtime: FunctionsRuntime;

beforeAll(async () => {
  generated = await generate();
  runtime = openFunctions(bundle(generated));
});

/** Figures to fifteen digits, as Excel keeps them. */
const shown = (cells: Value[][]): Value[][] =>
  cells.map((row) =>
    row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(15)) : (cell ?? ""))),
  );

describe.each(TEMPLATES)("%s", (file) => {
  let template: TemplateFile;
  beforeAll(async () => {
    template = await openTemplate(file);
  });

  it("shows in every formula cell what its formula gives on the file's own inputs", () => {
    const { found } = recalculate(template, generated);
    const at = ({ sheet, row, column, stored }: (typeof template.formulas)[number]): string =>
      `${sheet} R${row}C${column} ${stored}`;
    expect(template.formulas.map((cell, index) => [at(cell), shown(found[index]!)])).toEqual(
      template.formulas.map((cell) => [at(cell), shown(cell.cached)]),
    );
    expect(template.formulas.length).toBeGreaterThan(20);
  });

  it("shows what Microsoft's runtime answers to each of its calls of our functions", async () => {
    const { calls } = recalculate(template, generated);
    const answers = await Promise.all(calls.map(({ id, args }) => runtime.call(id, args)));
    expect(answers.map((one) => one.ok && one.value)).toEqual(
      calls.map(({ answer }) => JSON.parse(JSON.stringify(answer)) as unknown),
    );
    expect(calls.length).toBeGreaterThan(4);
  });

  it("follows its as-of date", () => {
    const before = recalculate(template, generated).found.map(shown);
    const [sheet, address] = template.model.names.get("AsOfDate")!.split("!") as [string, string];
    typeInto(template, sheet, address, 46_600);
    expect(recalculate(template, generated).found.map(shown)).not.toEqual(before);
  });
});
