import { readTables, type ReadResult } from "../columns/read-tables";
import type { TableInputs } from "../columns/table-input";
import {
  matchAgain,
  matchLots,
  type MatchInput,
  type MatchOptions,
  type MatchResult,
  type RuleOverrides,
} from "../engine";

/**
 * Matches already made, so that twenty formulas over the same tables match once.
 *
 * The key is the contents of the ranges, compared cell by cell with those of an earlier call: nothing stale can come back, and a
 * difference is mostly found in the first rows. Bounded by cells, the least recently used tables go first.
 */
interface Remembered {
  inputs: TableInputs;
  cells: number;
  read: ReadResult;
  /** By method, dates and rules; the reading is not part of it, since a match is made under both. */
  matches: Map<string, MatchResult>;
  /** Matches of tables of the same shape read before, mostly these before an edit; each is let go once it was matched again. */
  former: Map<string, MatchResult>;
}

/** Cells of all remembered ranges together; the tables of one call are remembered whatever their size. */
const MOST_CELLS = 2_000_000;
const MOST_MATCHES = 16;

let remembered: Remembered[] = [];

/** How often tables were read and matches made, and how many of those anew from a former one; for tests. */
export const cacheCounts = { reads: 0, matches: 0, again: 0 };

/** Forgets everything. */
export function clearMatchCache(): void {
  remembered = [];
  cacheCounts.reads = 0;
  cacheCounts.matches = 0;
  cacheCounts.again = 0;
}

/** The typed columns of some ranges and what is wrong with their cells, read once for equal contents. */
export function readOnce(inputs: TableInputs): ReadResult {
  return recall(inputs).read;
}

/** The match of some ranges under some options, made once for equal contents. Null when the tables cannot be matched. */
export function matchOnce(
  inputs: TableInputs,
  options: MatchOptions,
  overrides: RuleOverrides,
): MatchResult | null {
  const { read, matches, former } = recall(inputs);
  if (read.input === null) return null;
  const { method, asOf, turnoverDays, expiringDays } = options;
  const key = JSON.stringify([method, asOf, turnoverDays, expiringDays, overrides.list]);
  let match = matches.get(key);
  if (match === undefined) {
    match = matchNow(read.input, options, overrides, former.get(key));
    former.delete(key);
    if (matches.size >= MOST_MATCHES) matches.delete(matches.keys().next().value!);
    matches.set(key, match);
  }
  return match.options.reading === options.reading ? match : { ...match, options };
}

function matchNow(
  input: MatchInput,
  options: MatchOptions,
  overrides: RuleOverrides,
  former: MatchResult | undefined,
): MatchResult {
  cacheCounts.matches++;
  if (former === undefined) return matchLots(input, options, overrides);
  cacheCounts.again++;
  // Both readings are matched in any case: only equal options are taken over from.
  return matchAgain(former, input, { ...options, reading: former.options.reading }, overrides);
}

function recall(inputs: TableInputs): Remembered {
  const at = remembered.findIndex((one) => sameInputs(one.inputs, inputs));
  const found = at >= 0 ? remembered.splice(at, 1)[0]! : readNow(inputs);
  remembered.unshift(found);
  let cells = 0;
  remembered = remembered.filter((one, index) => (cells += one.cells) <= MOST_CELLS || index === 0);
  return found;
}

function readNow(inputs: TableInputs): Remembered {
  cacheCounts.reads++;
  const former = remembered.find((one) => one.matches.size > 0 && haveSameShape(one.inputs, inputs));
  return {
    inputs,
    cells: countCells(inputs),
    read: readTables(inputs),
    matches: new Map(),
    former: new Map(former?.matches),
  };
}

const TABLES = ["imports", "returns", "withdrawals", "priorClaims", "items", "skuMap"] as const;

function countCells(inputs: TableInputs): number {
  return TABLES.reduce(
    (sum, name) => sum + (inputs[name]?.cells.length ?? 0) * (inputs[name]?.cells[0]?.length ?? 0),
    0,
  );
}

/** True when two sets of tables have as many rows and columns each. */
function haveSameShape(a: TableInputs, b: TableInputs): boolean {
  return TABLES.every((name) => {
    const [one, other] = [a[name]?.cells, b[name]?.cells];
    return one?.length === other?.length && one?.[0]?.length === other?.[0]?.length;
  });
}

function sameInputs(a: TableInputs, b: TableInputs): boolean {
  return TABLES.every((name) => {
    const [one, other] = [a[name], b[name]];
    if (!one || !other) return !one && !other;
    return one.dates1904 === other.dates1904 && sameCells(one.cells, other.cells);
  });
}

type Cells = readonly (readonly unknown[])[];

function sameCells(a: Cells, b: Cells): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let row = 0; row < a.length; row++) {
    const one = a[row]!;
    const other = b[row]!;
    if (one.length !== other.length) return false;
    for (let column = 0; column < one.length; column++) {
      if (one[column] !== other[column] && !sameObject(one[column], other[column])) return false;
    }
  }
  return true;
}

/** Error values and data types arrive as new objects each time; plain values that differ are not the same. */
function sameObject(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return JSON.stringify(a) === JSON.stringify(b) && codeOf(a) === codeOf(b);
}

/** The code of an error value, which its JSON may leave out. */
function codeOf(value: object): unknown {
  return "code" in value ? value.code : undefined;
}
