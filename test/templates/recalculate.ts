import { calculate } from "../../scripts/templates/calculate.mjs";
import { cellAt } from "../../scripts/templates/formula/address.mjs";
import type { Generated } from "../functions/bundle";
import { FUNCTIONS } from "../functions/called";
import type { TemplateFile, Value } from "./read-template";

/** One call of a sheet function: what went in, what came out. */
export interface Call {
  id: string;
  args: unknown[];
  answer: unknown;
}

/** Works out every formula of a file afresh, in the order of its formulas, and notes each call of our functions. */
export function recalculate(
  { model, formulas }: TemplateFile,
  { functions }: Pick<Generated, "functions">,
): { found: Value[][][]; calls: Call[] } {
  const calls: Call[] = [];
  const bodies = new Map(
    functions.map(({ id, parameters }) => [
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
  const values = calculate(model as never, bodies as never);
  const found = formulas.map(({ sheet, row, column, isSpill }) =>
    isSpill
      ? (values.spilled(sheet).find((one) => one.row === row && one.column === column)!.rows as Value[][])
      : [[values.cell(sheet, row, column) as Value]],
  );
  return { found, calls };
}

/** Puts a value into a cell of a file's model, as a user types it. */
export function typeInto({ model }: TemplateFile, sheet: string, address: string, value: Value): void {
  const { row, column } = cellAt(address);
  const { cells } = model.sheets.find(({ name }) => name === sheet)!;
  const cell = cells.get(`${row},${column}`);
  if (!cell || cell.isSpill || (typeof cell.value === "string" && cell.value.startsWith("=")))
    throw new Error(`${sheet}!${address} is no cell to type in`);
  cell.value = value;
}
