import { headingKey } from "../headings/heading-key";
import { namesOf } from "../headings/heading-names";
import { TABLE_COLUMNS, type ReadTable } from "../headings/table-columns";
import { findProfile, PROFILES } from "../profiles/find-profile";
import { headerlessProfile } from "../profiles/headerless";
import { profileColumn, type Profile } from "../profiles/profile";
import type { TableInput } from "../table-input";
import { cellText, type PlainCell } from "../values/cell-text";
import { chooseRole, ROLES, TABLE_OF_ROLE, roleScore, type Role } from "./choose-role";
import { findTables } from "./find-tables";
import type { FoundTable, Heading } from "./found-table";
import { lookUpKeys } from "./heading-words";
import { matchColumns } from "./match-columns";
import type { FoundColumns } from "./match-types";
import { repeatsPerEntry } from "./repeats-per-entry";
import { sampleColumn } from "./sample-cells";
import { signsOf } from "./table-signs";
import { lookUpHeading } from "../../engine/index";

type Cells = TableInput["cells"];

/** A table of a sheet and what it was taken for. */
export interface RecognisedTable {
  place: FoundTable;
  /** The report it is, when it is one we know. */
  profile: Profile | null;
  /** The table of ours it feeds, or null. */
  role: Role | null;
  columns: FoundColumns;
}

/**
 * All tables in the cells of a sheet, each with the role that fits it best. `name` is that of the sheet or file; without
 * `profiles` tables are judged by the names of their headings alone.
 */
export function recogniseTables(cells: Cells, name: string, profiles = PROFILES): RecognisedTable[] {
  return findTables(cells, countKnown).map((found) => {
    const { place, profile } = withProfile(cells, found, profiles);
    const sampleOf = sampler(cells, place);
    const byRole = Object.fromEntries(
      ROLES.map((role) => [role, columnsAs(TABLE_OF_ROLE[role], cells, place, profile, sampleOf)]),
    ) as Record<Role, FoundColumns>;
    const role = profile
      ? profile.role === "other"
        ? null
        : profile.role
      : chooseRole(byRole, name, signsOf(place.headings));
    const columns = role
      ? byRole[role]
      : noColumns(place, profile ? `${profile.name}: ${profile.caution ?? ""}` : "the table is none of ours");
    return { place, profile, role, columns };
  });
}

/**
 * The table in the cells that fits one of ours best, with its columns; null when no row of headings has a name we know.
 * What the user said of heading row and columns goes first.
 */
export function recogniseAs(table: ReadTable, input: TableInput): RecognisedTable | null {
  const role = ROLES.find((each) => TABLE_OF_ROLE[each] === table)!;
  const places =
    input.headingRow === undefined ? findTables(input.cells, countKnown) : [placeAt(input, input.headingRow)];
  let best: RecognisedTable | null = null;
  let bestScore = -Infinity;
  for (const found of places) {
    const { place, profile } = withProfile(input.cells, found);
    const columns = columnsAs(
      table,
      input.cells,
      place,
      profile,
      sampler(input.cells, place),
      input.columnMap,
    );
    if (columns.found.length === 0) continue;
    const score = roleScore(role, columns, "") + columns.found.length * 0.01;
    if (score > bestScore) {
      best = { place, profile: profile?.role === role ? profile : null, role, columns };
      bestScore = score;
    }
  }
  return best;
}

/** The table whose headings stand in a row that the user named. */
function placeAt({ cells }: TableInput, headingRow: number): FoundTable {
  const row = cells[headingRow] ?? [];
  const headings = Array.from(row, (cell, column): Heading => {
    const text = cellText(cell);
    return { column, text, readings: text === "" ? [] : [text] };
  });
  const place = { firstHeadingRow: headingRow, headingRow, firstColumn: 0, endColumn: row.length };
  return { ...place, firstRow: headingRow + 1, endRow: cells.length, headings };
}

/** The report a table is; a table without headings gets those of the report whose cells look like its own. */
function withProfile(
  cells: Cells,
  place: FoundTable,
  profiles = PROFILES,
): { place: FoundTable; profile: Profile | null } {
  if (place.headingRow >= 0) return { place, profile: findProfile(place.headings, profiles) };
  const known = headerlessProfile(cells, place);
  return known
    ? { place: { ...place, headings: known.headings }, profile: known.profile }
    : { place, profile: null };
}

function columnsAs(
  table: ReadTable,
  cells: Cells,
  place: FoundTable,
  profile: Profile | null,
  sampleOf: (column: number) => readonly Exclude<PlainCell, null>[],
  columnMap?: TableInput["columnMap"],
): FoundColumns {
  const fits = profile !== null && profile.role !== "other" && TABLE_OF_ROLE[profile.role] === table;
  return matchColumns(table, {
    headings: place.headings,
    signs: signsOf(place.headings),
    sampleOf,
    repeatsPerEntry: (column, entry, other) => repeatsPerEntry(cells, place, column, entry, other),
    columnMap,
    hasProfile: fits,
    ...(fits && { profileOf: (heading) => profileColumn(profile, heading) }),
  });
}

function sampler(cells: Cells, place: FoundTable): (column: number) => readonly Exclude<PlainCell, null>[] {
  const known = new Map<number, readonly Exclude<PlainCell, null>[]>();
  return (column) => {
    let sample = known.get(column);
    if (!sample) known.set(column, (sample = sampleColumn(cells, place.firstRow, place.endRow, column)));
    return sample;
  };
}

function noColumns(place: FoundTable, why: string): FoundColumns {
  const matches = place.headings.map(({ column, text }) => ({
    column,
    heading: text,
    means: null,
    certainty: "red" as const,
    reason: why,
  }));
  return { found: [], matches, ambiguous: [] };
}

let knownMeanings: Map<string, string> | null = null;

/** What headings mean in any table or report, by key; to tell rows of headings from other rows. */
function meaningsByKey(): Map<string, string> {
  if (knownMeanings) return knownMeanings;
  const meanings = new Map<string, string>();
  for (const { signature, green, amber, not } of PROFILES) {
    for (const name of [...signature, ...Object.keys({ ...green, ...amber, ...not })]) {
      meanings.set(headingKey(name), headingKey(name));
    }
  }
  for (const table of Object.keys(TABLE_COLUMNS) as ReadTable[]) {
    for (const [key, [first]] of namesOf(table)) meanings.set(key, first!.heading);
  }
  return (knownMeanings = meanings);
}

/** How many different things the headings mean, as far as we know their names. */
export function countKnown(headings: readonly Heading[]): number {
  const known = meaningsByKey();
  const found = new Set<string>();
  for (const { readings } of headings) {
    const meaning = readings.map((reading) => meaningOf(reading, known)).find((each) => each !== undefined);
    if (meaning !== undefined) found.add(meaning);
  }
  return found.size;
}

function meaningOf(reading: string, known: ReadonlyMap<string, string>): string | undefined {
  const keys = lookUpKeys(reading);
  const key = keys.find((each) => known.has(each));
  return key === undefined && keys.length > 0 ? lookUpHeading(reading)?.heading : known.get(key ?? "");
}
