import {
  LOT_STATUSES,
  PENDING,
  PROVISIONS,
  RETURN_REASONS,
  RETURN_STATUSES,
  WITHDRAWN,
  controlOf,
  paidOnAll,
  reasonsIn,
  type MatchResult,
  type Reading,
} from "../../../src/engine";
import type { OracleLot, OracleResult } from "../../oracle/plain";

/**
 * What the engine and the slow matcher are compared on, in one plain form: numbers, and keys that do not depend on the
 * order in which things were found. Pieces next to each other of one return in one lot are one.
 */
export interface Comparable {
  returns: Record<
    string,
    {
      status: string;
      matched: number;
      due: number;
      pending: number;
      provision: string | null;
      reasons: string;
    }
  >;
  lots: Record<string, { status: string; quantity: number; remaining: number; dutyPaid: number }>;
  /** "due" or "pending" cents by lot, positions and return. */
  pieces: Record<string, string>;
  /** Units by lot and withdrawal. */
  withdrawn: Record<string, number>;
  byCharge: { due: number[]; pending: number[] };
  control: Record<string, number>;
  /** Codes by table and row, sorted. */
  issues: string[];
}

/** Issues that docs/matching.md names. */
const DOCUMENTED_ISSUES = new Set<string>([
  "date.future",
  "lot.no-sku",
  "items.line-twice",
  "items.quantity-differs",
  "sku-map.kit-import",
  "prior-claim.disagrees",
  "prior-claim.too-many",
  "refund.too-much",
  "withdrawal.unit-ambiguous",
  "withdrawal.also-in-returns",
  "withdrawal.return-in-too-many",
]);

/** An issue as text; a prior claim's may be told on the row of either table. */
function issueText(code: string, table: string, row: number | string | null): string {
  return code.startsWith("prior-claim.") ? code : `${code} on ${table} ${row}`;
}

function sortedOnce(texts: string[]): string[] {
  return [...new Set(texts)].sort();
}

/** Reasons of returns that docs/matching.md names; the engine tells more. */
const DOCUMENTED = new Set<string>([
  "disposition.stayed",
  "disposition.planned",
  "eligibility.used",
  "eligibility.no-basis",
  "use.unknown",
  "use.evidence",
  "reason.missing",
  "proof.missing",
  "retail.canada-mexico",
  "retail.hts-missing",
  "party.exporter-differs",
  "party.certification-missing",
  "reference.not-found",
  "reference.other-sku",
  "reference.later",
  "reference.differs",
  "unit.assumed",
]);

interface Run {
  lot: string;
  returnRow: number | string;
  from: number;
  to: number;
  due: number;
  pending: number;
}

/** What to call the rows of an input whose rows were moved: by row number, counted from 1. */
export interface RowNames {
  imports: readonly (number | string)[];
  returns: readonly (number | string)[];
  withdrawals: readonly (number | string)[];
}

/** The engine's result under one reading; rows by their numbers unless they are given names. */
export function fromEngine(result: MatchResult, reading: Reading, names?: RowNames): Comparable {
  const one = result[reading];
  const { input, lots, demands } = result;
  const nameOf = (table: keyof RowNames, index: number): number | string => {
    const row = input[table]!.row[index]!;
    return names === undefined ? row : names[table][row - 1]!;
  };
  const lotKeys = keysOfLots(result, (index) => nameOf("imports", index));
  const comparable: Comparable = {
    returns: {},
    lots: {},
    pieces: {},
    withdrawn: {},
    byCharge: { due: [...one.dueByCharge], pending: [...one.pendingByCharge] },
    control: {},
    issues: [],
  };
  for (let i = 0; i < input.returns.count; i++) {
    comparable.returns[nameOf("returns", i)] = {
      status: RETURN_STATUSES[one.returns.status[i]!]!,
      matched: one.returns.matched[i]!,
      due: one.returns.due[i]!,
      pending: one.returns.pending[i]!,
      provision: PROVISIONS[one.routes.provision[i]!] ?? null,
      reasons: reasonsIn(RETURN_REASONS, one.returns.reasons[i]!)
        .filter((code) => DOCUMENTED.has(code))
        .sort()
        .join(),
    };
  }
  for (let lot = 0; lot < lots.count; lot++) {
    comparable.lots[lotKeys[lot]!] = {
      status: LOT_STATUSES[one.lots.status[lot]!]!,
      quantity: lots.quantity[lot]!,
      remaining: one.lots.remaining[lot]!,
      dutyPaid: paidOnAll(lots, lot),
    };
  }
  for (let i = 0; i < input.imports.count; i++) {
    if (result.invalid.imports[i] === 1) comparable.lots[nameOf("imports", i)] = INVALID_LOT;
  }

  const runs: Run[] = [];
  const addWithdrawn = (demand: number, lot: number, quantity: number) => {
    const key = `withdrawal ${nameOf("withdrawals", demands.source[demand]!)} from lot ${lotKeys[lot]}`;
    comparable.withdrawn[key] = (comparable.withdrawn[key] ?? 0) + quantity;
    if (comparable.withdrawn[key] === 0) delete comparable.withdrawn[key];
  };
  for (let piece = 0; piece < one.pieces.count; piece++) {
    const demand = one.pieces.demand[piece]!;
    const lot = one.pieces.lot[piece]!;
    const [from, quantity] = [one.pieces.from[piece]!, one.pieces.quantity[piece]!];
    if (one.state[piece] === WITHDRAWN) {
      addWithdrawn(demand, lot, quantity);
      continue;
    }
    const isPending = one.state[piece] === PENDING;
    runs.push({
      lot: lotKeys[lot]!,
      returnRow: nameOf("returns", demands.source[demand]!),
      from,
      to: from + quantity,
      due: isPending ? 0 : one.amount[piece]!,
      pending: isPending ? one.amount[piece]! : 0,
    });
  }
  comparable.pieces = toPieces(runs);
  const { refundedBefore, ...control } = controlOf(result, one);
  comparable.control = { ...control, refunded: refundedBefore };
  comparable.issues = sortedOnce(
    result.issues
      .filter(({ code }) => DOCUMENTED_ISSUES.has(code))
      .map(({ code, at: { table, row } }) => {
        const key = table.toLowerCase();
        const isNamed = names !== undefined && row !== null && key in names;
        return issueText(code, table, isNamed ? names[key as keyof RowNames][row - 1]! : row);
      }),
  );
  return comparable;
}

