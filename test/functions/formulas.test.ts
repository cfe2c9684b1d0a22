import { openFunctions } from "../office-host/functions-runtime";
import { bundle, generate } from "./bundle";
import { examples, formulaTable, type FormulaRow } from "./examples";
import { evaluate, FormulaError, type Sheet, type Value } from "./formula";

let sheet: Sheet;
const table = formulaTable();

beforeAll(async () => {
  const generated = await generate();
  sheet = {
    tables: table.tables,
    functions: generated.functions,
    runtime: openFunctions(bundle(generated)),
  };
}, 30_000);

/** What a cell shows, an error included. */
async function shown(formula: string): Promise<{ answer: Value } | { error: string; says: string }> {
  return evaluate(formula, sheet).then(
    (answer) => ({ answer }),
    (thrown: unknown) => {
      if (!(thrown instanceof FormulaError)) throw thrown;
      return { error: thrown.code, says: thrown.message };
    },
  );
}

describe("in Microsoft's own runtime", () => {
  // All at once: the runtime sends answers in batches, half a second apart.
  it("answers every example of the docstrings as the docstring says", async () => {
    const all = examples();
    const answers = await Promise.all(
      all.map(async ({ formula, answer }) => [formula, await shown(formula), await evaluate(answer, sheet)]),
    );
    expect(answers.map(([formula, is]) => [formula, is])).toEqual(
      answers.map(([formula, , answer]) => [formula, { answer }]),
    );
    expect(all.length).toBeGreaterThan(26);
  });

  it("answers every row of the formula table", async () => {
    const answers = await Promise.all(
      table.formulas.map(async (row) => [row, await shown(row.formula)] as const),
    );
    expect(answers.length).toBeGreaterThan(60);
    for (const [row, is] of answers) expectRow(row, is);
  });
});

function expectRow(row: FormulaRow, is: Awaited<ReturnType<typeof shown>>): void {
  if ("error" in row) {
    expect([row.formula, is]).toEqual([
      row.formula,
      { error: row.error, says: expect.stringContaining(row.says) },
    ]);
  } else expect([row.formula, is]).toEqual([row.formula, { answer: row.answer }]);
}
