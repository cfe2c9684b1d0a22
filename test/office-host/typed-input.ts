import { invalidArgument } from "./excel-error";

export type CellValue = string | number | boolean;

/** What is in a cell. `formula` begins with "="; `quoted` is Excel's hidden apostrophe. */
export interface CellContent {
  value: CellValue;
  formula?: string;
  quoted?: boolean;
  /** The number format that Excel gives the cell along with the value ("m/d/yyyy" for a typed date). */
  format?: string;
}

/**
 * What Excel makes of a value that is sent to a cell of this number format: a text is taken as if it had been typed.
 * A cell formatted as text ("@") keeps every text as it is, an apostrophe included; whether Excel hides the
 * apostrophe there is not known, so the fake takes the case that shows it.
 */
export function takeInput(input: unknown, numberFormat: string): CellContent {
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw invalidArgument();
    return { value: numberFormat === "@" ? String(input) : input };
  }
  if (typeof input === "boolean")
    return { value: numberFormat === "@" ? String(input).toUpperCase() : input };
  if (typeof input !== "string") throw invalidArgument();
  if (input.length > 32_767) throw invalidArgument();
  if (numberFormat === "@" || input === "") return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1), quoted: true };
  const parsed = parseNumber(input) ?? parseDate(input);
  if (parsed) return parsed;
  if (/^(true|false)$/i.test(input)) return { value: input.toLowerCase() === "true" };
  if (/^[=+\-@]/.test(input) && input.length > 1) {
    return { value: "#NAME?", formula: input.startsWith("=") ? input : `=${input.replace(/^\+/, "+")}` };
  }
  return { value: input };
}

function parseNumber(text: string): CellContent | null {
  const trimmed = text.trim();
  const percent = trimmed.endsWith("%");
  const digits = (percent ? trimmed.slice(0, -1) : trimmed).replace(/^\$/, "");
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i.test(digits) || !/\d/.test(digits)) return null;
  const number = Number(digits.replaceAll(",", ""));
  return percent ? { value: number / 100, format: "0%" } : { value: number };
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function parseDate(text: string): CellContent | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$/.exec(text);
  if (us) return serial(us[3] ? Number(us[3].padStart(4, "20")) : 2026, Number(us[1]), Number(us[2]));
  const word = /^([a-z]{3,9})[ -](\d{4})$/i.exec(text);
  const month = word ? MONTHS.indexOf(word[1].slice(0, 3).toLowerCase()) : -1;
  return word && month >= 0 ? serial(Number(word[2]), month + 1, 1) : null;
}

function serial(year: number, month: number, day: number): CellContent | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { value: Date.UTC(year, month - 1, day) / 86_400_000 + 25_569, format: "m/d/yyyy" };
}
