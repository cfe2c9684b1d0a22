import { addressOf } from "./formula/address.mjs";
import { evaluate } from "./formula/evaluate.mjs";
import { FormulaError } from "./formula/formula-error.mjs";

const isFormula = (value) => typeof value === "string" && value.startsWith("=");

/**
 * What every cell of a template shows: formulas worked out with the add-in's own functions.
 *
 * @param {import("./model.mjs").BookModel} book
 * @returns {{cell: (sheet: string, row: number, column: number) => unknown, spilled: (sheet: string) => {row: number,
 *   column: number, rows: unknown[][]}[]}} blank cells are null
 * @throws when a formula ends in an error: a template shows none
 */
export function calculate(book, functions) {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const values = new Map();
  const running = new Set();

  const workOut = (sheet, cell) => {
    const key = `${sheet}!${addressOf(cell.row, cell.column)}`;
    if (values.has(key)) return values.get(key);
    if (running.has(key)) throw new Error(`${key} refers to itself`);
    running.add(key);
    try {
      const answer = evaluate(cell.value, { sheet, row: cell.row }, view, functions);
      values.set(key, answer);
      return answer;
    } catch (error) {
      if (error instanceof FormulaError) error.message = `${key}: ${error.message}`;
      throw error;
    } finally {
      running.delete(key);
    }
  };

  const spillsOf = (sheet) => [...sheets.get(sheet).cells.values()].filter(({ isSpill }) => isSpill);
  const spillAt = (sheet, row, column) => {
    for (const cell of spillsOf(sheet)) {
      if (cell.row > row || cell.column > column) continue;
      const rows = workOut(sheet, cell);
      const found = rows[row - cell.row]?.[column - cell.column];
      if (found !== undefined) return found;
    }
    return null;
  };

  const cellOf = (sheet, row, column) => {
    const cell = sheets.get(sheet).cells.get(`${row},${column}`);
    if (cell === undefined || cell.value === null) return spillAt(sheet, row, column);
    if (!isFormula(cell.value)) return cell.value;
    const answer = workOut(sheet, cell);
    return Array.isArray(answer) ? answer[0][0] : answer;
  };

  const view = {
    cell: cellOf,
    area: (sheet, { row, column, rows, columns }) =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => cellOf(sheet, row + r, column + c)),
      ),
    name(text) {
      const reference = book.names.get(text);
      if (reference === undefined) throw new Error(`there is no name ${text}`);
      return reference;
    },
    table(name) {
      for (const { name: sheet, tables } of book.sheets) {
        const found = tables.find((table) => table.name === name);
        if (found) return { sheet, area: found.area, headings: found.columns.map(({ heading }) => heading) };
      }
      throw new Error(`there is no table ${name}`);
    },
    spill(sheet, row, column) {
      const cell = sheets.get(sheet).cells.get(`${row},${column}`);
      if (!cell?.isSpill) throw new Error(`${sheet}!${addressOf(row, column)} does not spill`);
      return workOut(sheet, cell);
    },
  };

  return {
    cell: cellOf,
    spilled: (sheet) =>
      spillsOf(sheet).map((cell) => ({ row: cell.row, column: cell.column, rows: workOut(sheet, cell) })),
  };
}
