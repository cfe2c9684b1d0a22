import type { MatchResult, ReadingResult } from "../matching/result";
import { RETURN } from "../prepare/demands";

/**
 * The pieces of every return, in the order they were drawn; pieces that gave all their units back are left out.
 * Those of row r stand in `order` from `first[r]` up to `first[r + 1]`.
 */
export interface PiecesByReturn {
  first: Int32Array;
  order: Int32Array;
  /** The pieces of one return. */
  of(row: number): Int32Array;
}

const known = new WeakMap<ReadingResult, PiecesByReturn>();

/** The pieces by return row, sorted once per reading when first asked for. */
export function piecesByReturn(result: MatchResult, reading: ReadingResult): PiecesByReturn {
  let found = known.get(reading);
  if (found === undefined) known.set(reading, (found = sortPieces(result, reading)));
  return found;
}

function sortPieces({ demands, input }: MatchResult, { pieces }: ReadingResult): PiecesByReturn {
  const rows = input.returns.count;
  const rowOf = new Int32Array(pieces.count);
  // One place further on, so that filling moves every row's count to where the row begins.
  const first = new Int32Array(rows + 2);
  for (let piece = 0; piece < pieces.count; piece++) {
    const demand = pieces.demand[piece]!;
    const isOfReturn = demands.kind[demand] === RETURN && pieces.quantity[piece] !== 0;
    const row = (rowOf[piece] = isOfReturn ? demands.source[demand]! : -1);
    if (row >= 0) first[row + 2]!++;
  }
  for (let row = 2; row < first.length; row++) first[row]! += first[row - 1]!;
  const order = new Int32Array(first[rows + 1]!);
  for (let piece = 0; piece < pieces.count; piece++) {
    const row = rowOf[piece]!;
    if (row >= 0) order[first[row + 1]!++] = piece;
  }
  return { first, order, of: (row) => order.subarray(first[row], first[row + 1]) };
}
