import { lookUpHeading } from "../../engine/index";
import { namesOf, whyNotOurs, type NamedColumn, type NameRank } from "../headings/heading-names";
import { TABLE_COLUMNS, tableColumn, type ColumnKind, type ReadTable } from "../headings/table-columns";
import type { Certainty, ColumnMatch } from "../table-input";
import type { PlainCell } from "../values/cell-text";
import type { Heading } from "./find-tables";
import { headingWords, lookUpKeys } from "./heading-words";
import { looseMeaning } from "./loose-names";
import { isDoubtful, type TableSigns } from "./table-signs";
import { lookAs, type Look } from "./value-look";

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
  /** Meaning → column, as the user said; null for "there is none". */
  columnMap?: Readonly<Record<string, number | null>> | undefined;
  /** What the report's profile says of a column, if it says anything. */
  profileOf?(heading: Heading): ProfileColumn | undefined;
  /** True when the profile says all there is to say, but for columns under our own names. */
  hasProfile: boolean;
}

interface Candidate {
  column: number;
  heading: string;
  key: string;
  means: string;
  rank: MatchRank;
  look: Look;
  certainty: Certainty;
  reason: string;
}

const RANKS: readonly MatchRank[] = ["user", "profile", "own", "certain", "probable", "loose"];

/** Finds the columns of a table by what headings and values say. */
export function matchColumns(table: ReadTable, sources: MatchSources): FoundColumns {
  const refused = new Map<number, string>();
  const candidates = sources.headings.flatMap((heading) => candidatesOf(table, heading, sources, refused));
  const result: FoundColumns = { found: [], matches: [], ambiguous: [] };
  const taken = new Map<number, Candidate>();
  for (const means of meaningsBySureness(candidates)) {
    const free = candidates.filter((each) => each.means === means && !taken.has(each.column));
    if (free.length > 0) choose(means, free, result, taken);
  }
  weigh(table, sources, [...taken.values()]);
  const order = TABLE_COLUMNS[table].map((column) => column.heading);
  result.found.sort(
    (a, b) => position(order, a.means) - position(order, b.means) || (a.means < b.means ? -1 : 1),
  );
  result.matches = sources.headings.map(({ column, text }) => {
    const match = taken.get(column);
    if (match) {
      return { column, heading: text, means: match.means, certainty: match.certainty, reason: match.reason };
    }
    return {
      column,
      heading: text,
      means: null,
      certainty: "red",
      reason: refused.get(column) ?? "not a name we know",
    };
  });
  return result;
}

/** Meanings in the order in which they choose their column: those with the surest candidates first. */
function meaningsBySureness(candidates: readonly Candidate[]): string[] {
  const sorted = [...candidates].sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank));
  return [...new Set(sorted.map((candidate) => candidate.means))];
}

function candidatesOf(
  table: ReadTable,
  heading: Heading,
  sources: MatchSources,
  refused: Map<number, string>,
): Candidate[] {
  const { column, text } = heading;
  const { columnMap } = sources;
  const make = (means: string, rank: MatchRank, reason: string, certainty: Certainty): Candidate => {
    const kind = tableColumn(table, means)?.kind ?? "charge";
    const look = lookAs(kind, sources.sampleOf(column));
    return { column, heading: text, key: lookUpKeys(text)[0] ?? "", means, rank, look, certainty, reason };
  };
  const chosen = Object.entries(columnMap ?? {}).filter(([, index]) => index === column);
  if (chosen.length > 0) return chosen.map(([means]) => make(means, "user", "chosen by you", "green"));
  const profile = sources.profileOf?.(heading);
  if (profile) {
    if (profile.means !== null && !(columnMap && profile.means in columnMap)) {
      return [make(profile.means, "profile", profile.reason, profile.certainty)];
    }
    refused.set(column, profile.reason);
    return [];
  }
  const why = heading.readings.map((reading) => whyNot(table, reading)).find((each) => each !== undefined);
  const named = namesFor(table, heading).filter((name) => !(columnMap && name.heading in columnMap));
  if (why !== undefined && named[0]?.rank !== "own") {
    refused.set(column, why);
    return [];
  }
  const usable = named.filter(
    (name) => !sources.hasProfile || name.rank === "own" || name.rank === "certain",
  );
  return usable.flatMap(({ heading: means, rank }) => {
    const candidate = make(
      means,
      rank,
      reasonOf(means, rank),
      rank === "own" || rank === "certain" ? "green" : "amber",
    );
    return byLook(candidate, refused);
  });
}

