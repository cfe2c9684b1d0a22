/**
 * What a cell holds once wrappers are off: text, number, yes/no, blank, or an Excel error.
 *
 * Excel hands over data types and errors as objects, files may hand over `Date`s and undefined; all are brought to this.
 */
export type PlainCell = string | number | boolean | null | CellError;

/** An Excel error value in a cell, such as #N/A. */
export class CellError {
  constructor(public readonly code: string) {}
}

const ERROR_TEXT =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|NOT-CALCULATED)$/;
const MILLISECONDS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25569;

/**
 * The content of a cell without wrappers. Text is cleaned (see `cleanText`); "" and placeholders for nothing are null.
 *
 * @example plainCell('="00123"') // "00123"
 * @example plainCell({ type: "FormattedNumber", basicValue: 45000 }) // 45000
 */
export function plainCell(value: unknown): PlainCell {
  if (typeof value === "number") return value;
  if (typeof value === "string") {
    const text = cleanText(value);
    if (text === "") return null;
    return text.charCodeAt(0) === 35 && ERROR_TEXT.test(text) ? new CellError(text) : text;
  }
  if (typeof value === "boolean") return value;
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return String(value);
  if (typeof value === "object") return unwrapObject(value as Record<string, unknown>);
  return null;
}

function unwrapObject(value: Record<string, unknown>): PlainCell {
  if (value instanceof CellError) return value;
  if (value instanceof Date) {
    const time = value.getTime();
    return Number.isNaN(time) ? null : time / MILLISECONDS_PER_DAY + SERIAL_OF_1970;
  }
  if (typeof value.code === "string" && value.code.startsWith("#")) return new CellError(value.code);
  if (value.type === "Error") return new CellError(String(value.basicValue ?? "#VALUE!"));
  const inner = value.basicValue ?? value.text ?? value.result;
  return inner === undefined || (typeof inner === "object" && inner !== null) ? null : plainCell(inner);
}

/**
 * Text without what surrounds it: spaces of every kind, zero-width marks, a leading apostrophe, `="…"` as written by
 * exports that protect leading zeros, and marks that stand for nothing (a lone dash, N/A, NULL, #).
 *
 * @example cleanText("\u00a0ABC ") // "ABC"
 * @example cleanText("'007") // "007"
 * @example cleanText("n/a") // ""
 */
export function cleanText(text: string): string {
  const length = text.length;
  if (length === 0) return text;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(length - 1);
  let clean = text;
  if (!isPlainEdge(first) || !isPlainEdge(last)) {
    clean = trimMarks(text);
    if (clean.startsWith('="') && clean.endsWith('"') && clean.length >= 3)
      clean = trimMarks(clean.slice(2, -1));
    else if (clean.startsWith("'")) clean = trimMarks(clean.slice(1));
  }
  return clean.length <= 7 && MEANS_NOTHING.has(clean) ? "" : clean;
}

/** Spaces, control characters, byte-order and zero-width marks; tested one by one, so that long runs cost no more. */
const MARK = /[\s\p{Cc}\p{Cf}]/u;

function trimMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isMark(text.charCodeAt(from))) from++;
  while (to > from && isMark(text.charCodeAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

function isMark(code: number): boolean {
  if (code <= 32) return true;
  return code >= 127 && MARK.test(String.fromCharCode(code));
}

/** True for letters, digits and ordinary marks at the edge of a text, which need no cleaning. */
function isPlainEdge(code: number): boolean {
  return code > 32 && code < 127 && code !== 39 && code !== 61 && code !== 34;
}

const MEANS_NOTHING = new Set([
  "-", "--", "---", "–", "—", "#", "n/a", "N/A", "NULL", "null", "(null)", "(blank)", "None", "none", "nan", "NaN", "NIL", "nil",
]); // prettier-ignore

/**
 * A cell as the text a person would read: numbers in full and shortest form, yes/no as TRUE and FALSE, blank as "".
 *
 * @example cellText(12.5) // "12.5"
 */
export function cellText(value: unknown): string {
  const cell = plainCell(value);
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell.code;
}

/** A number as text without an exponent as long as its digits are certain (below 10^21). */
export function numberText(value: number): string {
  return Number.isFinite(value) ? String(value) : "";
}

/** True for a cell that holds nothing: empty, blank text, null or a mark that stands for nothing. Zero is something. */
export function isBlankCell(value: unknown): boolean {
  if (typeof value === "number") return false;
  if (value === "" || value === null || value === undefined) return true;
  return plainCell(value) === null;
}
