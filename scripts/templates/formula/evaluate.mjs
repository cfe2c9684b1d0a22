import { areaAt, cellAt, sheetName } from "./address.mjs";
import { BUILTINS } from "./builtins.mjs";
import { FormulaError } from "./formula-error.mjs";
import { parse } from "./parse.mjs";

/**
 * Works out a formula. `book` says what cells, names, tables and spills hold:
 * `cell(sheet, row, column)`, `area(sheet, area)`, `name(text)`, `table(name)`, `spill(sheet, row, column)`.
 *
 * @param {string} formula
 * @param {{sheet: string, row: number}} at the cell it stands in
 * @returns a value, or a matrix of them
 */
export function evaluate(formula, at, book, functions) {
  const valueOf = (tree) => {
    switch (tree.kind) {
      case "number":
      case "text":
      case "boolean":
        return tree.value;
      case "reference":
        return reference(tree.text);
      case "name":
        return reference(book.name(tree.text));
      case "table":
        return table(tree.text);
      case "negative":
        return -number(valueOf(tree.of));
      case "percent":
        return number(valueOf(tree.of)) / 100;
      case "binary":
        return binary(tree.operator, single(valueOf(tree.left)), single(valueOf(tree.right)));
      default:
        return call(tree);
    }
  };

  const reference = (text) => {
    const cut = text.lastIndexOf("!") + 1;
    const sheet = cut === 0 ? at.sheet : sheetName(text.slice(0, cut));
    const rest = text.slice(cut).replaceAll("$", "");
    if (rest.endsWith("#")) {
      const { row, column } = cellAt(rest.slice(0, -1));
      return book.spill(sheet, row, column);
    }
    const area = areaAt(rest);
    return area.rows * area.columns === 1 ? book.cell(sheet, area.row, area.column) : book.area(sheet, area);
  };

  const table = (text) => {
    const [, name, inner] = /^(\w+)\[(.*)\]$/.exec(text);
    const { sheet, area, headings } = book.table(name);
    if (inner === "#All") return book.area(sheet, area);
    // As people write it, [@[Duty Paid]], and as a file keeps it, [[#This Row],[Duty Paid]].
    const ofRow = /^(?:@|\[#This Row\],)(.*)$/.exec(inner);
    const heading = (ofRow?.[1] ?? inner).replace(/^\[(.*)\]$/, "$1");
    const column = area.column + headings.indexOf(heading);
    if (column < area.column) throw new FormulaError(`${name} has no column ${heading}`);
    if (ofRow) return book.cell(sheet, at.row, column);
    return book.area(sheet, { row: area.row + 1, column, rows: area.rows - 1, columns: 1 });
  };

  const call = ({ name, args }) => {
    // As a file keeps A5#.
    if (name === "ANCHORARRAY") return reference(`${args[0].text}#`);
    if (name === "IF") return valueOf(single(valueOf(args[0])) ? args[1] : args[2]);
    if (name === "IFERROR") {
      try {
        return valueOf(args[0]);
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        return valueOf(args[1]);
      }
    }
    const given = args.map((arg) => (arg === null ? null : valueOf(arg)));
    if (name.startsWith("DRAWBACK.")) return ours(functions, name.slice("DRAWBACK.".length), given);
    const builtin = BUILTINS[name];
    if (!builtin) throw new Error(`${name} in ${formula} is not known here`);
    return builtin(...given);
  };

  return valueOf(parse(formula));
}

/** Calls one of our functions as Excel does: omitted arguments as null, ranges as matrices. */
function ours(functions, id, given) {
  const { parameters, body } = functions.get(id);
  const args = parameters.map(({ type, dimensionality }, index) => {
    const value = given[index];
    if (value === null || value === undefined) return null;
    if (dimensionality === "matrix") return Array.isArray(value) ? value : [[value]];
    const one = single(value);
    return type === "number" ? number(one) : one;
  });
  try {
    const answer = body(...args);
    return Array.isArray(answer) ? answer.map((row) => row.map(plain)) : plain(answer);
  } catch (error) {
    throw new FormulaError(`${id}: ${error.code} ${error.message}`);
  }
}

/** A formatted number is the number that it formats. */
const plain = (cell) => (typeof cell === "object" && cell !== null ? cell.basicValue : cell);

const single = (value) => (Array.isArray(value) ? value[0][0] : value);

function number(value) {
  const one = single(value);
  if (one === null || one === "") return 0;
  if (typeof one === "boolean") return one ? 1 : 0;
  if (typeof one !== "number") throw new FormulaError(`#VALUE!: ${one} is not a number`);
  return one;
}

function binary(operator, left, right) {
  switch (operator) {
    case "&":
      return `${left ?? ""}${right ?? ""}`;
    case "+":
      return number(left) + number(right);
    case "-":
      return number(left) - number(right);
    case "*":
      return number(left) * number(right);
    case "/":
      if (number(right) === 0) throw new FormulaError("#DIV/0!");
      return number(left) / number(right);
    default:
      return compare(operator, left, right);
  }
}

function compare(operator, left, right) {
  const isText = typeof left === "string" || typeof right === "string";
  const [a, b] = isText
    ? [String(left ?? "").toLowerCase(), String(right ?? "").toLowerCase()]
    : [number(left), number(right)];
  return {
    "=": a === b,
    "<>": a !== b,
    "<": a < b,
    ">": a > b,
    "<=": a <= b,
    ">=": a >= b,
  }[operator];
}