function whyNot(table: ReadTable, reading: string): string | undefined {
  return lookUpKeys(reading)
    .map((key) => whyNotOurs(table, key))
    .find((why) => why !== undefined);
}

type RankedName = Omit<NamedColumn, "rank"> & { rank: MatchRank };

/** Meanings of a heading: a chapter 99 number, names we know in any of its readings, or words that hint at one. */
function namesFor(table: ReadTable, heading: Heading): RankedName[] {
  const number = table === "Imports" ? chapter99Number(heading.text) : null;
  if (number !== null) return [number];
  for (const reading of heading.readings) {
    for (const key of lookUpKeys(reading)) {
      const names = namesOf(table).get(key);
      if (names) return names.map((name) => ({ ...name }));
    }
  }
  for (const reading of heading.readings) {
    const means = looseMeaning(table, headingWords(reading));
    if (means !== null) return [{ heading: means, rank: "loose" }];
  }
  return [];
}

/** A heading that is a chapter 99 number, alone or with words that say it is an amount. */
function chapter99Number(text: string): RankedName | null {
  const alone = lookUpHeading(text);
  if (alone) return { heading: alone.heading, rank: "own" };
  const inside = /(?:^|[^\d.])(99\d\d\.\d\d\.\d\d(?:\.?\d\d)?)(?![\d.])/.exec(text);
  const info = inside && lookUpHeading(inside[1]!);
  if (!info) return null;
  const words = headingWords(text.replace(inside[1]!, " "));
  if (words.some((word) => ["rate", "percent", "value", "quantity", "hts", "number"].includes(word)))
    return null;
  const amount = words.every((word) =>
    ["duty", "duties", "amount", "charge", "paid", "usd", "tariff"].includes(word),
  );
  return { heading: info.heading, rank: amount ? "certain" : "probable" };
}

function reasonOf(means: string, rank: MatchRank): string {
  if (rank === "own") return "our own heading";
  if (rank === "certain") return `another name of ${means}`;
  return rank === "probable" ? `usually another name of ${means}` : `its words say ${means}`;
}

const FITS = 0.8;
const HARDLY_FITS = 0.4;
/** Under our own heading bad cells are bad cells; only when there are this many and most are bad, it may be another. */
const ENOUGH_TO_DOUBT_OURS = 8;
/** Kinds whose values say for certain whether they fit; of the others (an odd entry number) they say only so much. */
const TELLING: ReadonlySet<ColumnKind> = new Set(["date", "quantity", "charge", "money", "unit-value"]);

/** Holds the values against the meaning: none of ours when they do not fit at all, amber when they hardly do. */
function byLook(candidate: Candidate, refused: Map<number, string>): Candidate[] {
  const { look, rank, means } = candidate;
  if (look.fits === null) return [candidate];
  const share = `${Math.round(look.fits * 100)} % of its values fit`;
  if (look.fits < HARDLY_FITS && rank !== "own" && (rank !== "certain" || TELLING.has(kindOf(means)))) {
    refused.set(candidate.column, `could be ${means} by its heading, but only ${share}`);
    return [];
  }
  const mayDoubt = rank !== "own" || (look.fits < 0.5 && look.values >= ENOUGH_TO_DOUBT_OURS);
  if (look.fits < FITS && mayDoubt) return [{ ...candidate, ...amber(candidate, `only ${share}`) }];
  if (look.doubt !== "") return [{ ...candidate, ...amber(candidate, look.doubt) }];
  return [candidate];
}

function kindOf(means: string): ColumnKind {
  for (const columns of Object.values(TABLE_COLUMNS)) {
    const column = columns.find((each) => each.heading === means);
    if (column) return column.kind;
  }
  return "charge";
}

function amber({ certainty, reason }: Candidate, why: string): Pick<Candidate, "certainty" | "reason"> {
  return { certainty: certainty === "green" ? "amber" : certainty, reason: `${reason}; ${why}` };
}

