import type { MatchInput, MatchOptions } from "../domain/tables";
import { PROVISIONS, RETURN_STATUSES, type Reading } from "../domain/vocabulary";
import { lotBit, returnBit } from "../issues/reasons";
import { RETURN, type Demands } from "../prepare/demands";
import { IssueList } from "../prepare/issue-list";
import type { Lots, SharedKeys } from "../prepare/lots";
import {
  DESIGNATED,
  DIRECT,
  NEEDS_ACTION,
  NOT_DRAWN,
  NOT_ELIGIBLE,
  routeReturns,
  type Routes,
} from "../routing/route";
import { lastDayToExport } from "../rules/window-export";
import type { RuleOverrides } from "../rules/overrides";
import { designate } from "./designation";
import { Ledger } from "./ledger";
import { Average } from "./methods/average";
import { Fifo } from "./methods/fifo";
import { Lifo } from "./methods/lifo";
import { IN_PERIOD, LowToHigh, NOT_NOW, PAST, type Period } from "./methods/low-to-high";
import type { Picker } from "./methods/picker";
import { compareShares } from "../money/compare-shares";
import { partiesOf, type Parties } from "./parties";
import { Pieces } from "./pieces";
import { chargeNotes, pricePieces } from "./price";
import { ReferenceIndex } from "./references";
import { INELIGIBLE, type ReadingOf, type ReadingResult } from "./result";
import { identify } from "./specific";
import { drawnDemands, sweepGroup, type PutBack, type SweepInput } from "./sweep";
import {
  judgeCharges,
  REJECTED_CLASS,
  RETAIL_CLASS,
  UNUSED_CLASS,
  YES,
  type Facts,
  type Verdicts,
} from "./verdicts";
import { exportTables } from "./windows";

/** Everything that is the same for both readings. */
export interface Prepared {
  input: MatchInput;
  options: MatchOptions;
  overrides: RuleOverrides;
  keys: SharedKeys;
  lots: Lots;
  demands: Demands;
  facts: Facts;
  fileBy: Int32Array;
  /** 1 for SKUs (by text code) that stay specific under any method, because a serial number names their units. */
  serialSku: Uint8Array;
  invalid: { imports: Uint8Array; returns: Uint8Array; withdrawals: Uint8Array };
  issues: IssueList;
}

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

/**
 * One complete match under one reading: route, draw, price, status.
 *
 * @param earlier a match of the same input whose draws can be used again where they cannot differ
 */
export function runReading(
  prepared: Prepared,
  reading: ReadingOf,
  earlier: { reading: ReadingOf; drawn: Drawn; routes: Routes } | null,
): { result: ReadingResult; drawn: Drawn } {
  const { input, options, lots, demands, facts, invalid } = prepared;
  const routes = routeReturns(input, reading.provision, invalid.returns);
  const verdicts = judgeCharges(input, facts, reading, prepared.overrides);
  const parties = partiesOf(input, lots, reading.parties);
  const provisionClass = classesOf(routes);
  const reusable =
    earlier !== null &&
    !routes.anyDesignated &&
    !earlier.routes.anyDesignated &&
    !options.method.startsWith("low-to-high");
  const windowClass = windowClassesOf(routes, provisionClass);
  const drawn = reusable ? earlier.drawn : draw(prepared, reading, routes, verdicts, windowClass);
  const reasons = routes.reasons.slice();
  if (parties.anyDiffer) compareParties(prepared, routes, reasons, parties);
  const priced = pricePieces({
    input,
    options,
    lots,
    demands,
    facts,
    routes,
    provisionClass,
    windowClass,
    verdicts,
    lastExport: exportTables(lots, reading.window),
    fileBy: prepared.fileBy,
    parties,
    pieces: drawn.pieces,
    reasons,
  });
  const returns = statusOfReturns(prepared, routes, drawn, priced, reasons);
  const result: ReadingResult = {
    routes,
    verdicts,
    pieces: drawn.pieces,
    putBacks: drawn.putBacks,
    state: priced.state,
    amount: priced.amount,
    provisionClass,
    returns: { ...returns, due: priced.returnDue, pending: priced.returnPending, reasons },
    lots: statusOfLots(prepared, drawn, verdicts, routes),
    due: priced.due,
    pending: priced.pending,
    dueByCharge: priced.dueByCharge,
    pendingByCharge: priced.pendingByCharge,
  };
  return { result, drawn };
}

