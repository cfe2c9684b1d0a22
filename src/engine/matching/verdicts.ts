import { bytes, ints } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import { dayTable, rangeOfDays } from "../dates/day-table";
import { NO_DATE } from "../dates/plain-date";
import type { Reading, Verdict } from "../domain/vocabulary";
import type { Lots } from "../prepare/lots";
import { pickInts } from "../prepare/matching-order";
import { PairNumbers } from "../prepare/pair-numbers";
import { parseHeadings } from "../rules/chapter99";
import { MEASURES } from "../rules/measures";
import { verdict } from "../rules/verdict";
import type { RuleOverrides } from "../rules/overrides";

/** Verdicts as numbers, for columns. */
export const YES = 0;
export const NO = 1;
export const REVIEW = 2;
export const CAPE_FIRST = 3;
const CODE: Record<Verdict, number> = { yes: YES, no: NO, review: REVIEW, "cape-first": CAPE_FIRST };

/** The provision classes, by index in a verdict table. */
export const CLASSES = ["unused", "rejected", "retail"] as const;
export const UNUSED_CLASS = 0;
export const REJECTED_CLASS = 1;
export const RETAIL_CLASS = 2;

/**
 * What the rules look at besides the programme: the chapter 99 headings of a lot's row, and when it was entered. Verdicts change
 * only on the days a measure or an override begins or ends, so a date stands for the whole time between two such days;
 * lots with the same headings and time have the same number, and each set of facts is judged once.
 */
export interface Facts {
  ofLot: Int32Array;
  count: number;
  headings: Int32Array;
  /** A day of that time; not the lot's own. */
  entryDate: Int32Array;
}

/** The facts of all lots. A blank entry date is taken to be the import date. */
export function factsOf(input: MatchInput, lots: Lots, overrides: RuleOverrides): Facts {
  const { chapter99, entryDate, importDate, count } = input.imports;
  const turns = turningDays(overrides);
  const pairs = new PairNumbers(256);
  const ofRow = ints(count);
  const headings: number[] = [];
  const days: number[] = [];
  const times = dayTable(rangeOfDays([entryDate, importDate]), (day) => timeOf(turns, day));
  // Of the headings last met: the facts by time, -1 where they are not known yet.
  const ofTime = new Int32Array(turns.length + 1).fill(-1);
  // Read down the table, where neighbours are much alike; the lots of it are picked afterwards.
  let lastHeadings = -1;
  for (let row = 0; row < count; row++) {
    const day = entryDate[row] === NO_DATE ? importDate[row]! : entryDate[row]!;
    if (day === NO_DATE) continue; // No lot comes of such a row.
    if (chapter99[row] !== lastHeadings) {
      lastHeadings = chapter99[row]!;
      ofTime.fill(-1);
    }
    const time = times.of(day);
    let fact = ofTime[time]!;
    if (fact < 0) {
      ofTime[time] = fact = pairs.add(lastHeadings, time);
      if (fact === headings.length) {
        headings.push(lastHeadings);
        days.push(day);
      }
    }
    ofRow[row] = fact;
  }
  return {
    ofLot: pickInts(ofRow, lots.source),
    count: pairs.count,
    headings: Int32Array.from(headings),
    entryDate: Int32Array.from(days),
  };
}

/** The days on which a verdict can change, ascending. */
function turningDays(overrides: RuleOverrides): Int32Array {
  const days = new Set<number>();
  for (const { from, to } of [...MEASURES, ...overrides.list]) {
    if (from !== null) days.add(from);
    if (to !== null) days.add(to);
  }
  return Int32Array.from(days).sort();
}

/** How many of the days are on or before a date. */
function timeOf(turns: Int32Array, date: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]! <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether each charge enters drawback under one reading: `of[class][charge × facts + fact]`, and in `uniform[class][charge]`
 * the one verdict that all facts share, or -1.
 */
export interface Verdicts {
  of: Uint8Array[];
  uniform: Int8Array[];
}

/** Judges every charge on every set of facts. */
export function judgeCharges(
  input: MatchInput,
  facts: Facts,
  reading: { programmes: Reading; fees: Reading },
  overrides: RuleOverrides,
): Verdicts {
  const { charges } = input.imports;
  const of = CLASSES.map(() => bytes(charges.length * facts.count));
  const uniform = CLASSES.map(() => new Int8Array(charges.length).fill(-1));
  const named = new Map<number, ReturnType<typeof parseHeadings>["headings"]>();
  const headingsOf = (code: number) => {
    let headings = named.get(code);
    if (headings === undefined) named.set(code, (headings = parseHeadings(input.texts[code]!).headings));
    return headings;
  };
  charges.forEach(({ program, heading }, c) => {
    const own = heading === null ? null : parseHeadings(heading).headings;
    const read = program === "mpf" || program === "hmf" ? reading.fees : reading.programmes;
    CLASSES.forEach((provisionClass, k) => {
      const table = of[k]!;
      let same = true;
      for (let fact = 0; fact < facts.count; fact++) {
        const headings = own ?? headingsOf(facts.headings[fact]!);
        const at = c * facts.count + fact;
        table[at] =
          CODE[verdict(read, program, headings, facts.entryDate[fact]!, provisionClass, overrides).verdict];
        if (table[at] !== table[c * facts.count]) same = false;
      }
      if (same && facts.count > 0) uniform[k]![c] = table[c * facts.count]!;
    });
  });
  return { of, uniform };
}
