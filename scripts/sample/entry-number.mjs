/** The made-up filer's code. */
const FILER = "XZ9";

/** CBP counts letters as figures: A to I as 1 to 9, J to R as 1 to 9, S to Z as 2 to 9. */
const LETTERS = "12345678912345678923456789";

/**
 * An entry number with its check digit, XXX-NNNNNNN-C: every second figure counts double, figures of the sums are added, and the
 * digit fills the total up to a multiple of ten.
 *
 * @param {number} transaction seven figures
 */
export function entryNumber(transaction) {
  const ten = `${FILER}${transaction}`;
  const sum = [...ten].reduce((total, sign, at) => {
    const figure = /\d/.test(sign) ? Number(sign) : Number(LETTERS[sign.charCodeAt(0) - 65]);
    const weighted = at % 2 === 1 ? figure * 2 : figure;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `${FILER}-${transaction}-${(10 - (sum % 10)) % 10}`;
}

/** The number with a check digit that does not fit. */
export const mistype = (number) => number.slice(0, -1) + ((Number(number.at(-1)) + 3) % 10);
