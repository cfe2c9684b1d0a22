import fc from "fast-check";
import {
  matchAgain,
  matchLots,
  METHODS,
  portion,
  reached,
  withProgress,
  type MatchOptions,
  type Method,
} from "../../src/engine";
import { AS_OF, generate, SHAPES, type Shape } from "../../bench/generate";
import { instances } from "../arbitraries/instance";
import { toMatchInput, toMatchOptions } from "../arbitraries/to-match-input";

/** The shares that some work tells. */
function sharesOf(work: () => void): number[] {
  const shares: number[] = [];
  withProgress((share) => shares.push(share), work);
  return shares;
}

/** By how much the share goes up at once, at most, from nothing to all. */
function largestStep(shares: readonly number[]): number {
  const all = [0, ...shares, 1];
  return Math.max(...all.slice(1).map((share, i) => share - all[i]!));
}

function expectToGoUp(shares: readonly number[]): void {
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(shares.every((share, i) => i === 0 || share >= shares[i - 1]! - 1e-12)).toBe(true);
}

test("what a portion tells lies within it, however deep", () => {
  const shares = sharesOf(() => {
    portion(0, 0.5, () => {
      reached(0.5);
      portion(0.5, 1, () => reached(0.5));
    });
    reached(0.75);
  });
  expect(shares).toEqual([0.25, 0.375, 0.5, 0.5, 0.75]);
});

test("work that throws leaves the one around it where it was", () => {
  const shares = sharesOf(() => {
    expect(() =>
      portion(0.5, 0.6, () => {
        throw new Error("no");
      }),
    ).toThrow("no");
    reached(0.7);
  });
  expect(shares).toEqual([0.7]);
});

test("nothing is told once the work is done", () => {
  const told = jest.fn();
  withProgress(told, () => reached(1));
  reached(0.5);
  expect(told.mock.calls).toEqual([[1]]);
});

describe.each(METHODS)("a match under %s", (method) => {
  it("tells shares that only go up", () => {
    fc.assert(
      fc.property(instances({ method }), ({ input, options }) => {
        const columns = toMatchInput(input);
        const run = toMatchOptions(options);
        const before = matchLots(columns, run);
        expectToGoUp(sharesOf(() => matchLots(columns, run)));
        expectToGoUp(sharesOf(() => matchAgain(before, columns, run)));
      }),
      { numRuns: 100 },
    );
  });
});

const options = (method: Method): MatchOptions => ({
  method,
  reading: "guide",
  asOf: AS_OF,
  turnoverDays: 90,
  expiringDays: 180,
});

/** Work that takes long tells again and again how far it is; only what there is nothing to do for is leapt over. */
it.each(SHAPES.flatMap((shape) => METHODS.map((method): [Shape, Method] => [shape, method])))(
  "a match of many rows (%s, %s) tells no large step at once",
  (shape, method) => {
    const rows = method === "average" ? 10_000 : 50_000;
    const input = generate({ rows, shape, charges: ["base", "301"] });
    const shares = sharesOf(() => matchLots(input, options(method)));
    expectToGoUp(shares);
    expect(largestStep(shares)).toBeLessThan(0.2);
  },
);
