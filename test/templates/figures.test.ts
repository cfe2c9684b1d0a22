import { calculate } from "../../scripts/templates/calculate.mjs";
import { bundle, generate, type Generated } from "../functions/bundle";
import { FUNCTIONS } from "../functions/called";
import { openFunctions, type FunctionsRuntime } from "../office-host/functions-runtime";
import { openTemplate, TEMPLATES, type TemplateFile, type Value } from "./read-template";

let generated: Generated;
let runtime: FunctionsRuntime;

beforeAll(async () => {
  generated = await generate();
  runtime = openFunctions(bundle(generated));
});

/** One call of a sheet function: what went in, what came out. */
interface Call {
  id: string;
  args: unknown[];
  answer: unknown;
}

/** Works out every formula of a file afresh, and notes each call of our functions. */
function recalculate({ model, formulas }: TemplateFile): { found: Value[][][]; calls: Call[] } {
  const calls: Call[] = [];
  const functions = new Map(
    generated.functions.map(({ id, parameters }) => [
      id,
      {
        parameters,
        body: (...args: unknown[]) => {
          const answer = (FUNCTIONS[id] as (...all: unknown[]) => unknown)(...args);
          calls.push({ id, args, answer });
          return answer;
        },
      },
    ]),
  );
  const values = calculate(model as never, functions as never);
  const found = formulas.map(({ sheet, row, column, isSpill }) =>
    isSpill
      ? (values.spilled(sheet).find((one) => one.row === row && one.column === column)!.rows as Value[][])
      : [[values.cell(sheet, row, column) as Value]],
  );
  return { found, calls };
}

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
    const { found } = recalculate(template);
    const at = ({ sheet, row, column, stored }: (typeof template.formulas)[number]): string =>
      `${sheet} R${row}C${column} ${stored}`;
    expect(template.formulas.map((cell, index) => [at(cell), shown(found[index]!)])).toEqual(
      template.formulas.map((cell) => [at(cell), shown(cell.cached)]),
    );
    expect(template.formulas.length).toBeGreaterThan(20);
  });

  it("shows what Microsoft's runtime answers to each of its calls of our functions", async () => {
    const { calls } = recalculate(template);
    const answers = await Promise.all(calls.map(({ id, args }) => runtime.call(id, args)));
    expect(answers.map((one) => one.ok && one.value)).toEqual(
      calls.map(({ answer }) => JSON.parse(JSON.stringify(answer)) as unknown),
    );
    expect(calls.length).toBeGreaterThan(4);
  });

  it("follows its as-of date", () => {
    const before = recalculate(template).found.map(shown);
    const asOf = template.model.names.get("AsOfDate")!;
    const [sheet, address] = asOf.split("!") as [string, string];
    const [, letters, row] = /^\$([A-Z])\$(\d+)$/.exec(address)!;
    const { cells } = template.model.sheets.find(({ name }) => name === sheet)!;
    cells.get(`${row},${letters!.charCodeAt(0) - 64}`)!.value = 47_000;
    expect(recalculate(template).found.map(shown)).not.toEqual(before);
  });
});
