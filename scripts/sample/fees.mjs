import { percentOf, split } from "./cents.mjs";

/**
 * Least and most merchandise processing fee per formal entry, in cents, by the first entry date of the fiscal year.
 * Source: 19 CFR 24.23(b)(1) and CBP's yearly notices in the Federal Register.
 */
const MPF_LIMITS = [
  ["2020-10-01", 2723, 52833],
  ["2021-10-01", 2775, 53840],
  ["2022-10-01", 2966, 57535],
  ["2023-10-01", 3167, 61435],
  ["2024-10-01", 3271, 63462],
  ["2025-10-01", 3358, 65150],
  ["2026-10-01", 3458, 67086],
];

/**
 * The merchandise processing fee of an entry as paid, line by line: 0.3464 % of the value, at least and at most the figures of the
 * year, spread over the lines by value.
 *
 * @param {string} entryDate
 * @param {number[]} values entered value of each line, cents
 */
export function processingFees(entryDate, values) {
  const [, least, most] = MPF_LIMITS.findLast(([from]) => from <= entryDate);
  const whole = percentOf(
    values.reduce((sum, value) => sum + value, 0),
    0.3464,
  );
  return split(Math.min(most, Math.max(least, whole)), values);
}

/** The harbor maintenance fee of a line that came by sea: 0.125 % of its value. */
export const harborFee = (value) => percentOf(value, 0.125);
