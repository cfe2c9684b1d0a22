import { bytes } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import type { PlainDate } from "../dates/plain-date";
import { returnBit } from "../issues/reasons";
import { RETURN, type Demands } from "../prepare/demands";
import { entryLinesOf, type EntryLines } from "../prepare/entry-lines";
import type { Lots, SharedKeys } from "../prepare/lots";
import { TextKeys, hts8Key } from "../prepare/text-keys";
import { DESIGNATED } from "../routing/route";
import { firstImportToDesignate } from "../rules/window-retail-look-back";
import { lastDayToFile } from "../rules/window-file";
import type { Ledger } from "./ledger";
import type { Pieces } from "./pieces";

/**
 * Returned retail merchandise identified by designation: a return without a reference of its own may name any import of the same SKU
 * and HTS-8 of the year before it, earliest deadline first, as long as nobody drew on that entry line directly.
 * Refuses: lots whose last day to file is past, lots without a tariff number, lines used for direct identification.
 *
 * @source 19 U.S.C. 1313(c)(2); 19 CFR 190.45(b), 190.51(a)(3), read 2026-11-21
 */
export function designate(work: {
  input: MatchInput;
  keys: SharedKeys;
  lots: Lots;
  demands: Demands;
  lane: Uint8Array;
  asOf: PlainDate | null;
  ledger: Ledger;
  pieces: Pieces;
  reasons: Int32Array;
}): void {
  const { input, lots, demands, lane, asOf, ledger, pieces, reasons } = work;
  const lines = entryLinesOf(input, work.keys, lots);
  const closed = linesDrawnDirectly(lines, demands, pieces);
  const hts8 = new TextKeys(input.texts, hts8Key);
  const { date, groupStart } = lots;
  for (let g = 0; g + 1 < groupStart.length; g++) {
    for (let demand = demands.groupStart[g]!; demand < demands.groupStart[g + 1]!; demand++) {
      const row = demands.source[demand]!;
      if (demands.kind[demand] !== RETURN || lane[row] !== DESIGNATED) continue;
      const day = demands.date[demand]!;
      const firstDay = firstImportToDesignate(day);
      const wantedHts = hts8.of(input.returns.hts[row]!);
      const end = groupStart[g + 1]!;
      let wanted = demands.quantity[demand]!;
      for (let lot = firstFrom(date, groupStart[g]!, end, firstDay); lot < end && wanted > 0; lot++) {
        if (date[lot]! > day) break;
        if (ledger.left[lot] === 0 || closed[lines.ofLot[lot]!] !== 0) continue;
        if (asOf !== null && asOf > lastDayToFile(date[lot]!)) continue;
        const hts = hts8.of(input.imports.hts[lots.source[lot]!]!);
        if (hts === 0 || (wantedHts !== 0 && hts !== wantedHts)) continue;
        wanted -= ledger.take(lot, demand, wanted, pieces);
      }
      if (wanted === demands.quantity[demand]) reasons[demand]! |= NONE;
    }
  }
}

const NONE = returnBit("retail.none-to-designate");

/** 1 for entry lines on which a return has drawn directly. */
function linesDrawnDirectly(lines: EntryLines, demands: Demands, pieces: Pieces): Uint8Array {
  const closed = bytes(lines.count);
  for (let piece = 0; piece < pieces.count; piece++) {
    if (demands.kind[pieces.demand[piece]!] === RETURN && pieces.quantity[piece]! > 0) {
      closed[lines.ofLot[pieces.lot[piece]!]!] = 1;
    }
  }
  return closed;
}

/** The first lot between two bounds that is dated on or after a day. */
function firstFrom(date: Int32Array, from: number, to: number, day: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (date[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
