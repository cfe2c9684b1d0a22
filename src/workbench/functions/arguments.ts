import type { FunctionMetadata, FunctionParameter } from "./metadata";
import { GridError, OMITTED, type GridArgument, type GridValue } from "./values";

/** A number as Excel's General format writes it into text: at most 15 significant digits. */
const numberAsText = (value: number): string => String(Number(value.toPrecision(15)));

/** The number that Excel reads from a text, "5%" and " 12 " included, or undefined. */
function textAsNumber(text: string): number | undefined {
  const match = /^\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(text);
  if (!match) return undefined;
  return Number(match[1]) / (match[2] ? 100 : 1);
}

const mismatch = (parameter: FunctionParameter, value: string): GridError => {
  const what = parameter.type === "number" ? "not a number. Enter it in figures." : "neither TRUE nor FALSE.";
  return new GridError("#VALUE!", `${parameter.name}: "${value}" is ${what}`);
};

/** One cell in the type that the parameter declares, as Excel converts it before the call. */
function convert(value: GridValue, parameter: FunctionParameter): GridValue {
  if (value instanceof GridError) return value;
  switch (parameter.type) {
    case "number":
      if (value === null) return 0;
      if (typeof value === "boolean") return value ? 1 : 0;
      return typeof value === "number" ? value : (textAsNumber(value) ?? mismatch(parameter, value));
    case "string":
      if (value === null) return "";
      if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
      return typeof value === "number" ? numberAsText(value) : value;
    case "boolean":
      if (value === null) return false;
      if (typeof value === "number") return value !== 0;
      if (typeof value === "boolean") return value;
      if (/^true$/i.test(value)) return true;
      return /^false$/i.test(value) ? false : mismatch(parameter, value);
    default:
      return value;
  }
}

/** Arguments that went wrong before the call: the function does not run, the cell shows the error. */
type Converted<T> = { ok: true; value: T } | { ok: false; error: GridError };

/** How an error cell reaches a function that may see one. */
export type MakeError = (error: GridError) => unknown;

function convertCell(
  value: GridValue,
  parameter: FunctionParameter,
  makeError?: MakeError,
): Converted<unknown> {
  const converted = convert(value, parameter);
  if (!(converted instanceof GridError)) return { ok: true, value: converted };
  const passes = makeError && value instanceof GridError && (parameter.type ?? "any") === "any";
  return passes ? { ok: true, value: makeError(converted) } : { ok: false, error: converted };
}

/** A range as a matrix of cells. Blank cells stay `null`, as Excel on the web hands them over. */
function convertMatrix(
  values: GridValue[][],
  parameter: FunctionParameter,
  makeError?: MakeError,
): Converted<unknown> {
  const rows: unknown[][] = [];
  for (const row of values) {
    const cells: unknown[] = [];
    for (const value of row) {
      if (value === null) {
        cells.push(parameter.type === "string" ? "" : null);
        continue;
      }
      const converted = convertCell(value, parameter, makeError);
      if (!converted.ok) return converted;
      cells.push(converted.value);
    }
    rows.push(cells);
  }
  return { ok: true, value: rows };
}

function asMatrix(argument: GridArgument): GridValue[][] {
  if (argument.kind === "area") return argument.values;
  return [[argument.kind === "value" ? argument.value : null]];
}

/** The cell of a range that belongs to a place of the result: one row or column serves them all. */
function lifted(values: GridValue[][], row: number, column: number): GridValue {
  const cells = values[values.length === 1 ? 0 : row];
  if (!cells) return new GridError("#N/A");
  const value = cells[cells.length === 1 ? 0 : column];
  return value === undefined ? new GridError("#N/A") : value;
}

function convertOne(
  argument: GridArgument,
  parameter: FunctionParameter,
  at: { row: number; column: number },
  makeError?: MakeError,
): Converted<unknown> {
  if (argument.kind === "omitted") return { ok: true, value: null };
  if (parameter.dimensionality === "matrix") return convertMatrix(asMatrix(argument), parameter, makeError);
  const value = argument.kind === "value" ? argument.value : lifted(argument.values, at.row, at.column);
  return convertCell(value, parameter, makeError);
}

/** Calls to make for one formula: one, or one for each cell when a range stands where a single value belongs. */
export interface PreparedCall {
  rows: number;
  columns: number;
  argumentsAt(row: number, column: number): Converted<unknown[]>;
}

/** The arguments in the places of the parameters; what a repeating last parameter takes comes as one list. */
function place(fn: FunctionMetadata, given: GridArgument[]): GridArgument[][] | GridError {
  const last = fn.parameters.at(-1);
  const fixed = last?.repeating ? fn.parameters.length - 1 : fn.parameters.length;
  if (!last?.repeating && given.length > fixed) {
    return new GridError("#VALUE!", `${fn.name} takes ${fixed} arguments, not ${given.length}.`);
  }
  const places = fn.parameters.slice(0, fixed).map((_, index) => [given[index] ?? OMITTED]);
  if (last?.repeating) places.push(given.slice(fixed));
  const missing = fn.parameters.findIndex((parameter, index) => !parameter.optional && index >= given.length);
  if (missing >= 0 && !fn.parameters[missing].repeating) {
    return new GridError("#VALUE!", `${fn.name} needs ${fn.parameters[missing].name}.`);
  }
  return places;
}

/**
 * The arguments of a formula as Excel would hand them to a sheet function: in the declared types, omitted ones as
 * `null`, ranges as matrices. Where a range stands for a single value, the function is called for each of its cells.
 *
 * An error in an argument is the answer, and the function is not called; with `makeError` an `any` parameter gets it.
 */
export function prepareCall(
  fn: FunctionMetadata,
  given: GridArgument[],
  makeError?: MakeError,
): PreparedCall | GridError {
  const places = place(fn, given);
  if (places instanceof GridError) return places;
  let rows = 1;
  let columns = 1;
  places.forEach((list, index) => {
    const parameter = fn.parameters[index];
    if (parameter.dimensionality === "matrix" || parameter.repeating) return;
    for (const argument of list) {
      if (argument.kind !== "area") continue;
      rows = Math.max(rows, argument.values.length);
      columns = Math.max(columns, argument.values[0]?.length ?? 0);
    }
  });
  return {
    rows,
    columns,
    argumentsAt(row, column) {
      const values: unknown[] = [];
      for (const [index, list] of places.entries()) {
        const parameter = fn.parameters[index];
        const converted: unknown[] = [];
        for (const argument of list) {
          const one = convertOne(argument, parameter, { row, column }, makeError);
          if (!one.ok) return one;
          converted.push(one.value);
        }
        values.push(parameter.repeating ? (converted.length > 0 ? converted : null) : converted[0]);
      }
      return { ok: true, value: values };
    },
  };
}
