import type { ReadTable } from "../headings/table-columns";
import { headingWords } from "./heading-words";
import { inDoubt, type Candidate, type MatchSources } from "./match-types";
import { isDoubtful } from "./table-signs";
import { isTelling, kindOf } from "./telling-kinds";

/** Looks at the table as a whole: what is sure of one column can be in doubt beside the others. */
export function weigh(table: ReadTable, sources: MatchSources, taken: Candidate[]): void {
  const { signs, hasProfile } = sources;
  const beside = new Map(taken.map((candidate) => [candidate.means, candidate]));
  const doubt = hasProfile ? null : isDoubtful(table, signs);
  for (const candidate of taken) {
    const { rank } = candidate;
    if (rank === "user" || rank === "profile" || !isTelling(candidate.means)) continue;
    const why = doubt ?? DOUBTS.map((each) => each({ table, candidate, sources, beside })).find(isSaid);
    if (isSaid(why)) Object.assign(candidate, inDoubt(candidate, why));
  }
}

function isSaid(why: string | null | undefined): why is string {
  return typeof why === "string";
}

interface Doubtful {
  table: ReadTable;
  candidate: Candidate;
  sources: MatchSources;
  /** What the other columns were taken for, by meaning. */
  beside: ReadonlyMap<string, Candidate>;
}

/** Why a column may be something else beside the others; the first that holds is told. */
const DOUBTS: readonly ((doubtful: Doubtful) => string | null)[] = [
  doubtOfQuantity,
  doubtOfMoney,
  doubtOfEntries,
  doubtOfDate,
  doubtOfReturns,
  doubtOfWithdrawals,
];

function isOwn(beside: Doubtful["beside"], heading: string): boolean {
  return beside.get(heading)?.rank === "own";
}

function isSure(beside: Doubtful["beside"], heading: string): boolean {
  return ["own", "certain", "user", "profile"].includes(beside.get(heading)?.rank ?? "");
}

/** True when columns of the list hold what nothing else in the table was taken for. */
function hasOthers(columns: readonly number[], { candidate, beside }: Doubtful): boolean {
  const mapped = [...beside.values()].map((each) => each.column);
  return columns.some((each) => each !== candidate.column && !mapped.includes(each));
}

function doubtOfQuantity(doubtful: Doubtful): string | null {
  const { table, candidate, sources } = doubtful;
  if (kindOf(candidate.means) !== "quantity" || !candidate.means.includes("Quantity")) return null;
  if (hasOthers(sources.signs.quantities, doubtful)) return "there are other columns of quantities";
  const { madeClaim } = sources.signs;
  if (table === "Imports" && madeClaim !== null) return `"${madeClaim}" belongs to a claim already made`;
  return null;
}

const DOLLARS = /^(US ?)?(D|\$|DOLLARS?)$/i;

function doubtOfMoney({ table, candidate, sources, beside }: Doubtful): string | null {
  const { means, column } = candidate;
  const kind = kindOf(means);
  if (kind !== "charge" && kind !== "money" && kind !== "unit-value") return null;
  const { currency } = sources.signs;
  if (currency !== null) {
    const named = sources.sampleOf(currency).map(String);
    const other = named.find((text) => !DOLLARS.test(text) && !/^[\d.,]+$/.test(text));
    if (other !== undefined) return `there are amounts in ${other}`;
    if (named.length === 0) return "there is a column of currencies";
  }
  if ((means === "MPF" || means === "HMF") && !isSure(beside, "Line") && !isSure(beside, "SKU")) {
    return "it may be the fee of the whole entry";
  }
  const entry = beside.get("Entry Number")?.column;
  const own = beside.get("Quantity")?.column ?? beside.get("HTS")?.column;
  if (table !== "Imports" || entry === undefined || own === undefined) return null;
  return sources.repeatsPerEntry?.(column, entry, own)
    ? "it is the same on all lines of an entry, so it may be the amount of the whole entry"
    : null;
}

/** Rows from which on entry numbers that look like none say something. */
const ENOUGH_ENTRIES = 3;

function doubtOfEntries({ table, candidate, beside }: Doubtful): string | null {
  const entry = beside.get("Entry Number");
  if (table === "Items" && !isSure(beside, "Entry Number")) {
    return "nothing says which entries the items came with";
  }
  if (table !== "Imports" && table !== "Items" && table !== "Prior Claims") return null;
  if (entry && candidate.rank !== "own" && entry.look.fits === 0 && entry.look.values >= ENOUGH_ENTRIES) {
    return "the entry numbers are none of US customs";
  }
  if (table !== "Imports" || (isOwn(beside, "Import Date") && isOwn(beside, "SKU"))) return null;
  if (!isSure(beside, "Entry Number")) return "nothing else says that these are customs entries";
  if (![...beside.keys()].some((each) => SAYS_ENTRY_LINES.has(each) && isSure(beside, each))) {
    return "there are entry numbers, but neither tariff numbers nor duties nor values";
  }
  return null;
}

function doubtOfDate(doubtful: Doubtful): string | null {
  const { table, candidate, sources, beside } = doubtful;
  if (candidate.means !== "Date") return null;
  if (candidate.rank === "own") {
    const sign = table === "Returns" ? "Disposition" : "Purpose";
    if (!isOwn(beside, sign)) return `the heading does not say of what, and there is no column "${sign}"`;
    if (hasOthers(sources.signs.dates, doubtful)) return "there are other columns of dates";
  }
  if (table === "Returns" && candidate.rank === "certain" && !saysThatGoodsLeft(beside)) {
    return "nothing else says that the goods left the United States, and not another country";
  }
  return null;
}

/** Columns that lists of exports and destructions have, and papers of a supplier's export to the US have not. */
function saysThatGoodsLeft(beside: Doubtful["beside"]): boolean {
  if (headingWords(beside.get("Date")?.heading ?? "").some((word) => word.startsWith("destr"))) return true;
  const signs = ["Disposition", "Return ID", "Provision", "Proof", "Destination", "Reason", "Notice 7553"];
  return signs.some((each) => isSure(beside, each));
}

function doubtOfReturns({ table, candidate, beside }: Doubtful): string | null {
  if (table !== "Returns" || candidate.means !== "Quantity") return null;
  const says =
    isOwn(beside, "Disposition") ||
    isSure(beside, "Return ID") ||
    isSure(beside, "Reason") ||
    (isSure(beside, "Date") && saysThatGoodsLeft(beside));
  return says ? null : "nothing else says that these are returns or exports";
}

function doubtOfWithdrawals({ table, candidate, sources, beside }: Doubtful): string | null {
  if (table !== "Withdrawals") return null;
  if (sources.signs.customs !== null) {
    return `"${sources.signs.customs}" belongs to a customs warehouse or to entries, not to a stock`;
  }
  if (candidate.means === "Quantity" && !isSure(beside, "Purpose")) {
    return "nothing else says that these are withdrawals";
  }
  return null;
}

/** Columns that lines of customs entries have, and journals and lists of other entries have not. */
const SAYS_ENTRY_LINES: ReadonlySet<string> = new Set([
  ...["HTS", "Import Date", "Entered Value", "Base Duty", "Section 301", "Section 232", "Section 122"],
  ...["Section 201", "Section 338", "IEEPA", "AD/CVD", "MPF", "HMF", "Chapter 99", "Country of Origin"],
]);
