import { bytes, floats, ints } from "../domain/memory";
import { portion } from "../domain/progress";
import type { MatchInput } from "../domain/tables";
import type { Reading } from "../domain/vocabulary";
import { returnBit } from "../issues/reasons";
import { anyAbove } from "../prepare/any-above";
import { RETURN } from "../prepare/demands";
import { IssueList } from "../prepare/issue-list";
import { DIRECT, type Routes } from "../routing/route";
import { designate } from "./designation";
import { Ledger } from "./ledger";
import { Average } from "./methods/average";
import { Fifo } from "./methods/fifo";
import { Lifo } from "./methods/lifo";
import { IN_PERIOD, LowToHigh, NOT_NOW, PAST, type DutyPerUnit, type Period } from "./methods/low-to-high";
import type { Picker } from "./methods/picker";
import { inOrderOfDemands } from "./piece-order";
import { Pieces } from "./pieces";
import type { Prepared } from "./prepared";
import { ReferenceIndex } from "./references";
import { windowClass } from "./provision-class";
import type { ReadingOf } from "./result";
import { identify } from "./specific";
import { sweepGroup, type PutBack, type SweepInput } from "./sweep";
import { REJECTED_CLASS, UNUSED_CLASS, YES, type Verdicts } from "./verdicts";
import { exportTables } from "./windows";

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
export function draw(prepared: Prepared, reading: ReadingOf, routes: Routes, verdicts: Verdicts): Drawn {
  const { input, options, lots, demands, keys, serialSku } = prepared;
  const ledger = new Ledger(lots);
  const pieces = new Pieces(demands.count + (lots.count >> 3));
  const reasons = ints(demands.count);
  const commingledLot = bytes(lots.count);
  const { lane } = routes;
  const anyNamed = anyReference(input);
  const references = new ReferenceIndex(input, keys, lots);
  const putBacks: PutBack[] = [];
  const issues = new IssueList();
  const drawn: Drawn = { pieces, putBacks, ledger, commingledLot, reasons, issues };
  const method = options.method;
  const specific = { input, lots, demands, lane, references, ledger, pieces, commingledLot, reasons };
  const withWithdrawals = method !== "low-to-high-turnover" && method !== "low-to-high-blanket";
  const sweep: SweepInput = {
    input,
    lots,
    demands,
    lane,
    withWithdrawals,
    references: anyNamed ? references : null,
    reasons,
    ledger,
    pieces,
    putBacks,
    issues,
  };
  const picker = method === "specific" ? null : pickerOf(prepared, reading, routes, verdicts, ledger);
  const swept: number[] = [];
  const identified: number[] = [];
  for (let group = 0; group + 1 < lots.groupStart.length; group++) {
    if (demands.groupStart[group] === demands.groupStart[group + 1]) continue;
    const sku = lots.sku[lots.groupStart[group]!]!;
    if (picker === null || serialSku[sku] !== 0) identified.push(group);
    else swept.push(group);
  }
  const ofIdentified = identified.length / Math.max(1, identified.length + swept.length);
  portion(0, ofIdentified, () => identify(specific, identified));
  portion(ofIdentified, 1, () => {
    for (const group of swept) sweepGroup(sweep, group, picker!);
  });
  if (anyNamed) noteUnknownReferences(prepared, lane, references, reasons);
  if (routes.anyDesignated) {
    designate({ input, keys, lots, demands, lane, asOf: options.asOf, ledger, pieces, reasons });
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
  lane: Uint8Array,
  references: ReferenceIndex,
  reasons: Int32Array,
): void {
  const first = demands.groupStart[demands.groupStart.length - 1]!;
  for (let demand = first; demand < demands.count; demand++) {
    const row = demands.source[demand]!;
    if (demands.kind[demand] !== RETURN || lane[row] !== DIRECT) continue;
    const isSpecific =
      options.method === "specific" || serialSku[demands.skuWithoutGroup[demand - first]!] !== 0;
    if (isSpecific && references.has(row))
      reasons[demand]! |= returnBit(references.candidates(row, -1, demands.date[demand]!).why);
  }
}

/** The ordering of the chosen method. */
function pickerOf(
  prepared: Prepared,
  reading: ReadingOf,
  routes: Routes,
  verdicts: Verdicts,
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
      return new LowToHigh(ledger, dutyPerUnit(prepared, verdicts), null);
    case "low-to-high-turnover": {
      const days = options.turnoverDays ?? 0;
      return new LowToHigh(ledger, dutyPerUnit(prepared, verdicts), (lot, day) =>
        lots.date[lot]! >= day - days ? IN_PERIOD : PAST,
      );
    }
    case "low-to-high-blanket":
      return new LowToHigh(
        ledger,
        dutyPerUnit(prepared, verdicts),
        withinExportWindow(prepared, reading.window, routes),
      );
    case "specific":
      throw new Error("specific identification has no ordering");
  }
}

/** What ranks the lots under low-to-high: all charges the reading lets in for unused merchandise. */
function dutyPerUnit({ lots, facts }: Prepared, verdicts: Verdicts): DutyPerUnit {
  const { chargeRow, duty: charges, quantity } = lots;
  const { ofLot } = facts;
  const table = verdicts.of[UNUSED_CLASS]!;
  const uniform = verdicts.uniform[UNUSED_CLASS]!;
  // Charges that are let in, or kept out, on all lots alike are added up as their rows stand, which is quicker.
  const ofRow = floats(charges[0]?.length ?? 0);
  charges.forEach((cents, c) => {
    if (uniform[c] === YES) for (let row = 0; row < ofRow.length; row++) ofRow[row]! += cents[row]!;
  });
  const duty = floats(lots.count);
  if (charges.length > 0) for (let lot = 0; lot < duty.length; lot++) duty[lot] = ofRow[chargeRow[lot]!]!;
  charges.forEach((cents, c) => {
    if (uniform[c]! >= 0) return;
    const isLetIn = bytes(facts.count);
    for (let fact = 0; fact < facts.count; fact++) {
      if (table[c * facts.count + fact] === YES) isLetIn[fact] = 1;
    }
    for (let lot = 0; lot < duty.length; lot++) duty[lot]! += cents[chargeRow[lot]!]! * isLetIn[ofLot[lot]!]!;
  });
  return { duty, quantity };
}

/** Receipts whose last day to export is not past, by the paragraph of the return (19 CFR 190.14(c)(3), blanket). */
function withinExportWindow({ lots, demands, days }: Prepared, reading: Reading, routes: Routes): Period {
  const tables = exportTables(days, reading);
  const strict = tables[UNUSED_CLASS]!;
  const wide = tables[REJECTED_CLASS]!;
  return (lot, day, demand) => {
    const received = lots.date[lot]!;
    const isUnused = windowClass(routes.provision[demands.source[demand]!]!) === UNUSED_CLASS;
    if (day <= (isUnused ? strict : wide).of(received)) return IN_PERIOD;
    return day <= wide.of(received) ? NOT_NOW : PAST;
  };
}
