import { headingKey } from "./heading-key";
import { NOT_OURS } from "./not-our-headings";
import { OTHER_NAMES } from "./other-names";
import { TABLE_COLUMNS, type ReadTable } from "./table-columns";

/** How sure a name is: our own heading, another name that can mean nothing else, or one that usually means it. */
export type NameRank = "own" | "certain" | "probable";

/** What a heading's key means in a table: the column's heading and how sure. */
export interface NamedColumn {
  heading: string;
  rank: NameRank;
}

const indexes = new Map<ReadTable, ReadonlyMap<string, readonly NamedColumn[]>>();

/** All names of a table's columns by heading key; the surest meaning first. */
export function namesOf(table: ReadTable): ReadonlyMap<string, readonly NamedColumn[]> {
  const known = indexes.get(table);
  if (known) return known;
  const index = new Map<string, NamedColumn[]>();
  for (const rank of ["own", "certain", "probable"] as const) {
    for (const { heading } of TABLE_COLUMNS[table]) {
      const names = OTHER_NAMES[table][heading];
      const list = rank === "own" ? heading : (names?.[rank] ?? "");
      for (const name of list.split(",")) {
        const key = headingKey(name);
        if (key === "") continue;
        const meanings = index.get(key);
        if (!meanings) index.set(key, [{ heading, rank }]);
        else if (!meanings.some((each) => each.heading === heading)) meanings.push({ heading, rank });
      }
    }
  }
  indexes.set(table, index);
  return index;
}

const refusals = new Map<ReadTable, ReadonlyMap<string, string>>();

/** Why a heading, by its key, is none of a table's columns although it looks like one; undefined when nothing is known. */
export function whyNotOurs(table: ReadTable, key: string): string | undefined {
  let known = refusals.get(table);
  if (!known) {
    const entries = Object.entries(NOT_OURS[table] ?? {});
    known = new Map(
      entries.flatMap(([why, names]) => names.split(",").map((name) => [headingKey(name), why] as const)),
    );
    refusals.set(table, known);
  }
  return known.get(key);
}
