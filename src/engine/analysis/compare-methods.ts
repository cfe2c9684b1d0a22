import type { MatchInput, MatchOptions } from "../domain/tables";
import { METHODS, RETURN_STATUSES, type Method } from "../domain/vocabulary";
import { matchLots } from "../matching/match";
import type { MatchResult, ReadingResult } from "../matching/result";
import { ACCOUNTING_METHODS } from "../rules/accounting-methods";
import { NO_OVERRIDES, type RuleOverrides } from "../rules/overrides";

/** What one method gives under one reading. Cents. */
export interface MethodFigures {
  due: number;
  pending: number;
  /** Returns by what became of them: matched in full or in part or waiting, commingled, anything else. */
  matched: number;
  commingled: number;
  notMatched: number;
}

/** One method beside the others. */
export interface MethodComparison {
  method: Method;
  title: string;
  /** Null where the method could not be run: low-to-high with turn-over wants the turn-over days. */
  guide: MethodFigures | null;
  cbp: MethodFigures | null;
  /** Issues of the kind `code` that go with the method: the one-year rule for every accounting method. */
  notes: (
    "identification.one-year" | "identification.method-not-in-guide" | "method.turnover-days-missing"
  )[];
}

/**
 * The same tables under every method, in the order of `METHODS`. A method is chosen for what the records show and kept for a year
 * (19 CFR 190.14(b)); the comparison is for planning, not for picking the best one claim by claim.
 *
 * @param match makes (or remembers) one match; `matchLots` when left out
 */
export function compareMethods(
  input: MatchInput,
  options: MatchOptions,
  overrides: RuleOverrides = NO_OVERRIDES,
  match: (options: MatchOptions) => MatchResult = (one) => matchLots(input, one, overrides),
): MethodComparison[] {
  return METHODS.map((method): MethodComparison => {
    const { title } = ACCOUNTING_METHODS[method];
    const notes: MethodComparison["notes"] = method === "specific" ? [] : ["identification.one-year"];
    if (method === "low-to-high-turnover" && options.turnoverDays === null) {
      return { method, title, guide: null, cbp: null, notes: ["method.turnover-days-missing", ...notes] };
    }
    const result = match({ ...options, method });
    return { method, title, guide: figuresOf(result.guide), cbp: figuresOf(result.cbp), notes };
  });
}

const MATCHED = new Set(["matched", "partial", "needs-action"]);

function figuresOf({ due, pending, returns }: ReadingResult): MethodFigures {
  const figures = { due, pending, matched: 0, commingled: 0, notMatched: 0 };
  for (const index of returns.status) {
    const status = RETURN_STATUSES[index]!;
    if (MATCHED.has(status)) figures.matched++;
    else if (status === "commingled") figures.commingled++;
    else figures.notMatched++;
  }
  return figures;
}
