import type { Program } from "../domain/vocabulary";
import { CHAPTER_99_TABLE } from "./chapter99-data";
import { programOfMeasure, type MeasureId } from "./measure-ids";

/** How a heading's rate works on the goods. */
export type RateKind =
  /** A percentage of the whole value on top of the ordinary duty. */
  | "added"
  /** A percentage of the value of a part of the goods only (metal or non-US content). */
  | "content"
  /** One rate in place of the ordinary duty. */
  | "all-in"
  /** The ordinary duty, topped up to this rate. */
  | "topped-up"
  /** An exemption or a quota: no duty of its own. */
  | "none"
  /** Not known. */
  | "unknown";

/** What is known of one chapter 99 heading. */
export interface HeadingInfo {
  /** Eight digits with dots, "9903.88.03". */
  heading: string;
  /** `other` when the heading is not in the table. */
  program: Program;
  measure: MeasureId;
  rateKind: RateKind;
  /** The figure of the rate in percent (25 is 25 %), whatever its kind; null when there is none or it is not known. */
  percent: number | null;
  /** Percent added to the ordinary duty on the whole value; null unless `rateKind` is `added`. */
  addedPercent: number | null;
  /** False for an exemption heading: no money belongs under it. */
  carriesDuty: boolean;
  /** Edition of the tariff, or the kind of source, the row was taken from. */
  edition: string;
  /** False when the heading is not in our table: nothing is known but its number. */
  known: boolean;
}

const EDITIONS: Readonly<Record<string, string>> = {
  "3": "HTS 2026 Revision 3",
  "6": "HTS 2026 Revision 6",
  s: "second-hand report of the 2026 orders, not an official tariff file",
};

const RATE_KINDS: Readonly<Record<string, RateKind>> = {
  "+": "added",
  c: "content",
  "=": "all-in",
  "^": "topped-up",
  x: "none",
  "?": "unknown",
};

let headings: Map<string, HeadingInfo> | null = null;

/**
 * What a chapter 99 number is, written with or without dots, with eight or ten digits.
 * Null when the text is not such a number; a heading that is not in our table comes back as `known: false`, programme `other`.
 *
 * @example lookUpHeading("9903880300")?.measure // "301-china"
 * @example lookUpHeading("6109.10.00") // null
 */
export function lookUpHeading(text: string): HeadingInfo | null {
  const digits = /^\s*(99\d\d)\.?(\d\d)\.?(\d\d)(?:\.?\d\d)?\s*$/.exec(text);
  if (!digits) return null;
  const heading = `${digits[1]}.${digits[2]}.${digits[3]}`;
  return allHeadings().get(heading) ?? unknownHeading(heading);
}

/**
 * The headings of a `Chapter 99` cell, separated by `;` (or `,`, blanks, line ends), each once, in the order written;
 * and the pieces that are no chapter 99 number.
 *
 * @example parseHeadings("9903.88.03; 9903.01.25").headings.length // 2
 */
export function parseHeadings(text: string): { headings: HeadingInfo[]; unread: string[] } {
  const found = new Map<string, HeadingInfo>();
  const unread: string[] = [];
  for (const piece of text.split(/[;,\s]+/)) {
    if (piece === "") continue;
    const info = lookUpHeading(piece);
    if (info) found.set(info.heading, info);
    else unread.push(piece);
  }
  return { headings: [...found.values()], unread };
}

/** Every heading of the table, by number ("9903.88.03"), in ascending order. */
export function allHeadings(): ReadonlyMap<string, HeadingInfo> {
  headings ??= readTable(CHAPTER_99_TABLE);
  return headings;
}

/**
 * Reads the table: a line is family, measure, edition, then `NN[-NN]` with a rate: `+25` added, `c50` on content,
 * `=15` all-in, `^10` topped up, `x` none, `?` unknown.
 */
function readTable(table: string): Map<string, HeadingInfo> {
  const rows: HeadingInfo[] = [];
  for (const line of table.trim().split("\n")) {
    const [family, measure, edition, ...items] = line.trim().split(" ") as [
      string,
      MeasureId,
      string,
      ...string[],
    ];
    for (const item of items) {
      const parts = /^(\d\d)(?:-(\d\d))?([+c=^x?])([\d.]*)$/.exec(item);
      if (!parts) throw new Error(`chapter99: cannot read ${item} in ${family}`);
      const rateKind = RATE_KINDS[parts[3]!]!;
      const percent = parts[4] ? Number(parts[4]) : null;
      for (let n = Number(parts[1]); n <= Number(parts[2] ?? parts[1]); n++) {
        rows.push({
          heading: `${family}.${String(n).padStart(2, "0")}`,
          program: programOfMeasure(measure),
          measure,
          rateKind,
          percent,
          addedPercent: rateKind === "added" ? percent : null,
          carriesDuty: rateKind !== "none" && percent !== 0,
          edition: EDITIONS[edition]!,
          known: true,
        });
      }
    }
  }
  rows.sort((a, b) => (a.heading < b.heading ? -1 : 1));
  return new Map(rows.map((row) => [row.heading, Object.freeze(row)]));
}

function unknownHeading(heading: string): HeadingInfo {
  return {
    heading,
    program: "other",
    measure: "other",
    rateKind: "unknown",
    percent: null,
    addedPercent: null,
    carriesDuty: true,
    edition: "not in the table",
    known: false,
  };
}
