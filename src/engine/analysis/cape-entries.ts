import { dutyOn } from "../prepare/charges-of-lot";
import { entryKey } from "../prepare/text-keys";
import { RETURN } from "../prepare/demands";
import { PAYS, PENDING, type MatchResult } from "../matching/result";

/** Most entry numbers in one CAPE upload (CSMS 68315804). */
export const MOST_CAPE_ENTRIES = 9_999;

/** An entry with IEEPA duty on it, whose refund runs through CAPE. Money in cents. */
export interface CapeEntry {
  /** As typed on its first row. */
  entryNumber: string;
  importer: string;
  ieepa: number;
  /** Drawback, due or pending under CBP's reading, on units of the same entry: it may shut the entry out of CAPE. */
  drawback: number;
  liquidated: "yes" | "no" | "unknown";
}

/**
 * The entries to take to CAPE before any drawback is claimed on them, in order of entry number as text. Rows without an entry number
 * are counted in `withoutEntry`, since CAPE takes entry numbers only.
 *
 * @source CSMS 68315804, read 2026-11-21; that entries associated with a drawback claim were shut out of Phase 1 is second-hand
 */
export function capeEntries(result: MatchResult): { entries: CapeEntry[]; withoutEntry: number } {
  const { input, lots, demands, cbp } = result;
  const { imports, texts } = input;
  const entries = new Map<string, CapeEntry>();
  let withoutEntry = 0;
  const columns = imports.charges.flatMap(({ program }, c) => (program === "ieepa" ? [c] : []));
  const keyOf = (lot: number): string => entryKey(texts[imports.entryNumber[lots.source[lot]!]!]!);
  for (let lot = 0; lot < lots.count; lot++) {
    const ieepa = columns.reduce((sum, c) => sum + dutyOn(lots, lot, c), 0);
    if (ieepa === 0) continue;
    const row = lots.source[lot]!;
    const key = keyOf(lot);
    if (key === "") {
      withoutEntry++;
      continue;
    }
    const entry = entries.get(key) ?? {
      entryNumber: texts[imports.entryNumber[row]!]!,
      importer: texts[imports.importerOfRecord[row]!]!,
      ieepa: 0,
      drawback: 0,
      liquidated: "unknown",
    };
    entries.set(key, entry);
    entry.ieepa += ieepa;
    const liquidated = imports.liquidated[row]!;
    if (liquidated === 1) entry.liquidated = "yes";
    else if (liquidated === 0 && entry.liquidated === "unknown") entry.liquidated = "no";
  }
  const { pieces, state, amount } = cbp;
  for (let piece = 0; piece < pieces.count; piece++) {
    if (demands.kind[pieces.demand[piece]!] !== RETURN || (state[piece] !== PAYS && state[piece] !== PENDING))
      continue;
    const entry = entries.get(keyOf(pieces.lot[piece]!));
    if (entry) entry.drawback += amount[piece]!;
  }
  return {
    entries: [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry),
    withoutEntry,
  };
}