/** The provision class whose charges and window count, per return; duties only where no paragraph could be told. */
function classesOf(routes: Routes): Uint8Array {
  const classOf = PROVISIONS.map((provision) =>
    provision === "1313(j)(1)" ? UNUSED_CLASS : provision === "1313(c)" ? REJECTED_CLASS : RETAIL_CLASS,
  );
  const classes = new Uint8Array(routes.provision.length);
  for (let i = 0; i < classes.length; i++) {
    const provision = routes.provision[i]!;
    classes[i] = provision < 0 ? RETAIL_CLASS : classOf[provision]!;
  }
  return classes;
}

/** The provision class whose last day to export counts, per return; the earliest one where no paragraph could be told. */
function windowClassesOf(routes: Routes, provisionClass: Uint8Array): Uint8Array {
  const classes = provisionClass.slice();
  for (let i = 0; i < classes.length; i++) if (routes.provision[i]! < 0) classes[i] = UNUSED_CLASS;
  return classes;
}

/** Who draws on what, under the chosen method. */
function draw(
  prepared: Prepared,
  reading: ReadingOf,
  routes: Routes,
  verdicts: Verdicts,
  windowClass: Uint8Array,
): Drawn {
  const { input, options, lots, demands, keys, serialSku } = prepared;
  const ledger = new Ledger(lots);
  const pieces = new Pieces(lots.count + demands.count);
  const reasons = new Int32Array(demands.count);
  const commingledLot = new Uint8Array(lots.count);
  const direct = new Uint8Array(routes.lane.length);
  for (let i = 0; i < direct.length; i++) direct[i] = routes.lane[i] === DIRECT ? 1 : 0;
  const references = new ReferenceIndex(input, keys, lots);
  const putBacks: PutBack[] = [];
  const issues = new IssueList();
  const drawn: Drawn = { pieces, putBacks, ledger, commingledLot, reasons, issues };
  const method = options.method;
  const specific = { input, lots, demands, direct, references, ledger, pieces, commingledLot, reasons };
  const withWithdrawals = method !== "low-to-high-turnover" && method !== "low-to-high-blanket";
  const sweep: SweepInput = {
    input,
    lots,
    demands,
    draws: method === "specific" ? direct : drawnDemands(demands, direct, withWithdrawals),
    ledger,
    pieces,
    putBacks,
    issues,
  };
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
    noteMethod(prepared, direct, references, drawn, group, first);
  }
  noteUnknownReferences(prepared, direct, references, reasons);
  if (routes.anyDesignated) {
    designate({ input, keys, lots, demands, lane: routes.lane, asOf: options.asOf, ledger, pieces, reasons });
  }
  return drawn;
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
  const duty = new Float64Array(lots.count);
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
  direct: Uint8Array,
  references: ReferenceIndex,
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
    if (demands.kind[demand] !== RETURN || direct[demands.source[demand]!] === 0) continue;
    const row = demands.source[demand]!;
    if (piece === first) {
      reasons[demand]! |= demands.date[demand]! < firstDate ? BEFORE_ANY_RECEIPT : NOTHING_LEFT;
    } else if (references.has(row)) {
      for (let p = first; p < piece; p++) {
        if (!references.fits(row, pieces.lot[p]!)) reasons[demand]! |= REFERENCE_DIFFERS;
      }
    }
  }
}

const EXPORTER_DIFFERS = returnBit("party.exporter-differs");
const CERTIFICATION_MISSING = returnBit("party.certification-missing");

