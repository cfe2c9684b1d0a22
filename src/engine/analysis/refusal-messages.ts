import { formatQuantity } from "./format-quantity";
import type { Refusal, RefusalCode } from "./refusal";

type Data = Refusal["data"];

/** The sentence of a refusal: which argument, what is wrong with it, what to do. The only English text of the analyses' refusals. */
export function refusalSentence({ refused, argument, data }: Refusal): string {
  return `${argument}: ${SENTENCES[refused](data)}`;
}

const SENTENCES: Readonly<Record<RefusalCode, (data: Data) => string>> = {
  "argument.not-a-number": () => "this is not a number. Enter an amount in figures.",
  "argument.negative": ({ value }) => `${value} is below zero. Enter zero or more.`,
  "argument.zero": () => "this is zero or blank. Enter a figure above zero.",
  "argument.rate-over-one": ({ value }) =>
    `${value} is more than 1, that is ${formatQuantity(Number(value) * 100)}%. Enter a share between 0% and 100%, such as 5% or 0.05.`,
  "argument.rates-over-one": ({ sum }) =>
    `returnRate and rejectRate add up to ${formatQuantity(Number(sum) * 100)}%, more than all goods. Lower one of them.`,
  "argument.too-precise": ({ value }) => `${value} has more than six decimals. Round it.`,
  "argument.too-large": ({ value }) => `${value} is too large to be right. Check the cell.`,
  "refund.more-than-left": ({ value, left }) =>
    `${value} units are more than the ${left} that the lot has left. Check the quantities and what was claimed before.`,
  "mpf.value-over-total": ({ value, total }) =>
    `the line's value ${value} is more than the ${total} of all lines. Exchange the two, or check them.`,
  "heading.unknown": ({ text }) =>
    `${text} is not in our table of chapter 99 headings. Check the number; if it is right, look up its order before you count on the duty.`,
  "heading.incomplete": ({ text }) =>
    `${text} is not a whole chapter 99 number: programmes share their first digits. Enter all eight, such as 9903.88.03.`,
  "heading.not-in-force": ({ text, title, span }) =>
    `${text} (${title}) was not in force on that entry date: it holds ${span}. Check the date and the number.`,
  "program.unknown": ({ text, choices }) =>
    `"${text}" is neither a programme nor a tariff number. Enter one of ${choices}, or a number such as 9903.88.03.`,
  "program.heading-needed": ({ text }) =>
    `drawback of Section ${text} duty differs from heading to heading. Enter the chapter 99 number, such as 9903.88.03.`,
  "program.review": ({ text, statement }) =>
    `${text} is in review: ${statement} Have a broker settle it before you count on it.`,
};
