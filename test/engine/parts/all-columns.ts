import type { MatchResult, ReadingResult } from "../../../src/engine";

/** Everything that a match tells, to be compared cell by cell; of columns that have room for more, what is used. */
export function allColumns(result: MatchResult): unknown {
  const { input, guide, cbp, ...rest } = result;
  return { ...rest, texts: input.texts, guide: ofReading(guide), cbp: ofReading(cbp) };
}

function ofReading({ pieces, ...rest }: ReadingResult): unknown {
  const { count, lot, demand, quantity, from } = pieces;
  return {
    ...rest,
    pieces: {
      count,
      lot: lot.slice(0, count),
      demand: demand.slice(0, count),
      quantity: quantity.slice(0, count),
      from: from.slice(0, count),
    },
  };
}