/** A return whose exporter imported none of the goods of its SKU is told so, whether it drew on a lot or not. */
function compareParties(
  { demands, input }: Prepared,
  routes: Routes,
  reasons: Int32Array,
  parties: Parties,
): void {
  for (let row = 0; row < input.returns.count; row++) {
    if (routes.lane[row] === NOT_DRAWN) continue;
    const from = demands.firstOfReturn[row]!;
    const to = demands.firstOfReturn[row + 1]!;
    let groups = 0;
    let differing = 0;
    for (let i = from; i < to; i++) {
      const demand = demands.ofReturn[i]!;
      if (demands.group[demand]! < 0) continue;
      groups++;
      if (parties.differFromAll(row, demands.group[demand]!)) differing++;
    }
    if (groups === 0 || differing < groups) continue;
    if (parties.barred) {
      routes.standing[row] = NOT_ELIGIBLE;
      reasons[row]! |= EXPORTER_DIFFERS;
    } else if (input.returns.certification[row] === 0) {
      routes.standing[row] = Math.max(routes.standing[row]!, NEEDS_ACTION);
      reasons[row]! |= CERTIFICATION_MISSING;
    }
  }
}

const STATUS = Object.fromEntries(RETURN_STATUSES.map((status, index) => [status, index])) as Record<
  (typeof RETURN_STATUSES)[number],
  number
>;
const COMMINGLED = returnBit("identification.commingled");
const SHORT = returnBit("match.short");

/** The status of each return: the first that holds, in the order of `RETURN_STATUSES`. */
function statusOfReturns(
  prepared: Prepared,
  routes: Routes,
  drawn: Drawn,
  { state, late }: { state: Uint8Array; late: Uint8Array },
  reasons: Int32Array,
): { status: Uint8Array; matched: Float64Array } {
  const { input, demands, invalid } = prepared;
  const n = input.returns.count;
  const status = new Uint8Array(n);
  const ofDemand = new Float64Array(demands.count);
  const drew = new Uint8Array(n);
  const inTime = new Uint8Array(n);
  const eligible = new Uint8Array(n);
  const { pieces } = drawn;
  for (let piece = 0; piece < pieces.count; piece++) {
    const demand = pieces.demand[piece]!;
    if (demands.kind[demand] !== RETURN) continue;
    ofDemand[demand]! += pieces.quantity[piece]!;
    const row = demands.source[demand]!;
    drew[row] = 1;
    if (state[piece] !== INELIGIBLE) eligible[row] = 1;
    if (late[piece] === 0) inTime[row] = 1;
  }
  const matched = matchedQuantities(prepared, ofDemand);
  for (let row = 0; row < n; row++) {
    if (invalid.returns[row] !== 0) {
      status[row] = STATUS.invalid;
      continue;
    }
    for (let i = demands.firstOfReturn[row]!; i < demands.firstOfReturn[row + 1]!; i++) {
      reasons[row]! |= drawn.reasons[demands.ofReturn[i]!]!;
    }
    const drawsNothing = routes.lane[row] === NOT_DRAWN;
    reasons[row]! |= demands.notes[row]!;
    const standing = routes.standing[row]!;
    const quantity = input.returns.quantity[row]!;
    const isShort = drew[row] !== 0 && matched[row]! < quantity;
    if (isShort) reasons[row]! |= SHORT;
    if (standing === NOT_ELIGIBLE || (drew[row] !== 0 && eligible[row] === 0))
      status[row] = STATUS["not-eligible"];
    else if ((reasons[row]! & COMMINGLED) !== 0) status[row] = STATUS.commingled;
    else if (!drawsNothing && drew[row] === 0) status[row] = STATUS.unmatched;
    else if (!drawsNothing && inTime[row] === 0) status[row] = STATUS.expired;
    else if (standing === NEEDS_ACTION) status[row] = STATUS["needs-action"];
    else status[row] = isShort ? STATUS.partial : STATUS.matched;
  }
  return { status, matched };
}

