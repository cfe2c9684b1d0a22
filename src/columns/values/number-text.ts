/** How a column writes numbers: 1,234.56 or 1.234,56. */
export type NumberStyle = "us" | "european";

/**
 * A number in text, taken apart without binary fractions.
 *
 * `mark` is the separator that could be a decimal mark or a thousands mark ("1,234", "1.234"); such a text has no
 * `evidence` and is settled by the other cells of its column through `settleMark`.
 */
export interface NumberText {
  negative: boolean;
  /** Digits before and after the decimal mark; with a `mark`, before and after that mark. */
  whole: string;
  fraction: string;
  mark: "," | "." | null;
  /** The style this text proves, if it proves one. */
  evidence: NumberStyle | null;
  /** Letters after the digits, such as NO in 13680NO. */
  unit: string;
  /** A currency other than the dollar that stands at the number, or "". */
  foreignCurrency: string;
}

const DOLLAR = /^(?:US ?\$|\$|USD|U\.S\.\$)|(?:US ?\$|\$|USD)$/gi;
const FOREIGN =
  /^(C\$|CA\$|A\$|AU\$|HK\$|NZ\$|MX\$|R\$|S\$|NT\$|€|£|¥|₩|₹|₽|CAD|EUR|GBP|CNY|RMB|JPY|MXN|AUD|CHF|HKD|INR|KRW|TWD|VND|BRL)|(CAD|EUR|GBP|CNY|RMB|JPY|MXN|AUD|CHF|HKD|INR|KRW|TWD|VND|BRL|€|£|¥|zł|kr)$/i;

/** Longer texts are no numbers. */
const LONGEST = 60;

/**
 * Takes a number in text apart, or null when the text is no number.
 *
 * Understands currency signs, thousands marks (comma, dot, space, apostrophe), parentheses and a minus at either end
 * for negatives, and a unit of measure after the digits. Percentages and dates are no numbers.
 *
 * @example parseNumberText("($1,234.50)") // negative, whole "1234", fraction "50", evidence "us"
 * @example parseNumberText("1.234,56-") // negative, whole "1234", fraction "56", evidence "european"
 * @example parseNumberText("13680NO") // whole "13680", unit "NO"
 */
export function parseNumberText(text: string): NumberText | null {
  if (text.length > LONGEST) return null;
  let rest = text.replace(/[\u00a0\u2009\u202f]/g, " ").replace(/[\u2212\u2013\u2014]/g, "-");
  let negative = false;
  const flip = (): void => {
    negative = !negative;
  };
  const parenthesised = /^(\D{0,4}?)\((.+)\)$/.exec(rest);
  if (parenthesised) {
    flip();
    rest = parenthesised[1]! + parenthesised[2]!;
  }
  rest = stripSign(rest.trim(), flip);
  const foreign = FOREIGN.exec(rest);
  if (foreign) rest = rest.replace(FOREIGN, "").trim();
  else rest = rest.replace(DOLLAR, "").trim();
  rest = stripSign(rest, flip);
  const parts = /^([0-9.,][0-9.,' ’]*?)(?: ?([A-Za-z][A-Za-z.]{0,7}\.?))?$/.exec(rest);
  if (!parts) return exponentNumber(rest, negative);
  const digits = ungroupSpaces(parts[1]!);
  const unit = parts[2] ?? "";
  if (digits === null || /^e$/i.test(unit)) return null;
  const split = splitAtDecimalMark(digits);
  return split && { ...split, negative, unit, foreignCurrency: foreign ? foreign[0].trim() : "" };
}

function stripSign(text: string, flip: () => void): string {
  if (text.startsWith("-")) {
    flip();
    return text.slice(1).trim();
  }
  if (text.endsWith("-")) {
    flip();
    return text.slice(0, -1).trim();
  }
  return text.startsWith("+") ? text.slice(1).trim() : text;
}

/** Takes spaces and apostrophes out when they part groups of three digits; null when they part anything else. */
function ungroupSpaces(text: string): string | null {
  const trimmed = text.trim();
  if (!/[' ’]/.test(trimmed)) return trimmed;
  return /^\d{1,3}(?:[' ’]\d{3})+(?:[.,]\d+)?$/.test(trimmed) ? trimmed.replace(/[' ’]/g, "") : null;
}

function exponentNumber(text: string, negative: boolean): NumberText | null {
  if (!/^\d+(?:[.,]\d+)?E[+-]?\d{1,3}$/i.test(text)) return null;
  const value = Number(text.replace(",", "."));
  const plain = decimalText(value);
  if (plain === null) return null;
  const [whole = "0", fraction = ""] = plain.split(".");
  return { negative, whole, fraction, mark: null, evidence: null, unit: "", foreignCurrency: "" };
}

/** A finite number below 10^21 in decimal digits without exponent, or null. */
export function decimalText(value: number): string | null {
  const text = String(Math.abs(value));
  if (!/[eE]/.test(text)) return Number.isFinite(value) ? text : null;
  return Math.abs(value) < 1 ? Math.abs(value).toFixed(20) : null;
}

const GROUPS_BY_COMMA = /^\d{1,3}(?:,\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/;
const GROUPS_BY_DOT = /^\d{1,3}(?:\.\d{3})+$/;

type Split = Pick<NumberText, "whole" | "fraction" | "mark" | "evidence">;

function splitAtDecimalMark(text: string): Split | null {
  const lastDot = text.lastIndexOf(".");
  const lastComma = text.lastIndexOf(",");
  if (lastDot < 0 && lastComma < 0) return /^\d+$/.test(text) ? split(text, "", null, null) : null;
  if (lastDot >= 0 && lastComma >= 0) {
    return lastDot > lastComma
      ? splitBothMarks(text, lastDot, GROUPS_BY_COMMA, /,/g, "us")
      : splitBothMarks(text, lastComma, GROUPS_BY_DOT, /\./g, "european");
  }
  const mark = lastDot >= 0 ? "." : ",";
  const last = Math.max(lastDot, lastComma);
  if (text.indexOf(mark) !== last) {
    const groups = mark === "," ? GROUPS_BY_COMMA : GROUPS_BY_DOT;
    const style = mark === "," ? "us" : "european";
    return groups.test(text) ? split(text.split(mark).join(""), "", null, style) : null;
  }
  const whole = text.slice(0, last);
  const fraction = text.slice(last + 1);
  if (whole === "" && fraction === "") return null;
  if (fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return split(whole, fraction, mark, null);
  if (fraction === "") return mark === "." ? split(whole, "", null, null) : null;
  return split(whole === "" ? "0" : whole, fraction, null, mark === "." ? "us" : "european");
}

function splitBothMarks(
  text: string,
  at: number,
  groups: RegExp,
  grouping: RegExp,
  style: NumberStyle,
): Split | null {
  const whole = text.slice(0, at);
  const fraction = text.slice(at + 1);
  if (!groups.test(whole) || !/^\d*$/.test(fraction)) return null;
  return split(whole.replace(grouping, ""), fraction, null, style);
}

function split(
  whole: string,
  fraction: string,
  mark: NumberText["mark"],
  evidence: NumberStyle | null,
): Split {
  return { whole, fraction, mark, evidence };
}

/**
 * A number whose mark was open, read in the style of its column.
 *
 * @example settleMark({ ...parseNumberText("1,234")! }, "us").whole // "1234"
 */
export function settleMark(number: NumberText, style: NumberStyle): NumberText {
  if (number.mark === null) return number;
  const groups = (number.mark === ",") === (style === "us");
  return groups
    ? { ...number, whole: number.whole + number.fraction, fraction: "", mark: null }
    : { ...number, mark: null };
}
