import { headingKey } from "../headings/heading-key";

/** Short forms that reports use in headings, in full. */
const IN_FULL: ReadonlyMap<string, string> = new Map(
  (
    [
      ["quantity", "qty qnty quant"],
      ["number", "nbr num no nr"],
      ["date", "dt dte"],
      ["amount", "amt amnt"],
      ["description", "desc descr"],
      ["country", "ctry cntry ctr"],
      ["origin", "orig orgn"],
      ["value", "val"],
      ["line", "ln"],
      ["import", "imp importation imported"],
      ["export", "exp exportation exported"],
      ["entry", "ent"],
      ["product", "prod"],
      ["uom", "uq um"],
      ["percent", "pct perc"],
      ["section", "sec sect"],
      ["hts", "htsus htsusa"],
      ["summary", "summ sum"],
      ["received", "rcvd recd rec"],
      ["shipped", "shpd"],
      ["return", "ret returned"],
      ["item", "itm"],
      ["disposition", "dispo"],
      ["serial", "ser"],
      ["currency", "curr cur"],
    ] as const
  ).flatMap(([full, short]) => short.split(" ").map((word) => [word, full] as const)),
);

/**
 * The words of a heading, lower case, short forms in full, numbering of form boxes left out. Words are parted by marks,
 * by camel case, and where letters meet figures.
 *
 * @example headingWords("Imp. Entry Nbr") // ["import", "entry", "number"]
 * @example headingWords("31. Net Quantity in HTSUS Units") // ["net", "quantity", "in", "hts", "units"]
 * @example headingWords("returnQuantity") // ["return", "quantity"]
 */
export function headingWords(heading: string): readonly string[] {
  return remembered(wordsByHeading, heading, makeWords);
}

const wordsByHeading = new Map<string, readonly string[]>();

function makeWords(heading: string): string[] {
  return withoutBoxNumber(heading)
    .replace(/[#№]/g, " number ")
    .replace(/%/g, " percent ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/([a-z])(\d)/g, "$1 $2")
    .replace(/(\d)([a-z])/g, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => IN_FULL.get(word) ?? word);
}

/** A heading without the box number of a form in front ("7. Entry Date"). */
export function withoutBoxNumber(heading: string): string {
  return heading.replace(/^\s*\d{1,2}\.\s+(?=\D)/, "");
}

/** Keys under which a heading is looked up: as written, without box number, with short forms in full, without remarks. */
export function lookUpKeys(heading: string): readonly string[] {
  return remembered(keysByHeading, heading, makeKeys);
}

/** Longer texts are notes, not headings: they have no words. */
const LONGEST_HEADING = 150;
/** Headings whose keys are kept at hand: the same ones are looked up for every table of ours. */
const REMEMBERED = 20_000;
const keysByHeading = new Map<string, readonly string[]>();

function remembered(
  known: Map<string, readonly string[]>,
  heading: string,
  make: (heading: string) => readonly string[],
): readonly string[] {
  const found = known.get(heading);
  if (found) return found;
  const made = heading.length > LONGEST_HEADING ? [] : make(heading);
  if (known.size >= REMEMBERED) known.clear();
  known.set(heading, made);
  return made;
}

const REMARK = /[([{]([^)\]}]*)[)\]}]\s*$/;

/** The remark in brackets at the end of a heading, or null. */
export function remarkOf(heading: string): string | null {
  return REMARK.exec(heading)?.[1] ?? null;
}

function makeKeys(heading: string): string[] {
  const bare = withoutBoxNumber(heading);
  const withoutRemark = bare.replace(REMARK, "");
  const keys = [heading, bare, makeWords(heading).join(" "), withoutRemark].map(headingKey);
  return [...new Set(keys.filter((key) => key !== ""))];
}
