import "./custom-functions";
import { isRefusal, mpfOfLine, refundOfUnits } from "../engine";
import { figure } from "./arguments";
import { answer } from "./to-excel";

/**
 * Drawback due on units of one charge of one import line: 99% of their share of the duty, to the cent. Claims on the same line never add up to more than 99% of it.
 * @customfunction REFUND
 * @helpurl https://localhost:3000/help/REFUND.html
 * @param dutyPaid Duty of one kind paid on the whole line, in dollars and cents.
 * @param lotQuantity Units on the line.
 * @param quantity Units to claim now, up to six decimals.
 * @param [alreadyClaimed] Units of the line claimed before. Default 0.
 * @returns Dollars and cents.
 * @remarks One charge at a time: base duty, Section 301 and so on each have their own call. Duty with fractions of a cent is rounded to the cent first.
 * @example =DRAWBACK.REFUND(1000, 10, 10) gives 990
 * @example =DRAWBACK.REFUND(50, 3, 1) gives 16.5
 * @example =DRAWBACK.REFUND(0.1, 3, 1, 2) gives 0.03
 */
export function refund(
  dutyPaid: number,
  lotQuantity: number,
  quantity: number,
  alreadyClaimed?: number,
): number {
  return answer(() => {
    const cents = refundOfUnits(
      figure("dutyPaid", dutyPaid),
      figure("lotQuantity", lotQuantity),
      figure("quantity", quantity),
      figure("alreadyClaimed", alreadyClaimed, 0),
    );
    return isRefusal(cents) ? cents : cents / 100;
  });
}

/**
 * Merchandise processing fee given back on units of one line of an entry (19 CFR 190.51(b)(2)): spread by value, 99%, per unit to four decimals. For unused merchandise only.
 * @customfunction MPF
 * @helpurl https://localhost:3000/help/MPF.html
 * @param mpfPaid Merchandise processing fee paid on the whole entry, in dollars.
 * @param lineValue Entered value of the line, in dollars.
 * @param totalValue Entered value of all lines of the entry that pay the fee, in dollars.
 * @param lineQuantity Units on the line.
 * @param quantity Units to claim.
 * @returns Dollars and cents.
 * @example =DRAWBACK.MPF(485, 50000, 340000, 5000, 1000) gives 14.1
 */
export function mpf(
  mpfPaid: number,
  lineValue: number,
  totalValue: number,
  lineQuantity: number,
  quantity: number,
): number {
  return answer(() => {
    const steps = mpfOfLine(
      figure("mpfPaid", mpfPaid),
      figure("lineValue", lineValue),
      figure("totalValue", totalValue),
      figure("lineQuantity", lineQuantity),
      figure("quantity", quantity),
    );
    return isRefusal(steps) ? steps : steps.claim;
  });
}
