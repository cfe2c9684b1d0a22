import type { NameRank } from "../headings/heading-names";
import type { Certainty, ColumnMatch } from "../table-input";
import type { PlainCell } from "../values/cell-text";
import type { Heading } from "./found-table";
import type { TableSigns } from "./table-signs";
import type { Look } from "./value-look";

/** How a column came to its meaning; the first is the surest. */
export type MatchRank = "user" | "profile" | NameRank | "loose";

/** Columns of a sheet that were taken for one of ours; several when the sheet says it several times. */
export interface FoundColumn {
  /** Our heading, or a chapter 99 number with dots. */
  means: string;
  columns: number[];
  rank: MatchRank;
}

/** What the columns of a table are. */
export interface FoundColumns {
  found: FoundColumn[];
  matches: ColumnMatch[];
  /** Headings of different names that could each be the same column of ours; the first was taken. */
  ambiguous: { means: string; headings: string[] }[];
}

/** What a profile says of one of its headings. */
export interface ProfileColumn {
  means: string | null;
  certainty: Certainty;
  reason: string;
}

/** What the matcher goes by. */
export interface MatchSources {
  headings: readonly Heading[];
  signs: TableSigns;
  /** Values of a column; empty when none are known. */
  sampleOf(column: number): readonly Exclude<PlainCell, null>[];
  /** True when a column says the same on all lines of each entry, and another column does not. */
  repeatsPerEntry?(column: number, entry: number, other: number): boolean;
  /** Meaning → column, as the user said; null for "there is none". */
  columnMap?: Readonly<Record<string, number | null>> | undefined;
  /** What the report's profile says of a column, if it says anything. */
  profileOf?(heading: Heading): ProfileColumn | undefined;
  /** True when the profile says all there is to say, but for columns under our own names. */
  hasProfile: boolean;
}

/** A column that could be one of ours. */
export interface Candidate {
  column: number;
  heading: string;
  key: string;
  means: string;
  rank: MatchRank;
  look: Look;
  certainty: Certainty;
  reason: string;
}

/** A candidate that somebody should look at, and why. */
export function inDoubt(
  { certainty, reason }: Candidate,
  why: string,
): Pick<Candidate, "certainty" | "reason"> {
  return { certainty: certainty === "green" ? "amber" : certainty, reason: `${reason}; ${why}` };
}
