/** Why a calculation gives no answer. Words are in refusal-messages.ts only. */
export const REFUSAL_CODES = [
  "argument.not-a-number",
  "argument.negative",
  "argument.zero",
  "argument.rate-over-one",
  "argument.rates-over-one",
  "argument.too-precise",
  "argument.too-large",
  "refund.more-than-left",
  "mpf.value-over-total",
  "heading.unknown",
  "heading.incomplete",
  "heading.not-in-force",
  "program.unknown",
  "program.review",
  "program.heading-needed",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refused argument, as data: which one, what it was, and what the sentence needs besides. */
export interface Refusal {
  refused: RefusalCode;
  /** Name of the argument, as the sheet functions call it. */
  argument: string;
  data: Readonly<Record<string, string | number>>;
}

/** Refuses an argument. */
export function refuse(
  refused: RefusalCode,
  argument: string,
  data: Readonly<Record<string, string | number>> = {},
): Refusal {
  return { refused, argument, data };
}

/** True when a calculation refused its arguments. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && "refused" in answer;
}
