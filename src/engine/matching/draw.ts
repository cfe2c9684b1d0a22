import { bytes, floats, ints } from "../domain/memory";
import type { MatchInput } from "../domain/tables";
import type { Reading } from "../domain/vocabulary";
import { returnBit } from "../issues/reasons";
import { anyAbove } from "../prepare/any-above";
import { RETURN } from "../prepare/demands";
import { IssueList } from "../prepare/issue-list";
import { DIRECT, type Routes } from "../routing/route";
import { lastDayToExport } from "../rules/window-export";
import { designate } from "./designation";
import { Ledger } from "./ledger";
import { Average } from "./methods/average";
import { Fifo } from "./methods/fifo";
import { Lifo } from "./methods/lifo";
import { IN_PERIOD, LowToHigh, NOT_NOW, PAST, type Period } from "./methods/low-to-high";
import type { Picker } from "./methods/picker";
import { inOrderOfDemands } from "./piece-order";
import { Pieces } from "./pieces";
import type { Prepared } from "./prepared";
import { ReferenceIndex } from "./references";
import type { ReadingOf } from "./result";
import { identify } from "./specific";
import { drawnDemands, sweepGroup, type PutBack, type SweepInput } from "./sweep";
import { UNUSED_CLASS, YES, type Verdicts } from "./verdicts";

/** Who drew what: the part of a match that both readings often share. */
export interface Drawn {
  pieces: Pieces;
  putBacks: PutBack[];
  ledger: Ledger;
  commingledLot: Uint8Array;
  /** Bits of `RETURN_REASONS` per demand. */
  reasons: Int32Array;
  /** What drawing found wrong. */
  issues: IssueList;
}

/** Who draws on what, under the chosen method. */
export function draw(
  prepared: Prepared,
  reading: ReadingOf,
  routes: Routes,
  verdicts: Verdicts,
  windowClass: Uint8Array,
): Drawn {
  const { input, options, lots, demands, keys, serialSku } = prepared;
  const ledger = new Ledger(lots);
  const pieces = new Pieces(demands.count + (lots.count >> 3));
  const reasons = ints(demands.count);
  const commingledLot = bytes(lots.count);
  const direct = bytes(routes.lane.length);
  for (let i = 0; i < direct.length; i++) direct[i] = routes.lane[i] === DIRECT ? 1 : 0;
  const anyNamed = anyReference(input);
  const references = new ReferenceIndex(input, keys, lots);
  const putBacks: PutBack[] = [];
  const issues = new IssueList();
  const drawn: Drawn = { pieces, putBacks, ledger, commingledLot, reasons, issues };
  const method = options.method;
  const specific = { input, lots, demands, direct, references, ledger, pieces, commingledLot, reasons };
  const withWithdrawals = method !== "low-to-high-turnover" && method !== "low-to-high-blanket";
  const draws = drawnDemands(demands, direct, withWithdrawals);
  const sweep: SweepInput = { input, lots, demands, draws, ledger, pieces, putBacks, issues };
  const picker = method === "specific" ? null : pickerOf(prepared, reading, verdicts, windowClass, ledger);
  const swept: number[] = [];
  const identified: number[] = [];
  for (let group = 0; group + 1 < lots.groupStart.length; group++) {
    if (demands.groupStart[group] === demands.groupStart[group + 1]) continue;
    const sku = lots.sku[lots.groupStart[group]!]!;
    if (picker === null || serialSku[sku] !== 0) identified.push(group);
    else swept.push(group);
  }
  identify(specific, identified);
  for (const group of swept) {
    const first = pieces.count;
    sweepGroup(sweep, group, picker!);
    noteMethod(prepared, draws, anyNamed ? references : null, drawn, group, first);
  }
  if (anyNamed) noteUnknownReferences(prepared, direct, references, reasons);
  if (routes.anyDesignated) {
    designate({ input, keys, lots, demands, lane: routes.lane, asOf: options.asOf, ledger, pieces, reasons });
  }
  drawn.pieces = inOrderOfDemands(pieces, demands.count);
  return drawn;
}

/** True when some return names an entry, a lot or a serial. */
function anyReference({ returns }: MatchInput): boolean {
  return anyAbove(returns.entryNumber, 0) || anyAbove(returns.lot, 0) || anyAbove(returns.serial, 0);
}

