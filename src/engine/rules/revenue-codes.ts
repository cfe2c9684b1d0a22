import type { Program } from "../domain/vocabulary";

/** Kinds of money that a claim is totalled by, with their ACE accounting class codes. */
export const CLASS_CODES = { duty: "364", tax: "365", hmf: "398", mpf: "399" } as const;
export type RevenueClass = keyof typeof CLASS_CODES;

/** Where ACE compares a claim with what was paid. */
export type RevenueLevel = "entry" | "entry-line" | "per-unit-average";

/** Fatal error raised when a claim exceeds what was paid. CSMS 44097386. */
export const OVERCLAIM_ERRORS: Readonly<Record<RevenueLevel, Readonly<Record<RevenueClass, string>>>> = {
  entry: { duty: "F014", tax: "F119", hmf: "F083", mpf: "F011" },
  "entry-line": { duty: "F551", tax: "F552", hmf: "F554", mpf: "F555" },
  "per-unit-average": { duty: "F542", tax: "F543", hmf: "F541", mpf: "F540" },
};

/** The same for taxes that are refunded in full; ACE has none at the level of per-unit averages. */
export const OVERCLAIM_ERRORS_TAX_100 = {
  entry: "F015",
  "entry-line": "F553",
  "per-unit-average": null,
} as const;

/** ACE provision codes checked at each level: core claims by entry, TFTEA claims by line, substitution by averages too. */
export const VALIDATED_AT = {
  entry: { from: 1, to: 23 },
  "entry-line": { from: 51, to: 75 },
  "per-unit-average": [52, 59, 66, 72, 73, 74, 75],
} as const;

/**
 * Other ACE messages that a pre-flight watches for.
 *
 * @public
 */
export const OTHER_ACE_MESSAGES = {
  F505: "an import line used both direct and by substitution (retail returns count as substitution)",
  F506: "an import line used both direct and by substitution (retail returns count as substitution)",
  FD12: "Section 232 claim for parts dated before 2025-11-01",
  FD13: "Section 232 heading not listed with its chapter 1-97 number, or above the line amount",
  ID08: "information only: an ineligible tariff with no duty on the line",
} as const;

/**
 * The class code a programme's money is claimed under.
 *
 * @example classCodeOf("mpf") // "399"
 */
export function classCodeOf(program: Program): string {
  return CLASS_CODES[program === "mpf" || program === "hmf" ? program : "duty"];
}
