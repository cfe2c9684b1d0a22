import { parseIsoDate, type PlainDate } from "../dates/plain-date";

/** Where a statement about the law comes from. */
export interface Source {
  /** Section, proclamation, CSMS number or page, as a broker would cite it. */
  citation: string;
  url?: string;
  /** Day on which it was last looked at, YYYY-MM-DD. */
  read: string;
  /** True when the primary text or a mirror of it was read; false for second-hand reports, memory and unread texts. */
  verified: boolean;
}

/** What a rule is about; `DRAWBACK.RULES(topic)` and docs/rules.md are grouped by it, in this order. */
export const TOPICS = [
  "rate",
  "programmes",
  "fees",
  "window",
  "provision",
  "identification",
  "parties",
  "documents",
  "notice",
  "destination",
  "claim",
] as const;
export type Topic = (typeof TOPICS)[number];

/** A paragraph of 19 U.S.C. 1313 as far as verdicts differ: (j)(1), (c) rejected, (c)(1)(C)(ii) retail, (a) and (b). */
export const PROVISION_CLASSES = ["unused", "rejected", "retail", "manufacturing"] as const;
export type ProvisionClass = (typeof PROVISION_CLASSES)[number];

/** One rule of the table, under both readings. */
export interface Rule {
  /** Stable id, `kebab.dotted`; the file that states it carries the same name with hyphens for dots. */
  id: string;
  topic: Topic;
  title: string;
  /** The rule in one plain sentence, as the guide simplifies it. */
  guide: string;
  /** The rule in one plain sentence, as CBP applies it. */
  cbp: string;
  sources: readonly Source[];
  /** First day it holds (of what the sentence names: entry, import, export or claim); null when always. */
  effectiveFrom: PlainDate | null;
  /** First day it no longer holds; null when still in force. */
  effectiveTo: PlainDate | null;
  /** What is our own inference or still open, or null. */
  note: string | null;
  /** Files, functions or issue codes that carry it out. */
  coded: readonly string[];
  /** Tests that hold it to its source. */
  tests: readonly string[];
}

/** True when every source of the rule was read in its primary text or a mirror of it. */
export function isVerified(rule: Pick<Rule, "sources">): boolean {
  return rule.sources.length > 0 && rule.sources.every((source) => source.verified);
}

/**
 * The day in a text known to be a date; for dates written in this folder only.
 *
 * @throws Error when it is none (our mistake, never the user's data)
 * @example onDay("2026-02-24") // 20508
 */
export function onDay(iso: string): PlainDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(`rules: ${iso} is no date`);
  return date;
}
