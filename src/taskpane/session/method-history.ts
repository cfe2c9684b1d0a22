import {
  METHODS,
  parseIsoDate,
  recordMethod,
  type Issue,
  type MatchResult,
  type MethodUse,
} from "../../engine/index";

/** Key of the methods used so far in the workbook's settings. */
export const METHODS_KEY = "drawback.methods";

/** The SKUs that returns were matched with, noted under the method of the match; and warnings of a method left too soon. */
export function noteMethod(
  { input, options, lots, demands }: MatchResult,
  history: readonly MethodUse[],
): { history: MethodUse[]; issues: Issue[] } {
  if (options.asOf === null) return { history: [...history], issues: [] };
  const skus: string[] = [];
  for (let group = 0; group + 1 < lots.groupStart.length; group++) {
    if (demands.groupStart[group] === demands.groupStart[group + 1]) continue;
    skus.push(input.texts[lots.sku[lots.groupStart[group]!]!]!);
  }
  return recordMethod(history, skus, options.method, options.asOf);
}

/** What a workbook keeps: the methods its last written match was made by, and those before it, to be taken back with it. */
export interface KeptMethods {
  history: MethodUse[];
  before: MethodUse[];
}

/** What was kept, without what is not understood. */
export function parseMethods(kept: unknown): KeptMethods {
  const { history, before } = (kept ?? {}) as Partial<Record<keyof KeptMethods, unknown>>;
  return { history: understood(history), before: understood(before) };
}

function understood(uses: unknown): MethodUse[] {
  if (!Array.isArray(uses)) return [];
  return (uses as (Partial<MethodUse> | null)[]).filter(
    (use): use is MethodUse =>
      typeof use === "object" &&
      use !== null &&
      (METHODS as readonly unknown[]).includes(use.method) &&
      typeof use.since === "string" &&
      parseIsoDate(use.since) !== null &&
      Array.isArray(use.skus),
  );
}
