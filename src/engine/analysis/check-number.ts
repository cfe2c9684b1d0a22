import { refuse, type Refusal } from "./refusal";

/** Refuses what is no finite number or below zero. */
export function checkAmount(argument: string, value: number): Refusal | null {
  if (!Number.isFinite(value)) return refuse("argument.not-a-number", argument, { value });
  return value < 0 ? refuse("argument.negative", argument, { value }) : null;
}

/** Refuses what is no share: below 0 or above 1 (5 % is 0.05). */
export function checkShare(argument: string, value: number): Refusal | null {
  const refused = checkAmount(argument, value);
  if (refused !== null) return refused;
  return value > 1 ? refuse("argument.rate-over-one", argument, { value }) : null;
}

/** The first refusal of several checks, or null. */
export function firstRefusal(...checks: readonly (Refusal | null)[]): Refusal | null {
  for (const check of checks) if (check !== null) return check;
  return null;
}
