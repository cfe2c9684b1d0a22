import type { ReadTable } from "../headings/table-columns";
import { inDoubt, type Candidate, type MatchSources } from "./match-types";
import { isDoubtful, type TableSigns } from "./table-signs";
import { isTelling, kindOf } from "./telling-kinds";

/** Looks at the table as a whole: what is sure of one column can be in doubt beside the others. */
export function weigh(table: ReadTable, { signs, hasProfile }: MatchSources, taken: Candidate[]): void {
  const means = new Map(taken.map((candidate) => [candidate.means, candidate]));
  const doubt = hasProfile ? null : isDoubtful(table, signs);
  for (const candidate of taken) {
    const { rank } = candidate;
    if (rank === "user" || rank === "profile" || !isTelling(candidate.means)) continue;
    const why = doubt ?? doubtBeside(table, candidate, signs, means);
    if (why !== null) Object.assign(candidate, inDoubt(candidate, why));
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
