import { readTables, type ReadResult } from "../../src/columns/read-tables";
import {
  dutyOn,
  LOT_REASONS,
  LOT_STATUSES,
  PAYS,
  PENDING,
  RETURN_REASONS,
  RETURN_STATUSES,
  byStatus,
  chargeBetween,
  controlDifference,
  controlOf,
  matchLots,
  parseIsoDate,
  reasonsIn,
  type MatchResult,
  type Method,
  type ReadingResult,
} from "../../src/engine/index";
import { inputsOf, openSample } from "./read-sample";

const AS_OF = parseIsoDate("2026-11-21")!;

let read: ReadResult;
const results = new Map<Method, MatchResult>();

beforeAll(async () => {
  read = readTables(inputsOf(await openSample()), { blanksArriveAsZero: false });
  for (const method of ["specific", "fifo"] as const) {
    const options = { method, reading: "guide", asOf: AS_OF, turnoverDays: null, expiringDays: 180 } as const;
    results.set(method, matchLots(read.input!, options));
  }
});

/** Every code that some row carries. */
function codesIn<Code extends string>(list: readonly Code[], bits: Int32Array): Set<Code> {
  return new Set(Array.from(bits).flatMap((each) => reasonsIn(list, each)));
}

const readingsOf = (result: MatchResult): ReadingResult[] => [result.guide, result.cbp];

describe("the match of the sample", () => {
  it("is of six years of imports and several hundred returns", () => {
    expect(read.input!.imports.count).toBeGreaterThanOrEqual(120);
    expect(read.input!.returns.count).toBeGreaterThanOrEqual(400);
  });

  it("tells of the mistakes made on purpose and of no others", () => {
    const codes = [...read.issues, ...results.get("specific")!.issues].map(
      ({ code, at }) => `${at.table} ${code}`,
    );
    expect([...new Set(codes)].sort()).toEqual([
      "Imports cell.missing",
      "Imports cell.not-a-number",
      "Imports date.future",
      "Imports entry.check-digit",
      "Imports lot.no-sku",
      "Imports lot.refund-spread",
      "Items items.coverage",
      "Returns cell.fraction-in-counted-unit",
      "Returns cell.missing",
      "Returns cell.negative-quantity",
      "Returns cell.not-a-date",
      "Returns cell.not-a-number",
      "Returns cell.not-in-list",
      "Returns date.future",
      "Returns entry.check-digit",
      "Returns unit.not-converted",
      "Withdrawals withdrawal.also-in-returns",
      "Withdrawals withdrawal.never-imported",
      "Withdrawals withdrawal.not-drawn",
    ]);
  });

  it("has every status of a return and of a lot under both readings", () => {
    const result = results.get("specific")!;
    for (const reading of readingsOf(result)) {
      expect(byStatus(reading).filter(({ count }) => count === 0)).toEqual([]);
      const ofLots = new Set(Array.from(reading.lots.status, (status) => LOT_STATUSES[status]!));
      if (result.invalid.imports.includes(1)) ofLots.add("invalid");
      expect([...ofLots].sort()).toEqual([...LOT_STATUSES].sort());
    }
  });

  it("has every reason, each under the reading it belongs to", () => {
    const result = results.get("specific")!;
    const [guide, cbp] = readingsOf(result).map(({ returns }) => codesIn(RETURN_REASONS, returns.reasons));
    const missing = (codes: Set<string>): string[] => RETURN_REASONS.filter((code) => !codes.has(code));
    expect(missing(guide!)).toEqual([
      "retail.canada-mexico",
      "retail.none-to-designate",
      "use.evidence",
      "party.certification-missing",
      "retail.hts-missing",
      "reference.differs",
      "charge.review",
    ]);
    expect(missing(cbp!)).toEqual(["party.exporter-differs", "reference.differs"]);
    expect(codesIn(RETURN_REASONS, results.get("fifo")!.guide.returns.reasons)).toContain(
      "reference.differs",
    );
    const ofLots = readingsOf(result).flatMap(({ lots }) => [...codesIn(LOT_REASONS, lots.reasons)]);
    expect(LOT_REASONS.filter((code) => !ofLots.includes(code))).toEqual([]);
  });

  it("matches most returns, and has most of the money in them", () => {
    for (const reading of readingsOf(results.get("specific")!)) {
      const share = (names: string[]): number =>
        Array.from(reading.returns.status).filter((s) => names.includes(RETURN_STATUSES[s]!)).length /
        reading.returns.status.length;
      expect(share(["matched", "needs-action"])).toBeGreaterThan(0.6);
      expect(share(["matched", "needs-action"])).toBeLessThan(0.8);
      expect(byStatus(reading).find(({ status }) => status === "matched")!.due).toBeGreaterThan(
        reading.due * 0.9,
      );
      expect(reading.due).toBeGreaterThan(5 * reading.pending);
    }
  });

  it("accounts for every cent of duty, by references and by FIFO", () => {
    for (const result of results.values()) {
      for (const reading of readingsOf(result)) expect(controlDifference(controlOf(result, reading))).toBe(0);
    }
  });

  it("takes no more from a lot than it has, in units and in cents of each charge", () => {
    for (const result of results.values())
      readingsOf(result).forEach((reading) => expectWithinLots(result, reading));
  });
});

function expectWithinLots(result: MatchResult, { pieces, state, lots: after }: ReadingResult): void {
  const { lots, input } = result;
  const K = lots.chargeCount;
  const back = new Float64Array(lots.count * K);
  for (let piece = 0; piece < pieces.count; piece++) {
    if (pieces.quantity[piece] === 0 || (state[piece] !== PAYS && state[piece] !== PENDING)) continue;
    const lot = pieces.lot[piece]!;
    const from = pieces.from[piece]!;
    const to = from + pieces.quantity[piece]!;
    expect(to).toBeLessThanOrEqual(lots.quantity[lot]!);
    for (let c = 0; c < K; c++) back[lot * K + c]! += chargeBetween(input, lots, lot, c, from, to);
  }
  const over = Array.from(back.keys()).filter(
    (at) => back[at]! > Math.floor((99 * dutyOn(lots, Math.floor(at / K), at % K)) / 100),
  );
  expect(over).toEqual([]);
  expect(Array.from(after.remaining).filter((left) => left < 0)).toEqual([]);
}
