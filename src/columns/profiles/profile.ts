import type { ProfileColumn } from "../recognise/match-types";
import type { Heading } from "../recognise/found-table";
import { lookUpKeys } from "../recognise/heading-words";
import { headingKey } from "../headings/heading-key";
import type { Role } from "../recognise/choose-role";
import type { DateOrder } from "../values/date-text";

/** What is known of a report that people export from some system. */
export interface Profile {
  /** Stable id, such as "amazon-fba-removal-shipments". */
  id: string;
  /** What users call it. */
  name: string;
  /** The table of ours it feeds, or "other" when it feeds none. */
  role: Role | "other";
  /** Headings that must all be there; among profiles that fit, the one with most of them is taken. */
  signature: readonly string[];
  /** True when a table with more than a few other headings is something else. */
  nothingElse?: true;
  /** Columns that are certain: heading → our heading. */
  green?: Readonly<Record<string, string>>;
  /** Columns to be looked at by a person: heading → our heading and why. */
  amber?: Readonly<Record<string, readonly [means: string, why: string]>>;
  /** Columns that seem to be ours and are not: heading → what they are. */
  not?: Readonly<Record<string, string>>;
  /** What holds for every row although no column says it: our heading → the cell. */
  assumes?: Readonly<Record<string, string>>;
  /** Rows for which the above does not hold: those with one of these cells under a heading. */
  assumesUnless?: { heading: string; values: readonly string[] };
  /** How the system writes dates in figures, for columns that do not show it themselves. */
  dateOrder?: DateOrder;
  /** What the report is not, for people; told once when the report is used. */
  caution?: string;
  /** Headings whose cells stand on the first row of a group only, and count for the rows below it that leave them blank. */
  fillDown?: readonly string[];
  /** How a list of stock movements becomes withdrawals. */
  movements?: MovementRule;
}

/** How rows of a list of movements are read: what each kind of movement is for us. */
export interface MovementRule {
  /** Heading of the kind of movement, or null when the quantity columns themselves say it. */
  kindFrom: string | null;
  /** Kind of movement → purpose, or "skip" for receipts and transfers. Keys are compared as words. */
  purposes: Readonly<Record<string, string>>;
  /** Heading of each quantity column → purpose, where the columns say the kind. */
  quantities?: Readonly<Record<string, string>>;
  /** True when rows that leave the stock have negative quantities. */
  outIsNegative: boolean;
  /** True when the SKU stands on a row of its own above the rows of the item. */
  skuOnSectionRow?: boolean;
}

/** What a profile says of a heading; undefined when it says nothing. */
export function profileColumn(profile: Profile, heading: Heading): ProfileColumn | undefined {
  if (profile.role === "other") {
    const why = lookUp(profile.not ?? {}, heading);
    return {
      means: null,
      certainty: "red",
      reason: why ?? `${profile.name}: ${profile.caution ?? "no table of ours"}`,
    };
  }
  const green = lookUp(profile.green ?? {}, heading);
  if (green !== undefined)
    return { means: green, certainty: "green", reason: `known column of ${profile.name}` };
  const amber = lookUp(profile.amber ?? {}, heading);
  if (amber !== undefined) return { means: amber[0], certainty: "amber", reason: amber[1] };
  const not = lookUp(profile.not ?? {}, heading);
  return not === undefined ? undefined : { means: null, certainty: "red", reason: not };
}

function lookUp<T>(record: Readonly<Record<string, T>>, heading: Heading): T | undefined {
  const keys = heading.readings.flatMap((reading) => [headingKey(reading), ...lookUpKeys(reading)]);
  for (const [name, value] of Object.entries(record)) if (keys.includes(headingKey(name))) return value;
  return undefined;
}

const A_FEW = 3;

/** True when all headings of the profile's signature are among `count` headings with these keys. */
export function fitsProfile(profile: Profile, keys: ReadonlySet<string>, count: number): boolean {
  if (profile.nothingElse && count > profile.signature.length + A_FEW) return false;
  return profile.signature.every((name) => keys.has(headingKey(name)));
}
