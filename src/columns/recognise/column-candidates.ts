import { lookUpHeading } from "../../engine/index";
import { headingKey } from "../headings/heading-key";
import { namesOf, whyNotOurs, type NamedColumn } from "../headings/heading-names";
import { tableColumn, type ReadTable } from "../headings/table-columns";
import type { Certainty } from "../table-input";
import type { Heading } from "./found-table";
import { headingWords, lookUpKeys, remarkOf } from "./heading-words";
import { looseMeaning, saysSomethingElse } from "./loose-names";
import { inDoubt, type Candidate, type MatchRank, type MatchSources } from "./match-types";
import { isTelling } from "./telling-kinds";
import { lookAs } from "./value-look";

/** What a column of a table could be by its heading, held against its values. Why it is nothing goes to `refused`. */
export function candidatesOf(
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
  const named = namesFor(table, heading).filter((name) => !(columnMap && name.heading in columnMap));
  const why = whyNone(table, heading, named[0]);
  if (why !== undefined) {
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

/**
 * Why a heading is none of ours. Where it is our own heading that counts for more, but for a reading with more words:
 * "Date" under "Order" is an order date.
 */
function whyNone(table: ReadTable, { readings }: Heading, named?: RankedName): string | undefined {
  const known = readings.findIndex((reading) =>
    lookUpKeys(reading).some((key) => namesOf(table).get(key)?.[0]?.heading === named?.heading),
  );
  const counted = named?.rank === "own" && known >= 0 ? readings.slice(0, known) : readings;
  return counted.map((reading) => whyNot(table, reading)).find((each) => each !== undefined);
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
      if (names) return names.flatMap((name) => withRemark(name, key, reading));
    }
  }
  for (const reading of heading.readings) {
    const means = looseMeaning(table, headingWords(reading));
    if (means !== null) return [{ heading: means, rank: "loose" }];
  }
  return [];
}

/** Remarks in brackets behind a heading that change nothing. */
const PLAIN_REMARK =
  /^((in )?(us ?)?(\$|usd?|dollars?)|whole dollars|units?|pcs|pieces|each|number|[md]{1,2}\W[md]{1,2}\W(yy){1,2}|yyyy\W?mm\W?dd|required|optional|paid|text|1)$/i;

/**
 * A name that was found only by leaving out a remark in brackets: probable at most where a wrong column does harm, and
 * none when the remark says something else, such as "(estimated)".
 */
function withRemark({ heading, rank }: NamedColumn, key: string, reading: string): RankedName[] {
  const remark = remarkOf(reading);
  const isLeftOut = remark !== null && key === headingKey(reading.slice(0, reading.lastIndexOf(remark) - 1));
  if (!isLeftOut || !isTelling(heading) || PLAIN_REMARK.test(remark.trim())) return [{ heading, rank }];
  return saysSomethingElse(headingWords(remark)) ? [] : [{ heading, rank: "probable" }];
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

/** Holds the values against the meaning: none of ours when they do not fit at all, amber when they hardly do. */
function byLook(candidate: Candidate, refused: Map<number, string>): Candidate[] {
  const { look, rank, means } = candidate;
  if (look.fits === null) return [candidate];
  const share = `${Math.round(look.fits * 100)} % of its values fit`;
  if (look.fits < HARDLY_FITS && rank !== "own" && (rank !== "certain" || isTelling(means))) {
    refused.set(candidate.column, `could be ${means} by its heading, but only ${share}`);
    return [];
  }
  const mayDoubt = rank !== "own" || (look.fits < 0.5 && look.values >= ENOUGH_TO_DOUBT_OURS);
  if (look.fits < FITS && mayDoubt) return [{ ...candidate, ...inDoubt(candidate, `only ${share}`) }];
  if (look.doubt !== "") return [{ ...candidate, ...inDoubt(candidate, look.doubt) }];
  return [candidate];
}
