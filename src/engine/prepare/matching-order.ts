import { ints } from "../domain/memory";
import { reached } from "../domain/progress";

/** Rows in matching order, with the days in that order and where each group begins. */
export interface MatchingOrder {
  /** Row numbers, sorted. */
  order: Int32Array;
  /** The day of each row in `order`. */
  date: Int32Array;
  /** `groupStart[g]` is the place of the first row of group g; rows without a group begin at the last of them. */
  groupStart: Int32Array;
}

/** How rows that are equal in group and day are put in order. */
export interface TieOrder {
  /** The text that is compared first, as codes by row; null where it is not the same for all rows. */
  text: Int32Array | null;
  texts: readonly string[];
  /** Below zero when row a comes first, zero for twins. */
  compare(a: number, b: number): number;
}

/**
 * Sorts rows by group, then day, then as `ties` says; rows without a group (-1) come last.
 *
 * Two counting sorts, the day first, then the group, which leave equal rows as they stood. Rows that are equal in both, few in most
 * tables, are put right; where they are many, the table is asked first whether it goes up by that as it stands, as most do.
 * Cost: rows + groups + days.
 *
 * @param rows the rows to sort; @param group @param day columns by row number
 */
export function matchingOrder(
  rows: Int32Array,
  group: Int32Array,
  groupCount: number,
  day: Int32Array,
  ties: TieOrder,
): MatchingOrder {
  const sortedByDay = byDay(rows, day);
  reached(0.2);
  const { order, groupStart } = byGroup(sortedByDay, rows, group, groupCount);
  reached(0.4);
  const date = pickInts(day, order);
  if (areTiesMany(date, groupStart) && areAscending(rows, ties)) return { order, date, groupStart };
  for (let g = 0; g <= groupCount; g++) {
    const end = g === groupCount ? order.length : groupStart[g + 1]!;
    let first = groupStart[g]!;
    for (let at = first + 1; at <= end; at++) {
      if (at < end && date[at] === date[first]) continue;
      if (at - first > 1) settleTies(order, first, at, ties.compare);
      first = at;
    }
  }
  return { order, date, groupStart };
}

/** From one row in so many on, ties are many. */
const MANY = 8;

function areTiesMany(date: Int32Array, groupStart: Int32Array): boolean {
  let ties = 0;
  for (let g = 0; g < groupStart.length; g++) {
    const end = g + 1 < groupStart.length ? groupStart[g + 1]! : date.length;
    for (let at = groupStart[g]! + 1; at < end; at++) if (date[at] === date[at - 1]) ties++;
  }
  return ties * MANY > date.length;
}

function areAscending(rows: Int32Array, { text, texts, compare }: TieOrder): boolean {
  if (text === null) {
    for (let i = 1; i < rows.length; i++) if (compare(rows[i - 1]!, rows[i]!) > 0) return false;
    return true;
  }
  let codeBefore = -1;
  let before = "";
  for (let i = 0; i < rows.length; i++) {
    const code = text[rows[i]!]!;
    if (code === codeBefore) {
      if (compare(rows[i - 1]!, rows[i]!) > 0) return false;
      continue;
    }
    if (texts[code]! < before) return false;
    before = texts[code]!;
    codeBefore = code;
  }
  return true;
}

function byDay(rows: Int32Array, day: Int32Array): Int32Array {
  const count = rows.length;
  let earliest = 0x7fffffff;
  let latest = -0x80000000;
  let before = -0x80000000;
  let isSorted = true;
  for (let i = 0; i < count; i++) {
    const value = day[rows[i]!]!;
    if (value < before) isSorted = false;
    before = value;
    if (value < earliest) earliest = value;
    if (value > latest) latest = value;
  }
  if (isSorted) return rows;
  const next = ints(latest - earliest + 2);
  for (let i = 0; i < count; i++) next[day[rows[i]!]! - earliest + 1]!++;
  for (let d = 0; d + 1 < next.length; d++) next[d + 1]! += next[d]!;
  const sorted = ints(count);
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const slot = day[row]! - earliest;
    const place = next[slot]!;
    sorted[place] = row;
    next[slot] = place + 1;
  }
  return sorted;
}

/** Puts rows that are sorted by day in order of their groups; `asStood` are the same rows as they stood, which are quicker to count. */
function byGroup(
  rows: Int32Array,
  asStood: Int32Array,
  group: Int32Array,
  groupCount: number,
): { order: Int32Array; groupStart: Int32Array } {
  const count = rows.length;
  // Filled, to be written before it is read: see docs/speed.md.
  const groupStart = ints(groupCount + 2).fill(0);
  for (let i = 0; i < count; i++) {
    const g = group[asStood[i]!]!;
    groupStart[(g < 0 ? groupCount : g) + 1]!++;
  }
  for (let g = 0; g <= groupCount; g++) groupStart[g + 1]! += groupStart[g]!;
  const next = ints(groupCount + 2);
  next.set(groupStart);
  const order = ints(count);
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const g = group[row]!;
    const slot = g < 0 ? groupCount : g;
    const place = next[slot]!;
    order[place] = row;
    next[slot] = place + 1;
  }
  return { order, groupStart: groupStart.subarray(0, groupCount + 1) };
}

/** Up to so many rows are put right by insertion. */
const FEW = 16;

function settleTies(order: Int32Array, from: number, to: number, compare: TieOrder["compare"]): void {
  let at = from + 1;
  while (at < to && compare(order[at - 1]!, order[at]!) <= 0) at++;
  if (at === to) return;
  if (to - from > FEW) {
    order.subarray(from, to).sort(compare);
    return;
  }
  for (; at < to; at++) {
    const row = order[at]!;
    let place = at;
    for (; place > from && compare(order[place - 1]!, row) > 0; place--) order[place] = order[place - 1]!;
    order[place] = row;
  }
}

/** The cells of a column at some rows. */
export function pickInts(column: Int32Array, rows: Int32Array): Int32Array {
  const picked = ints(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i]!]!;
  return picked;
}

/** The numbers of the rows that are not marked. */
export function unmarkedRows(marks: Uint8Array): Int32Array {
  const rows = ints(marks.length);
  let count = 0;
  for (let row = 0; row < marks.length; row++) if (marks[row] === 0) rows[count++] = row;
  return rows.subarray(0, count);
}

/** The numbers 0 to `count` - 1. */
export function everyRow(count: number): Int32Array {
  const rows = ints(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}
