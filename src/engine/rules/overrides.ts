import { NO_DATE, type PlainDate } from "../dates/plain-date";
import type { Program, Reading } from "../domain/vocabulary";
import { RULES_VERSION } from "./rules-version";

/** What a cell of the workbook's Rules table can say. */
export const OVERRIDE_VERDICTS = ["yes", "no", "review"] as const;
export type OverrideVerdict = (typeof OVERRIDE_VERDICTS)[number];

/**
 * One row of the workbook's Rules table (columns `Program` or `Heading`, `Guide`, `CBP`, `From`, `To`, `Note`).
 * Exactly one of `program` and `heading` is set. A blank verdict leaves that reading as it is.
 */
export interface RuleOverride {
  program: Program | null;
  /** "9903.76.01", as `lookUpHeading` writes it. */
  heading: string | null;
  guide: OverrideVerdict | null;
  cbp: OverrideVerdict | null;
  /** First entry date it holds for; null when from the beginning. */
  from: PlainDate | null;
  /** First entry date it no longer holds for; null when without end. */
  to: PlainDate | null;
  note: string;
}

/** Overrides ready for use, with the version of the table they make. Plain data; make it with `applyOverrides`. */
export interface RuleOverrides {
  readonly list: readonly RuleOverride[];
  /** "2026-11-21", or "2026-11-21+3 overrides (1a2b3c4d)". */
  readonly version: string;
}

/** No overrides: the table as published. */
export const NO_OVERRIDES: RuleOverrides = Object.freeze({ list: Object.freeze([]), version: RULES_VERSION });

/**
 * The user's overrides, ready for `verdict`, with a version that tells which table was used.
 * Row order does not matter: the same rows give the same version and the same answers.
 */
export function applyOverrides(overrides: readonly RuleOverride[]): RuleOverrides {
  if (overrides.length === 0) return NO_OVERRIDES;
  const lines = overrides.map(canonical).sort();
  const noun = overrides.length === 1 ? "override" : "overrides";
  return Object.freeze({
    list: Object.freeze(overrides.map((override) => Object.freeze({ ...override }))),
    version: `${RULES_VERSION}+${overrides.length} ${noun} (${fnv1a(lines.join("\n"))})`,
  });
}

/**
 * What the overrides say of a heading, or of its programme, on an entry date; null when nothing.
 * A row for the heading comes before a row for the programme; rows that disagree give `review`.
 */
export function findOverride(
  overrides: RuleOverrides,
  reading: Reading,
  of: { heading: string | null; program: Program },
  entryDate: PlainDate,
): OverrideVerdict | null {
  if (overrides.list.length === 0) return null;
  const byHeading =
    of.heading === null ? null : agreed(overrides, reading, (o) => o.heading === of.heading, entryDate);
  return byHeading ?? agreed(overrides, reading, (o) => o.program === of.program, entryDate);
}

/** Pairs of rows (indexes, ascending) for the same thing and overlapping dates that disagree in a reading. */
export function overlappingOverrides(overrides: readonly RuleOverride[]): [number, number][] {
  const pairs: [number, number][] = [];
  overrides.forEach((a, i) => {
    overrides.slice(i + 1).forEach((b, rest) => {
      const sameThing = a.program === b.program && a.heading === b.heading;
      const overlap =
        (a.to === null || b.from === null || b.from < a.to) &&
        (b.to === null || a.from === null || a.from < b.to);
      const disagree = (["guide", "cbp"] as const).some(
        (r) => a[r] !== null && b[r] !== null && a[r] !== b[r],
      );
      if (sameThing && overlap && disagree) pairs.push([i, i + 1 + rest]);
    });
  });
  return pairs;
}

function agreed(
  overrides: RuleOverrides,
  reading: Reading,
  concerns: (override: RuleOverride) => boolean,
  entryDate: PlainDate,
): OverrideVerdict | null {
  let answer: OverrideVerdict | null = null;
  for (const override of overrides.list) {
    const says = override[reading];
    if (says === null || !concerns(override) || !covers(override, entryDate)) continue;
    if (answer !== null && answer !== says) return "review";
    answer = says;
  }
  return answer;
}

/** A blank entry date is covered only by a row without dates. */
function covers(override: RuleOverride, entryDate: PlainDate): boolean {
  if (entryDate === NO_DATE) return override.from === null && override.to === null;
  return (
    (override.from === null || entryDate >= override.from) &&
    (override.to === null || entryDate < override.to)
  );
}

function canonical(o: RuleOverride): string {
  return [o.program ?? "", o.heading ?? "", o.guide ?? "", o.cbp ?? "", o.from ?? "", o.to ?? ""].join("|");
}

/** FNV-1a over UTF-16 units, as eight hex digits: tells tables apart, protects nothing. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
