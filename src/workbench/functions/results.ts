import { GridError } from "./values";

/** A cell of a function's answer, with the number format that the function asked for. */
export interface ResultCell {
  value: string | number | boolean;
  format?: string;
}

export type CellAnswer = ResultCell | GridError;

const ERROR_CODES = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"]);

/** Excel shows a message of ours with these two alone. */
const CODES_WITH_MESSAGE = new Set(["#VALUE!", "#N/A"]);

interface RichValue {
  type?: unknown;
  basicValue?: unknown;
  numberFormat?: unknown;
}

/** Why a function did not answer: the error that it threw, as Excel shows it in the cell. */
export function errorOf(thrown: unknown): GridError {
  const { code, message } = (typeof thrown === "object" && thrown ? thrown : {}) as {
    code?: unknown;
    message?: unknown;
  };
  const known = typeof code === "string" && ERROR_CODES.has(code);
  const text = typeof message === "string" ? message : "";
  if (!known) return new GridError("#VALUE!", text);
  return new GridError(code, CODES_WITH_MESSAGE.has(code) ? text : "");
}

function cellOf(answer: unknown): CellAnswer {
  switch (typeof answer) {
    case "number":
      if (Number.isNaN(answer)) return new GridError("#VALUE!");
      return Number.isFinite(answer) ? { value: answer } : new GridError("#NUM!");
    case "string":
    case "boolean":
      return { value: answer };
    case "object":
      break;
    default:
      // Excel shows 0 for nothing, and for null in a matrix too.
      return answer === undefined ? { value: 0 } : new GridError("#VALUE!");
  }
  if (answer === null) return { value: 0 };
  if ("code" in answer) return errorOf(answer);
  const { basicValue, numberFormat } = answer as RichValue;
  if (basicValue === undefined || typeof basicValue === "object") return new GridError("#VALUE!");
  const cell = cellOf(basicValue);
  if (cell instanceof GridError || typeof numberFormat !== "string") return cell;
  return { ...cell, format: numberFormat };
}

/** What a function returned, as one cell or as the rows of a spill. A ragged or empty matrix is an error. */
export function answerOf(returned: unknown): CellAnswer | CellAnswer[][] {
  if (!Array.isArray(returned)) return cellOf(returned);
  const rows = returned.every(Array.isArray) ? (returned as unknown[][]) : [returned as unknown[]];
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) {
    return new GridError("#VALUE!", "The function gave no table: its rows are not equally long.");
  }
  return rows.map((row) => row.map(cellOf));
}
