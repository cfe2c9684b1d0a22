/**
 * The common shapes of a number in text, read without allocating: digits, an optional dollar sign in front, commas
 * between groups of three, a decimal point. Anything else, and anything that could be read in two ways, is left to
 * `parseNumberText`; the answer of a successful `readFastDecimal` is in the fields until the next call.
 */
export const fastDecimal = {
  /** The digits as one whole number. */
  digits: 0,
  /** How many of the digits come after the decimal point. */
  decimals: 0,
  /** True when the text proves the style 1,234.56. */
  provesUs: false,
};

const DOLLAR = 36;
const COMMA = 44;
const POINT = 46;
const ZERO = 48;
const CERTAIN_DIGITS = 15;

/** True when the text is one of the common shapes; its value is then in `fastDecimal`. */
export function readFastDecimal(text: string): boolean {
  const length = text.length;
  let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  const start = at;
  let digits = 0;
  let count = 0;
  let commas = 0;
  let run = 0;
  let decimals = -1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      count++;
      if (decimals >= 0) decimals++;
      else run++;
    } else if (code === COMMA && decimals < 0 && (commas === 0 ? run >= 1 && run <= 3 : run === 3)) {
      commas++;
      run = 0;
    } else if (code === POINT && decimals < 0 && (commas === 0 || run === 3)) {
      decimals = 0;
    } else return false;
  }
  if (count === 0 || count > CERTAIN_DIGITS) return false;
  if (commas > 0 && run !== 3) return false;
  if (commas === 1 && decimals < 0) return false;
  if (decimals === 3 && commas === 0 && run <= 3 && run > 0 && text.charCodeAt(start) !== ZERO) return false;
  fastDecimal.digits = digits;
  fastDecimal.decimals = decimals < 0 ? 0 : decimals;
  fastDecimal.provesUs = decimals > 0 || commas > 1;
  return true;
}
