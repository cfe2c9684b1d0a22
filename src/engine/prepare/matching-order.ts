import { ints } from "../domain/memory";

/** Rows in matching order, with the days in that order and where each group begins. */
export interface MatchingOrder {
  /** Row numbers, sorted. */
  order: Int32Array;
  /** The day of each row in `order`. */
  date: Int32Array;
  /** `groupStart[g]` is the place of the first row of group g; rows without a group begin at the last of them. */
  groupStart: Int32Array;
}

/** Order of two rows that are equal in group and day: below zero when the first comes first, zero for twins. */
export type CompareRows = (a: number, b: number) => number;

/**
 * Sorts rows by group, then day, then `compare`; rows without a group (-1) come last.
 *
 * Two counting sorts, the day first, then the group, which leave equal rows as they stood. In a table that goes up by `compare`, as most
 * do, they stand right; else rows that are equal in both are put right. Cost: rows + groups + days.
 *
 * @param rows the rows to sort; @param group @param day columns by row number
 */
export function matchingOrder(
  rows: Int32Array,
  group: Int32Array,
  groupCount: number,
  day: Int32Array,
  compare: CompareRows,
): MatchingOrder {
  const { order, groupStart } = byGroup(byDay(rows, day), group, groupCount);
  const date = pickInts(day, order);
  if (areAscending(rows, compare)) return { order, date, groupStart };
  for (let g = 0; g <= groupCount; g++) {
    const end = g === groupCount ? order.length : groupStart[g + 1]!;
    let first = groupStart[g]!;
    for (let at = first + 1; at <= end; at++) {
      if (at < end && date[at] === date[first]) continue;
      if (at - first > 1) settleTies(order, first, at, compare);
      first = at;
    }
  }
  return { order, date, groupStart };
}

function areAscending(rows: Int32Array, compare: CompareRows): boolean {
  for (let i = 1; i < rows.length; i++) if (compare(rows[i - 1]!, rows[i]!) > 0) return false;
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

function byGroup(
  rows: Int32Array,
  group: Int32Array,
  groupCount: number,
): { order: Int32Array; groupStart: Int32Array } {
  const count = rows.length;
  const groupStart = ints(groupCount + 2);
  for (let i = 0; i < count; i++) {
    const g = group[rows[i]!]!;
    groupStart[(g < 0 ? groupCount : g) + 1]!++;
  }
  for (let g = 0; g <= groupCount; g++) groupStart[g + 1]! += groupStart[g]!;
  const next = groupStart.slice();
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

function settleTies(order: Int32Array, from: number, to: number, compare: CompareRows): void {
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
