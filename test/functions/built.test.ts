import { existsSync, readFileSync } from "node:fs";
import { openFunctions } from "../office-host/functions-runtime";
import { generate, type Generated } from "./bundle";
import { examples, formulaTable } from "./examples";
import { evaluate, FormulaError } from "./formula";

/** A file of the build; the checks build before they test. */
function built(file: string): string {
  if (!existsSync(`dist/${file}`)) throw new Error(`dist/${file} is missing: run npm run build`);
  return readFileSync(`dist/${file}`, "utf8");
}

describe("dist/functions.js and dist/functions.json, alone", () => {
  it("are built from the functions as they stand: else run npm run build", async () => {
    const { functions, enums } = await generate();
    const metadata = JSON.parse(built("functions.json")) as Generated;
    const plain = (all: Generated["functions"]) => all.map(({ helpUrl: _, ...one }) => one);
    expect(plain(metadata.functions)).toEqual(plain(functions));
    expect(metadata.enums).toEqual(enums);
  });

  it("answer every example in Microsoft's runtime", async () => {
    const { functions } = JSON.parse(built("functions.json")) as Generated;
    const sheet = { tables: formulaTable().tables, functions, runtime: openFunctions(built("functions.js")) };
    expect(sheet.runtime.ids).toEqual(functions.map(({ id }) => id).sort());
    const answers = await Promise.all(
      examples().map(async ({ formula, answer }) => [
        formula,
        await evaluate(formula, sheet),
        await evaluate(answer, sheet),
      ]),
    );
    expect(answers.map(([formula, is]) => [formula, is])).toEqual(
      answers.map(([formula, , answer]) => [formula, answer]),
    );
  });

  it("answer every row of the formula table", async () => {
    const { functions } = JSON.parse(built("functions.json")) as Generated;
    const { tables, formulas } = formulaTable();
    const sheet = { tables, functions, runtime: openFunctions(built("functions.js")) };
    const answers = await Promise.all(
      formulas.map(({ formula }) =>
        evaluate(formula, sheet).then(
          (answer) => ({ formula, answer }),
          (thrown: FormulaError) => ({ formula, error: thrown.code, says: thrown.message }),
        ),
      ),
    );
    expect(answers).toEqual(
      formulas.map((row) => ("says" in row ? { ...row, says: expect.stringContaining(row.says) } : row)),
    );
  });
});