/** Takes the surest name; of several columns under one name all, to be compared cell by cell; else the best look. */
function choose(means: string, list: Candidate[], result: FoundColumns, taken: Map<number, Candidate>): void {
  const rank = RANKS.find((each) => list.some((candidate) => candidate.rank === each))!;
  const best = list
    .filter((candidate) => candidate.rank === rank)
    .sort((a, b) => (b.look.fits ?? 0.9) - (a.look.fits ?? 0.9) || a.column - b.column);
  const first = best[0]!;
  const same = best.filter((candidate) => candidate.key === first.key).sort((a, b) => a.column - b.column);
  const others = best.filter((candidate) => candidate.key !== first.key);
  for (const candidate of same) taken.set(candidate.column, candidate);
  if (same.length > 1) {
    for (const candidate of same)
      Object.assign(candidate, amber(candidate, "the heading stands several times"));
  }
  if (others.length > 0 && rank !== "profile") {
    const headings = [first, ...others].map((candidate) => candidate.heading);
    result.ambiguous.push({ means, headings });
    Object.assign(
      first,
      amber(first, `${others.map((each) => `"${each.heading}"`).join(", ")} could be it, too`),
    );
  }
  result.found.push({ means, columns: same.map((candidate) => candidate.column), rank });
}

/** Looks at the table as a whole: what is sure of one column can be in doubt beside the others. */
function weigh(table: ReadTable, { signs, hasProfile }: MatchSources, taken: Candidate[]): void {
  const means = new Map(taken.map((candidate) => [candidate.means, candidate]));
  const doubt = hasProfile ? null : isDoubtful(table, signs);
  for (const candidate of taken) {
    const { rank } = candidate;
    if (rank === "user" || rank === "profile" || !TELLING.has(kindOf(candidate.means))) continue;
    const why = doubt ?? doubtBeside(table, candidate, signs, means);
    if (why !== null) Object.assign(candidate, amber(candidate, why));
  }
}

function doubtBeside(
  table: ReadTable,
  { means, rank, column }: Candidate,
  signs: TableSigns,
  beside: ReadonlyMap<string, Candidate>,
): string | null {
  const kind = kindOf(means);
  const isOwn = (heading: string): boolean => beside.get(heading)?.rank === "own";
  const isSure = (heading: string): boolean =>
    ["own", "certain", "user", "profile"].includes(beside.get(heading)?.rank ?? "");
  if (kind === "quantity" && means.includes("Quantity")) {
    const mapped = [...beside.values()].map((candidate) => candidate.column);
    const others = signs.quantities.filter((each) => each !== column && !mapped.includes(each));
    if (others.length > 0) return "there are other columns of quantities";
  }
  if ((kind === "charge" || kind === "money") && signs.currency !== null && rank !== "own") {
    return "there is a column of currencies";
  }
  if (table === "Imports" && !(isOwn("Import Date") && isOwn("SKU"))) {
    if (!isSure("Entry Number")) return "nothing else says that these are customs entries";
    if (![...beside.keys()].some((each) => SAYS_ENTRY_LINES.has(each) && isSure(each))) {
      return "there are entry numbers, but neither tariff numbers nor duties nor values";
    }
  }
  if ((means === "MPF" || means === "HMF") && !isSure("Line") && !isSure("SKU")) {
    return "it may be the fee of the whole entry";
  }
  if (table === "Items" && !isSure("Entry Number")) return "nothing says which entries the items came with";
  if (means === "Date" && rank === "own") {
    const sign = table === "Returns" ? "Disposition" : "Purpose";
    if (!isOwn(sign)) return `the heading does not say of what, and there is no column "${sign}"`;
  }
  if (
    table === "Returns" &&
    means === "Quantity" &&
    !(isOwn("Disposition") || isSure("Date") || isSure("Return ID") || isSure("Reason"))
  ) {
    return "nothing else says that these are returns or exports";
  }
  if (table === "Withdrawals" && means === "Quantity" && !isSure("Purpose")) {
    return "nothing else says that these are withdrawals";
  }
  return null;
}

/** Columns that lines of customs entries have, and journals and lists of other entries have not. */
const SAYS_ENTRY_LINES: ReadonlySet<string> = new Set([
  ...["HTS", "Import Date", "Entered Value", "Base Duty", "Section 301", "Section 232", "Section 122"],
  ...["Section 201", "Section 338", "IEEPA", "AD/CVD", "MPF", "HMF", "Chapter 99", "Country of Origin"],
]);

/** Chapter 99 numbers come after the charges that have a name. */
function position(order: readonly string[], means: string): number {
  const at = order.indexOf(means);
  return at < 0 ? order.indexOf("HMF") + 0.5 : at;
}