/** Returns of a SKU or unit that was never imported may still name an entry, lot or serial: say whether there is one. */
function noteUnknownReferences(
  { demands, options, serialSku }: Prepared,
  direct: Uint8Array,
  references: ReferenceIndex,
  reasons: Int32Array,
): void {
  for (let demand = 0; demand < demands.count; demand++) {
    const row = demands.source[demand]!;
    if (demands.group[demand]! >= 0 || demands.kind[demand] !== RETURN || direct[row] === 0) continue;
    const isSpecific = options.method === "specific" || serialSku[demands.sku[demand]!] !== 0;
    if (isSpecific && references.has(row))
      reasons[demand]! |= returnBit(references.candidates(row, -1, demands.date[demand]!).why);
  }
}

/** The ordering of the chosen method. */
function pickerOf(
  prepared: Prepared,
  reading: ReadingOf,
  verdicts: Verdicts,
  windowClass: Uint8Array,
  ledger: Ledger,
): Picker | Average {
  const { options, lots } = prepared;
  switch (options.method) {
    case "fifo":
      return new Fifo(ledger);
    case "lifo":
      return new Lifo(lots, ledger);
    case "average":
      return new Average(ledger);
    case "low-to-high":
      return new LowToHigh(lots, ledger, rankedDuty(prepared, verdicts), null);
    case "low-to-high-turnover": {
      const days = options.turnoverDays ?? 0;
      return new LowToHigh(lots, ledger, rankedDuty(prepared, verdicts), (lot, day) =>
        lots.date[lot]! >= day - days ? IN_PERIOD : PAST,
      );
    }
    case "low-to-high-blanket":
      return new LowToHigh(
        lots,
        ledger,
        rankedDuty(prepared, verdicts),
        withinExportWindow(prepared, reading.window, windowClass),
      );
    case "specific":
      throw new Error("specific identification has no ordering");
  }
}

/** Cents that rank a lot under low-to-high: all charges the reading lets in for unused merchandise. */
function rankedDuty({ lots, facts }: Prepared, verdicts: Verdicts): Float64Array {
  const K = lots.chargeCount;
  const table = verdicts.of[UNUSED_CLASS]!;
  const duty = floats(lots.count);
  for (let lot = 0; lot < lots.count; lot++) {
    let sum = 0;
    for (let c = 0; c < K; c++) {
      if (table[c * facts.count + facts.ofLot[lot]!] === YES) sum += lots.duty[lot * K + c]!;
    }
    duty[lot] = sum;
  }
  return duty;
}

/** Receipts whose last day to export is not past, by the paragraph of the return (19 CFR 190.14(c)(3), blanket). */
function withinExportWindow({ lots, demands }: Prepared, reading: Reading, windowClass: Uint8Array): Period {
  const strict = (day: number): number => lastDayToExport(reading, "unused", day);
  const wide = (day: number): number => lastDayToExport(reading, "rejected", day);
  return (lot, day, demand) => {
    const received = lots.date[lot]!;
    const isUnused = windowClass[demands.source[demand]!] === UNUSED_CLASS;
    if (day <= (isUnused ? strict(received) : wide(received))) return IN_PERIOD;
    return day <= wide(received) ? NOT_NOW : PAST;
  };
}

const BEFORE_ANY_RECEIPT = returnBit("match.before-any-receipt");
const NOTHING_LEFT = returnBit("match.nothing-left");
const REFERENCE_DIFFERS = returnBit("reference.differs");

/** Notes on the returns that a method matched: nothing to draw on, or drawn from another lot than the row names. */
function noteMethod(
  prepared: Prepared,
  draws: Uint8Array,
  /** Null when no return names an entry, lot or serial. */
  references: ReferenceIndex | null,
  drawn: Drawn,
  group: number,
  firstPiece: number,
): void {
  const { lots, demands } = prepared;
  const { pieces, reasons } = drawn;
  const firstDate = lots.date[lots.groupStart[group]!]!;
  // Pieces follow the demands' order, so the two lists are walked together.
  let piece = firstPiece;
  for (let demand = demands.groupStart[group]!; demand < demands.groupStart[group + 1]!; demand++) {
    const first = piece;
    while (piece < pieces.count && pieces.demand[piece] === demand) piece++;
    if (demands.kind[demand] !== RETURN || draws[demand] === 0) continue;
    if (piece === first) {
      reasons[demand]! |= demands.date[demand]! < firstDate ? BEFORE_ANY_RECEIPT : NOTHING_LEFT;
      continue;
    }
    if (references === null) continue;
    const row = demands.source[demand]!;
    if (references.has(row)) {
      for (let p = first; p < piece; p++) {
        if (!references.fits(row, pieces.lot[p]!)) reasons[demand]! |= REFERENCE_DIFFERS;
      }
    }
  }
}
