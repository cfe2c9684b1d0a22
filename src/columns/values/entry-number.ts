/** Letters of a filer code count as figures: A to I as 1 to 9, J to R as 1 to 9, S to Z as 2 to 9. */
const LETTER_VALUES = "12345678912345678923456789";
const NINE = 57;
const LENGTH = 11;
const FILER_CODE = 3;

/** The figure that each character stands for, by its code; -1 for those that stand in no entry number. */
const FIGURES = new Int8Array(128).fill(-1);
[..."0123456789"].forEach((digit) => (FIGURES[digit.charCodeAt(0)] = Number(digit)));
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].forEach((letter, at) => {
  for (const each of [letter, letter.toLowerCase()]) FIGURES[each.charCodeAt(0)] = Number(LETTER_VALUES[at]);
});

/**
 * The check digit of an entry number from its first ten characters (filer code and transaction number), or null when
 * they are no such characters. Every second figure counts double, figures of the sums are added, and the digit fills
 * the total up to a multiple of ten.
 *
 * @source CBP ACE CATAIR, Entry Summary Create/Update, table 1 (entry number check digit), read 2026-11-21
 * @example entryCheckDigit("MYK2800086") // 4
 */
export function entryCheckDigit(tenCharacters: string): number | null {
  if (!/^[0-9A-Z]{3}\d{7}$/.test(tenCharacters)) return null;
  let sum = 0;
  for (let at = 0; at < LENGTH - 1; at++) sum += weighted(valueOf(tenCharacters.charCodeAt(at), at), at);
  return (10 - (sum % 10)) % 10;
}

/** The figure of a character at a place of the entry number, or -1 when it may not stand there. */
function valueOf(code: number, at: number): number {
  if (code >= FIGURES.length || (code > NINE && at >= FILER_CODE)) return -1;
  return FIGURES[code]!;
}

function weighted(value: number, at: number): number {
  if (at % 2 === 0) return value;
  return value > 4 ? value * 2 - 9 : value * 2;
}

/** What is to be said of an entry number: nothing, a check digit that does not fit, or no entry number at all. */
export type EntryNumberCheck = "fits" | "check-digit" | "shape";

/** Checks an entry number in any usual spelling: XXX-NNNNNNN-C, XXX NNNNNNN-C, XXXNNNNNNNC. Makes no garbage. */
export function checkEntryNumber(text: string): EntryNumberCheck {
  let place = 0;
  let sum = 0;
  let last = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 45 || code === 32 || code === 46) continue;
    const value = valueOf(code, place);
    if (value < 0 || place === LENGTH) return "shape";
    if (place < LENGTH - 1) sum += weighted(value, place);
    else last = value;
    place++;
  }
  if (place !== LENGTH) return "shape";
  return (10 - (sum % 10)) % 10 === last ? "fits" : "check-digit";
}

/**
 * An all-figure entry number that lost leading zeros as a number cell, with its zeros: only when the check digit of the
 * restored number proves it. Null when there is nothing to restore or nothing proves it.
 *
 * @example restoreEntryNumber("123456782") // "00123456782", because 2 is the check digit of 0012345678
 */
export function restoreEntryNumber(digits: string): string | null {
  if (!/^[1-9]\d{7,9}$/.test(digits)) return null;
  const restored = digits.padStart(11, "0");
  return checkEntryNumber(restored) === "fits" ? restored : null;
}
