import { ints } from "../domain/memory";
import { everyRow } from "./matching-order";

// Rows stand group by group; `groupStart[g]` is the first row of group g, one more number at the end.

/** A value per group as a column of the rows in it. */
export function ofGroups(values: Int32Array, groupStart: Int32Array, count: number): Int32Array {
  const column = ints(count);
  for (let g = 0; g + 1 < groupStart.length; g++) {
    const value = values[g]!;
    for (let i = groupStart[g]!; i < groupStart[g + 1]!; i++) column[i] = value;
  }
  return column;
}

/** The number of the group of every row, as a column. */
export function groupColumn(groupStart: Int32Array): Int32Array {
  const groups = groupStart.length - 1;
  return ofGroups(everyRow(groups), groupStart, groupStart[groups]!);
}

/** The group of one row, found by halving; -1 for rows after the last group. */
export function groupOfRow(groupStart: Int32Array, row: number): number {
  let low = 0;
  let high = groupStart.length - 1;
  if (row >= groupStart[high]!) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (groupStart[middle]! <= row) low = middle;
    else high = middle;
  }
  return low;
}
