import { decimalText, type NumberText } from "./number-text";

/** Binary noise that Excel leaves behind the last decimal (12.340000000000002), as a part of the last place. */
const NOISE = 1e-4;

/** Digits that a double holds for certain. */
const CERTAIN_DIGITS = 15;

/** What became of a number brought to whole steps of its last place. */
export interface Scaled {
  /** Whole steps of 1 / 10^decimals; rounded half up when `excess`. Negative for negative numbers. */
  steps: number;
  /** The number has more decimals than allowed, beyond noise. */
  excess: boolean;
  /** The number is too large to be exact. */
  tooLarge: boolean;
}

/** A number of steps without binary noise; NaN where it is no whole number. */
export function wholeSteps(scaled: number): number {
  const steps = Math.round(scaled);
  return Math.abs(scaled - steps) <= NOISE ? steps : NaN;
}

/**
 * A number of Excel in whole steps of 1 / 10^decimals, binary noise taken off.
 *
 * @example scaleNumber(12.340000000000002, 2).steps // 1234
 * @example scaleNumber(12.345, 2) // { steps: 1235, excess: true, tooLarge: false }
 */
export function scaleNumber(value: number, decimals: number): Scaled {
  const scaled = value * 10 ** decimals;
  const steps = Math.round(scaled);
  if (Math.abs(steps) > Number.MAX_SAFE_INTEGER || !Number.isFinite(value)) {
    return { steps: 0, excess: false, tooLarge: true };
  }
  if (Math.abs(scaled - steps) <= NOISE) return { steps, excess: false, tooLarge: false };
  const text = decimalText(value);
  if (text === null) return { steps, excess: true, tooLarge: false };
  const [whole = "0", fraction = ""] = text.split(".");
  const exact = scaleDigits(whole, fraction, decimals);
  return value < 0 ? { ...exact, steps: -exact.steps } : exact;
}

/** A number in text in whole steps of 1 / 10^decimals. Its mark must be settled. */
export function scaleText(number: NumberText, decimals: number): Scaled {
  const scaled = scaleDigits(number.whole, number.fraction, decimals);
  return number.negative ? { ...scaled, steps: scaled.steps === 0 ? 0 : -scaled.steps } : scaled;
}

function scaleDigits(whole: string, fraction: string, decimals: number): Scaled {
  const kept = fraction.slice(0, decimals).padEnd(decimals, "0");
  const digits = (whole + kept).replace(/^0+(?=\d)/, "");
  const steps = Number(digits);
  if (digits.length > CERTAIN_DIGITS && steps > Number.MAX_SAFE_INTEGER) {
    return { steps: 0, excess: false, tooLarge: true };
  }
  const rest = fraction.length > decimals ? Number(`0.${fraction.slice(decimals)}`) : 0;
  if (rest <= NOISE) return { steps, excess: false, tooLarge: false };
  if (rest >= 1 - NOISE) return { steps: steps + 1, excess: false, tooLarge: false };
  return { steps: rest >= 0.5 ? steps + 1 : steps, excess: true, tooLarge: false };
}
