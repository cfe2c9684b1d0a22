import { FormulaError } from "./formula-error.mjs";

// Excel's own functions, as far as the templates use them. Arguments arrive evaluated: a single value, or a matrix for a range.

const isMatrix = (value) => Array.isArray(value);
const matrix = (value) => (isMatrix(value) ? value : [[value]]);
const cellsOf = (args) => args.flatMap((arg) => matrix(arg).flat());
const numbersOf = (args) => cellsOf(args).filter((cell) => typeof cell === "number");

/** A date as Excel counts it. */
const serial = (year, month, day) => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
const dateOf = (value) => new Date((value - 25_569) * 86_400_000);

function edate(date, months) {
  const from = dateOf(date);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serial(year, month + 1, Math.min(from.getUTCDate(), days));
}

/** Equal as Excel compares: texts without regard to case, a blank as "". */
const same = (a, b) =>
  typeof a === "string" || typeof b === "string"
    ? String(a ?? "").toLowerCase() === String(b ?? "").toLowerCase()
    : a === b;

function index(range, row, column) {
  const cells = matrix(range);
  if (row === 0 || row === null || row === undefined) return cells.map((line) => [line[column - 1]]);
  return cells[row - 1][(column ?? 1) - 1];
}

function sortRows(rows, column = 1, order = 1) {
  return [...rows].sort((a, b) => {
    const [one, other] = [a[column - 1], b[column - 1]];
    // Numbers come before texts going up, after them going down.
    if (typeof one !== typeof other) return typeof one === "number" ? -order : order;
    return order * (one < other ? -1 : one > other ? 1 : 0);
  });
}

/** The place of a value in a row or column, exactly. */
function match(wanted, range) {
  const at = matrix(range)
    .flat()
    .findIndex((cell) => same(cell, wanted));
  if (at < 0) throw new FormulaError(`#N/A: ${wanted} is not there`);
  return at + 1;
}

/** Rounds half away from zero, as Excel does, on the decimal figure that is shown. */
function round(value, places) {
  const shifted = Number(`${Math.abs(value).toPrecision(15)}e${places}`);
  return (Math.sign(value) * Math.round(shifted)) / 10 ** places;
}

/** By name; IF and IFERROR are not here, since they do not look at all their arguments. */
export const BUILTINS = {
  SUM: (...args) => numbersOf(args).reduce((sum, value) => sum + value, 0),
  MAX: (...args) => Math.max(...numbersOf(args)),
  MIN: (...args) => Math.min(...numbersOf(args)),
  ROUND: round,
  DATE: serial,
  EDATE: edate,
  YEAR: (date) => dateOf(date).getUTCFullYear(),
  MONTH: (date) => dateOf(date).getUTCMonth() + 1,
  RIGHT: (text, length) => String(text).slice(-length),
  INDEX: index,
  MATCH: match,
  DROP: (range, rows) => matrix(range).slice(rows),
  CHOOSECOLS: (range, ...columns) => matrix(range).map((row) => columns.map((column) => row[column - 1])),
  SORT: (range, column, order) => sortRows(matrix(range), column ?? 1, order ?? 1),
};
