import { paidOnAll } from "../prepare/charges-of-lot";
import { hts8Key } from "../prepare/text-keys";
import { RETURN } from "../prepare/demands";
import { PAYS, PENDING, type MatchResult, type ReadingResult } from "../matching/result";
import { drawbackLeft } from "./drawback-left";

/** Goods of one SKU, or of one tariff number, ranked by what can be got back. Money in cents. */
export interface RankedGoods {
  /** SKU, or the first eight digits of the tariff number ("" when blank). */
  name: string;
  lots: number;
  /** Duty and fees paid. */
  dutyPaid: number;
  due: number;
  pending: number;
  /** On units that nothing has drawn. */
  open: number;
  /** Due, pending and open together: the rank. */
  recoverable: number;
}

/** SKUs or HTS-8 numbers by what is recoverable, most first; equal ones by name. */
export function rankGoods(result: MatchResult, reading: ReadingResult, by: "sku" | "hts"): RankedGoods[] {
  const { input, lots, demands } = result;
  const open = drawbackLeft(result, reading);
  const goods = new Map<string, RankedGoods>();
  const ofLot: RankedGoods[] = [];
  for (let lot = 0; lot < lots.count; lot++) {
    const name =
      by === "sku"
        ? input.texts[lots.sku[lot]!]!
        : hts8Key(input.texts[input.imports.hts[lots.source[lot]!]!]!);
    let total = goods.get(name);
    if (total === undefined) {
      total = { name, lots: 0, dutyPaid: 0, due: 0, pending: 0, open: 0, recoverable: 0 };
      goods.set(name, total);
    }
    ofLot.push(total);
    total.lots++;
    total.open += open[lot]!;
    total.dutyPaid += paidOnAll(lots, lot);
  }
  const { pieces, state, amount } = reading;
  for (let piece = 0; piece < pieces.count; piece++) {
    if (demands.kind[pieces.demand[piece]!] !== RETURN) continue;
    if (state[piece] === PAYS) ofLot[pieces.lot[piece]!]!.due += amount[piece]!;
    else if (state[piece] === PENDING) ofLot[pieces.lot[piece]!]!.pending += amount[piece]!;
  }
  for (const total of goods.values()) total.recoverable = total.due + total.pending + total.open;
  return [...goods.values()].sort((a, b) => b.recoverable - a.recoverable || (a.name < b.name ? -1 : 1));
}