/** Units matched per return, in its own units: the least of its components, where it has several. */
function matchedQuantities({ input, demands }: Prepared, ofDemand: Float64Array): Float64Array {
  const n = input.returns.count;
  const matched = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    const from = demands.firstOfReturn[row]!;
    const to = demands.firstOfReturn[row + 1]!;
    if (from === to) continue;
    let least = demands.ofReturn[from]!;
    for (let i = from + 1; i < to; i++) {
      const demand = demands.ofReturn[i]!;
      if (
        compareShares(
          ofDemand[demand]!,
          demands.quantity[demand]!,
          ofDemand[least]!,
          demands.quantity[least]!,
        ) < 0
      ) {
        least = demand;
      }
    }
    matched[row] = demands.converted
      ? (ofDemand[least]! * input.returns.quantity[row]!) / demands.quantity[least]!
      : ofDemand[least]!;
  }
  return matched;
}

const LOT_BITS = {
  noDuty: lotBit("lot.no-duty"),
  usedUp: lotBit("lot.used-up"),
  expired: lotBit("lot.expired"),
  commingled: lotBit("lot.commingled"),
  expiring: lotBit("lot.expiring"),
  claimedBefore: lotBit("lot.claimed-before"),
  refundedBefore: lotBit("lot.refunded-before"),
  designated: lotBit("lot.designated"),
};

/** The status of each lot: the first that holds, in the order of `LOT_STATUSES`; `invalid` rows make no lot. */
function statusOfLots(
  prepared: Prepared,
  drawn: Drawn,
  verdicts: Verdicts,
  routes: Routes,
): ReadingResult["lots"] {
  const { input, options, lots, facts, fileBy } = prepared;
  const K = lots.chargeCount;
  const status = new Uint8Array(lots.count);
  const reasons = new Int32Array(lots.count);
  const { left } = drawn.ledger;
  const designated = designatedLots(prepared, drawn, routes);
  for (let lot = 0; lot < lots.count; lot++) {
    let paid = 0;
    for (let c = 0; c < K; c++) paid += lots.paid[lot * K + c]!;
    let bits = chargeNotes(lots, facts, verdicts, lot);
    if (paid === 0) bits |= LOT_BITS.noDuty;
    if (left[lot] === 0) bits |= LOT_BITS.usedUp;
    if (options.asOf !== null) {
      const days = fileBy[lot]! - options.asOf;
      if (days < 0) bits |= LOT_BITS.expired;
      else if (days <= options.expiringDays) bits |= LOT_BITS.expiring;
    }
    if (drawn.commingledLot[lot] !== 0) bits |= LOT_BITS.commingled;
    if (designated !== null && designated[lot] !== 0) bits |= LOT_BITS.designated;
    if (lots.claimedBefore[lot]! > 0) bits |= LOT_BITS.claimedBefore;
    if (input.imports.refundedBefore[lots.source[lot]!]! > 0) bits |= LOT_BITS.refundedBefore;
    reasons[lot] = bits;
    status[lot] =
      bits & LOT_BITS.noDuty
        ? 1
        : bits & LOT_BITS.usedUp
          ? 2
          : bits & LOT_BITS.expired
            ? 3
            : bits & LOT_BITS.commingled
              ? 4
              : bits & LOT_BITS.expiring
                ? 5
                : 6;
  }
  return { status, remaining: left, reasons };
}

/** 1 for lots that a returned-retail claim designates; null when none does. */
function designatedLots({ lots, demands }: Prepared, { pieces }: Drawn, routes: Routes): Uint8Array | null {
  if (!routes.anyDesignated) return null;
  const designated = new Uint8Array(lots.count);
  for (let piece = 0; piece < pieces.count; piece++) {
    const demand = pieces.demand[piece]!;
    if (demands.kind[demand] === RETURN && routes.lane[demands.source[demand]!] === DESIGNATED) {
      designated[pieces.lot[piece]!] = 1;
    }
  }
  return designated;
}
