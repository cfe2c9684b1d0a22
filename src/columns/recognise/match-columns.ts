import { TABLE_COLUMNS, type ReadTable } from "../headings/table-columns";
import { candidatesOf } from "./column-candidates";
import { weigh } from "./column-doubts";
import { inDoubt, type Candidate, type FoundColumns, type MatchRank, type MatchSources } from "./match-types";

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
      Object.assign(candidate, inDoubt(candidate, "the heading stands several times"));
  }
  if (others.length > 0 && rank !== "profile") {
    const headings = [first, ...others].map((candidate) => candidate.heading);
    result.ambiguous.push({ means, headings });
    Object.assign(
      first,
      inDoubt(first, `${others.map((each) => `"${each.heading}"`).join(", ")} could be it, too`),
    );
  }
  result.found.push({ means, columns: same.map((candidate) => candidate.column), rank });
}

/** Chapter 99 numbers come after the charges that have a name. */
function position(order: readonly string[], means: string): number {
  const at = order.indexOf(means);
  return at < 0 ? order.indexOf("HMF") + 0.5 : at;
}
