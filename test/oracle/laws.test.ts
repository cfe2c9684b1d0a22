import fc from "fast-check";
import { LOT_STATUSES, RETURN_STATUSES } from "../../src/engine/domain/vocabulary";
import { instances, type Instance } from "../arbitraries/instance";
import { SEED } from "../arbitraries/runs";
import { oracleMatch } from "./match";
import type { OracleLot, OracleResult } from "./plain";

interface Matched extends Instance {
  result: OracleResult;
}

/** Instances with their match, made once for all the laws. */
let matches: Matched[];

beforeAll(() => {
  console.info(`fast-check seed ${SEED}`);
  matches = fc
    .sample(instances(), { seed: SEED, numRuns: 2000 })
    .map(({ input, options }) => ({ input, options, result: oracleMatch(input, options) }));
});

describe("laws of the slow matcher, on random instances", () => {
  it("tells every cent of the duty paid once", () => {
    for (const { result } of matches) {
      const { dutyPaid, ...parts } = result.control;
      expect(sum(Object.values(parts))).toBe(dutyPaid);
    }
  });

  it("has no two pieces on one unit, and loses no unit", () => {
    for (const { result } of matches) {
      for (const lot of result.lots.filter(({ status }) => status !== "invalid")) {
        const pieces = [...piecesOn(lot, result.pieces), ...piecesOn(lot, result.withdrawalPieces)];
        pieces.sort((a, b) => Number(a.from - b.from));
        let end = 0n;
        for (const piece of pieces) {
          expect(piece.from).toBeGreaterThanOrEqual(end);
          end = piece.from + piece.quantity;
        }
        expect(end).toBeLessThanOrEqual(lot.quantity);
        expect(sum(pieces.map((piece) => piece.quantity)) + lot.remaining).toBeLessThanOrEqual(lot.quantity);
      }
    }
  });

  it("pays at most 99 % of any charge of any lot, cut to the cent", () => {
    for (const { result, input } of matches) {
      for (const row of input.imports) {
        const pieces = result.pieces.filter((piece) => piece.lotRow === row.row);
        row.charges.forEach((cents, charge) => {
          const paid = sum(pieces.map((piece) => piece.perCharge[charge]!));
          expect(paid).toBeGreaterThanOrEqual(0n);
          expect(paid).toBeLessThanOrEqual((99n * cents) / 100n);
        });
      }
    }
  });

  it("has pieces add up to what each return and the control say", () => {
    for (const { result } of matches) {
      for (const kind of ["due", "pending"] as const) {
        const ofPieces = sum(result.pieces.map((piece) => piece[kind]));
        expect(sum(result.returns.map((row) => row[kind]))).toBe(ofPieces);
        expect(result.control[kind]).toBe(ofPieces);
      }
    }
  });
});

describe("the instances", () => {
  it("have every status often enough to be worth their while", () => {
    const share = new Map<string, number>();
    for (const { result } of matches) {
      const statuses = new Set([
        ...result.returns.map((row) => `return ${row.status}`),
        ...result.lots.map((lot) => `lot ${lot.status}`),
      ]);
      for (const status of statuses) share.set(status, (share.get(status) ?? 0) + 100 / matches.length);
    }
    const rare = [
      ...RETURN_STATUSES.map((status) => `return ${status}`),
      ...LOT_STATUSES.map((status) => `lot ${status}`),
    ].filter((status) => (share.get(status) ?? 0) < 5);
    expect(rare).toEqual([]);
  });
});

function piecesOn<Piece extends { lotRow: number; item: number }>(lot: OracleLot, pieces: Piece[]): Piece[] {
  return pieces.filter((piece) => piece.lotRow === lot.row && piece.item === lot.item);
}

function sum(amounts: bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
