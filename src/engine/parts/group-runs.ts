import { bytes, ints } from "../domain/memory";
import type { MatchResult } from "../matching/result";
import { roomLike, type Column } from "./columns";
import type { RowOwners } from "./row-owners";

/**
 * The groups of a whole match as runs: neighbours that are neighbours in one part, too. All that a match tells group by group
 * (lots, demands, pieces) is copied a run at a time.
 */
export interface GroupRuns {
  count: number;
  /** Number of the part that the run is of. */
  part: Uint8Array;
  /** The run's first group in its part, and how many there are. */
  from: Int32Array;
  length: Int32Array;
  /** How many groups there are in all, and the first import row of each. */
  groupCount: number;
  firstRow: Int32Array;
  /** Number of the part that has all groups of an earlier match, or -1. */
  base: number;
}

/** Runs of the groups of all parts, which are numbered by first appearance in the imports. */
export function groupRunsOf(
  parts: readonly Pick<MatchResult, "lots" | "groups">[],
  imports: RowOwners,
): GroupRuns {
  const groupAt = ints(imports.part.length);
  let groupCount = 0;
  parts.forEach(({ lots, groups }, p) => {
    for (let group = 0; group < groups.count; group++) {
      let first = lots.source[lots.groupStart[group]!]!;
      for (let lot = lots.groupStart[group]! + 1; lot < lots.groupStart[group + 1]!; lot++) {
        if (lots.source[lot]! < first) first = lots.source[lot]!;
      }
      if (imports.part[first] !== p) continue;
      groupAt[first] = group + 1;
      groupCount++;
    }
  });
  const runs: GroupRuns = {
    count: 0,
    part: bytes(groupCount),
    from: ints(groupCount),
    length: ints(groupCount),
    groupCount,
    firstRow: ints(groupCount),
    base: imports.base,
  };
  let seen = 0;
  for (let row = 0; row < groupAt.length; row++) {
    if (groupAt[row] === 0) continue;
    const group = groupAt[row]! - 1;
    const part = imports.part[row]!;
    const last = runs.count - 1;
    if (last >= 0 && runs.part[last] === part && runs.from[last]! + runs.length[last]! === group) {
      runs.length[last]!++;
    } else {
      runs.part[runs.count] = part;
      runs.from[runs.count] = group;
      runs.length[runs.count++] = 1;
    }
    runs.firstRow[seen++] = row;
  }
  return runs;
}

/** Where each group begins in the whole, from where it begins in its part; one more at the end. */
export function wholeStarts(runs: GroupRuns, starts: readonly Int32Array[]): Int32Array {
  const whole = ints(runs.groupCount + 1);
  let group = 0;
  for (let run = 0; run < runs.count; run++) {
    const start = starts[runs.part[run]!]!;
    const from = runs.from[run]!;
    for (let g = from; g < from + runs.length[run]!; g++, group++) {
      whole[group + 1] = whole[group]! + start[g + 1]! - start[g]!;
    }
  }
  return whole;
}

/** Runs of so many cells are copied at once; shorter ones cell by cell, which costs less than to cut them out. */
const LONG = 32;

/**
 * A column told group by group, out of those of the parts. The column of an earlier match is taken as it stands when nothing in it
 * moves and the other parts say the same.
 *
 * @param starts where each group begins in the columns of each part; one more at the end
 * @param length cells in all; those after the last group are left 0
 * @param shift added to the cells of a run: what they number stands elsewhere in the whole
 */
export function byGroup<C extends Column>(
  runs: GroupRuns,
  starts: readonly Int32Array[],
  columns: readonly C[],
  length: number,
  shift?: Int32Array,
): C {
  const known = columns[runs.base];
  // Visits the runs as long as it is told to go on; how many cells of the whole they fill.
  const eachRun = (
    visit: (column: C, from: number, to: number, at: number, more: number) => boolean,
  ): number => {
    let at = 0;
    for (let run = 0; run < runs.count; run++) {
      const start = starts[runs.part[run]!]!;
      const from = start[runs.from[run]!]!;
      const to = start[runs.from[run]! + runs.length[run]!]!;
      if (!visit(columns[runs.part[run]!]!, from, to, at, shift === undefined ? 0 : shift[run]!)) return -1;
      at += to - from;
    }
    return at;
  };
  if (known?.length === length) {
    const filled = eachRun((column, from, to, at, more) =>
      column === known ? from === at && more === 0 : saysTheSame(column, known, from, to, at, more),
    );
    if (filled === length) return known;
  }
  const whole = roomLike(columns[0]!, length);
  eachRun((column, from, to, at, more) => {
    if (more === 0 && to - from >= LONG) whole.set(column.subarray(from, to), at);
    else for (let i = from; i < to; i++) whole[at + i - from] = column[i]! + more;
    return true;
  });
  return whole;
}

function saysTheSame(
  column: Column,
  known: Column,
  from: number,
  to: number,
  at: number,
  more: number,
): boolean {
  for (let i = from; i < to; i++) if (column[i]! + more !== known[at + i - from]) return false;
  return true;
}

/** How much further on the lots or demands of each run stand in the whole than in its part. */
export function shiftsOf(runs: GroupRuns, starts: readonly Int32Array[], whole: Int32Array): Int32Array {
  const shifts = ints(runs.count);
  let group = 0;
  for (let run = 0; run < runs.count; run++) {
    shifts[run] = whole[group]! - starts[runs.part[run]!]![runs.from[run]!]!;
    group += runs.length[run]!;
  }
  return shifts;
}
