import { addYears, parseIsoDate, toIsoDate, type PlainDate } from "../dates/plain-date";
import type { Method } from "../domain/vocabulary";
import type { Issue } from "../issues/issue";

/** SKUs that have been identified by one method since one day (YYYY-MM-DD): what a workbook remembers of earlier matches. */
export interface MethodUse {
  method: Method;
  since: string;
  skus: readonly string[];
}

/**
 * What to remember after a match of some SKUs by a method, and a warning for every method left before its year was over.
 * A SKU that keeps its method keeps its first day; one that changes starts anew on the as-of date. The order of nothing matters.
 *
 * @source 19 CFR 190.14(b)(3): "used without variation" for at least one year; read as 191.14 2026-11-21
 */
export function recordMethod(
  history: readonly MethodUse[],
  skus: readonly string[],
  method: Method,
  asOf: PlainDate,
): { history: MethodUse[]; issues: Issue[] } {
  const now = new Set(skus);
  const today = toIsoDate(asOf);
  const kept = new Map<string, { method: Method; since: string; skus: string[] }>();
  const keep = (one: Method, since: string, sku: string): void => {
    const key = `${one} ${since}`;
    const use = kept.get(key);
    if (use) use.skus.push(sku);
    else kept.set(key, { method: one, since, skus: [sku] });
  };
  const issues: Issue[] = [];
  for (const use of history) {
    const left = use.skus.filter((sku) => now.has(sku) && use.method !== method);
    for (const sku of use.skus) {
      if (!now.has(sku) || use.method === method) keep(use.method, use.since, sku);
      now.delete(sku);
    }
    for (const sku of left) keep(method, today, sku);
    const began = parseIsoDate(use.since);
    if (left.length > 0 && began !== null && asOf < addYears(began, 1)) {
      issues.push({
        code: "identification.one-year",
        severity: "warning",
        at: { table: "Rules", row: null, column: null },
        data: { sku: left[0]!, more: left.length - 1, before: use.method, since: use.since, method },
      });
    }
  }
  for (const sku of now) keep(method, today, sku);
  const uses = [...kept.values()].map((use) => ({ ...use, skus: use.skus.sort() }));
  uses.sort((a, b) => (`${a.since} ${a.method}` < `${b.since} ${b.method}` ? -1 : 1));
  return { history: uses, issues };
}
