import { RETURN } from "../prepare/demands";
import type { MatchResult, ReadingResult } from "./result";

/** Units of one lot that one withdrawal row took, or (below zero) put back. Steps. */
export interface WithdrawalLine {
  /** Index of the row in the withdrawals table. */
  withdrawal: number;
  lot: number;
  quantity: number;
}

/**
 * What each withdrawal row took from which lot, in sheet order of the withdrawals. A sale shows all it took; what a `return-in`
 * row put back of it stands at that row, below zero, so that both rows can be read on their own.
 */
export function withdrawalLines(result: MatchResult, reading: ReadingResult): WithdrawalLine[] {
  const { demands } = result;
  const { pieces, putBacks } = reading;
  const taken = new Map<string, WithdrawalLine>();
  const add = (demand: number, lot: number, quantity: number): void => {
    const withdrawal = demands.source[demand]!;
    const key = `${withdrawal} ${lot}`;
    const line = taken.get(key);
    if (line) line.quantity += quantity;
    else taken.set(key, { withdrawal, lot, quantity });
  };
  for (let piece = 0; piece < pieces.count; piece++) {
    const demand = pieces.demand[piece]!;
    if (demands.kind[demand] !== RETURN) add(demand, pieces.lot[piece]!, pieces.quantity[piece]!);
  }
  for (const { demand, sale, lot, quantity } of putBacks) {
    add(sale, lot, quantity);
    add(demand, lot, -quantity);
  }
  return [...taken.values()].sort((a, b) => a.withdrawal - b.withdrawal);
}