/** The slow matcher's result. */
export function fromOracle(result: OracleResult, chargeCount: number): Comparable {
  const keys = keysOfOracleLots(result.lots);
  const keyOf = (lot: { lotRow: number; item: number }) => keys.get(`${lot.lotRow}.${lot.item}`)!;
  const comparable: Comparable = {
    returns: {},
    lots: {},
    pieces: toPieces(
      result.pieces.map((piece) => ({
        lot: keyOf(piece),
        returnRow: piece.returnRow,
        from: Number(piece.from),
        to: Number(piece.from + piece.quantity),
        due: Number(piece.due),
        pending: Number(piece.pending),
      })),
    ),
    withdrawn: {},
    byCharge: {
      due: new Array<number>(chargeCount).fill(0),
      pending: new Array<number>(chargeCount).fill(0),
    },
    control: Object.fromEntries(Object.entries(result.control).map(([part, cents]) => [part, Number(cents)])),
    issues: sortedOnce(
      [
        ...result.lots.flatMap(({ row, reasons }) => reasons.map((code) => [code, "Imports", row] as const)),
        ...result.returns.flatMap(({ row, reasons }) =>
          reasons.map((code) => [code, "Returns", row] as const),
        ),
        ...result.withdrawals.flatMap(({ row, reasons }) =>
          reasons.map((code) => [code, "Withdrawals", row] as const),
        ),
      ]
        .filter(([code]) => DOCUMENTED_ISSUES.has(code))
        .map(([code, table, row]) => issueText(code, table, row)),
    ),
  };
  for (const row of result.returns) {
    comparable.returns[row.row] = {
      status: row.status,
      matched: Number(row.matched.numerator) / Number(row.matched.denominator),
      due: Number(row.due),
      pending: Number(row.pending),
      provision: row.provision,
      reasons: row.reasons.filter((code) => DOCUMENTED.has(code)).join(),
    };
  }
  for (const lot of result.lots) {
    if (lot.status === "invalid") {
      comparable.lots[`${lot.row}`] = INVALID_LOT;
      continue;
    }
    comparable.lots[keyOf({ lotRow: lot.row, item: lot.item })] = {
      status: lot.status,
      quantity: Number(lot.quantity),
      remaining: Number(lot.remaining),
      dutyPaid: Number(lot.dutyPaid),
    };
  }
  for (const piece of result.withdrawalPieces) {
    const key = `withdrawal ${piece.withdrawalRow} from lot ${keyOf(piece)}`;
    comparable.withdrawn[key] = (comparable.withdrawn[key] ?? 0) + Number(piece.quantity);
  }
  for (const piece of result.pieces) {
    piece.perCharge.forEach((cents, charge) => {
      const totals = piece.pending > 0n ? comparable.byCharge.pending : comparable.byCharge.due;
      totals[charge]! += Number(cents);
    });
  }
  return comparable;
}

const INVALID_LOT = { status: "invalid", quantity: 0, remaining: 0, dutyPaid: 0 };

/** Import row, SKU, quantity, duty and place among lots alike in these, per lot of the engine. */
function keysOfLots({ input, lots }: MatchResult, nameOf: (index: number) => number | string): string[] {
  const keys: string[] = [];
  const seen = new Map<string, number>();
  for (const lot of lots.source.keys()) {
    const paid = paidOnAll(lots, lot);
    const key = `${nameOf(lots.source[lot]!)} ${input.texts[lots.sku[lot]!]} ${lots.quantity[lot]} paid ${paid}`;
    keys[lot] = numbered(key, seen);
  }
  return keys;
}

/** The same for the slow matcher, by import row and item. */
function keysOfOracleLots(lots: OracleLot[]): Map<string, string> {
  const seen = new Map<string, number>();
  const valid = lots.filter((lot) => lot.status !== "invalid");
  return new Map(
    valid.map((lot) => [
      `${lot.row}.${lot.item}`,
      numbered(`${lot.row} ${lot.sku} ${lot.quantity} paid ${lot.dutyPaid}`, seen),
    ]),
  );
}

function numbered(key: string, seen: Map<string, number>): string {
  const place = seen.get(key) ?? 0;
  seen.set(key, place + 1);
  return `${key} #${place}`;
}

function toPieces(runs: Run[]): Record<string, string> {
  const inOrder = [...runs].sort(
    (a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0) || a.from - b.from || a.to - b.to,
  );
  const merged: Run[] = [];
  for (const run of inOrder) {
    const last = merged[merged.length - 1];
    if (
      last !== undefined &&
      last.lot === run.lot &&
      last.returnRow === run.returnRow &&
      last.to === run.from
    ) {
      last.to = run.to;
      last.due += run.due;
      last.pending += run.pending;
    } else merged.push({ ...run });
  }
  return Object.fromEntries(
    merged.map((run) => [
      `lot ${run.lot} from ${run.from} to ${run.to} for return ${run.returnRow}`,
      `due ${run.due} pending ${run.pending}`,
    ]),
  );
}
