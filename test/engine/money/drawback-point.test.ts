import fc from "fast-check";
import { drawbackPoint, dutyPoint, formatCents } from "../../../src/engine";

describe("drawback on the first units of a lot", () => {
  it.each([
    [100_000, 1, 1, 99_000, "19 CFR 190.51(b)(1): 1,000 dollars of duty give 990"],
    [50, 1, 3, 16, "cents are cut off"],
    [50, 2, 3, 33, "and the piece between 1 and 2 gets the difference, 17"],
    [50, 3, 3, 49, "the whole lot gives 99 % of the charge, cents cut off"],
    [0, 5, 9, 0, "no duty, no drawback"],
    [1_000_000_000_000, 4_999_999, 5_000_000, 989_999_802_000, "the largest charge, past 2^53 on the way"],
  ])("%i cents, %i of %i steps: %i cents (%s)", (duty, position, quantity, cents) => {
    expect(drawbackPoint(duty, position, quantity)).toBe(cents);
  });

  describe("properties", () => {
    const lot = fc.record({
      duty: fc.integer({ min: 0, max: 1_000_000_000_000 }),
      quantity: fc.oneof(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 9_000_000_000_000_000 }),
      ),
    });
    it("is exact: the same as whole numbers of any size", () => {
      fc.assert(
        fc.property(lot, fc.double({ min: 0, max: 1, noNaN: true }), ({ duty, quantity }, part) => {
          const position = Math.floor(part * quantity);
          const exact = (99n * BigInt(duty) * BigInt(position)) / (100n * BigInt(quantity));
          fc.pre(quantity <= 90_000_000_000_000);
          expect(drawbackPoint(duty, position, quantity)).toBe(Number(exact));
          expect(dutyPoint(duty, position, quantity)).toBe(
            Number((BigInt(duty) * BigInt(position)) / BigInt(quantity)),
          );
        }),
      );
    });
    it("any split of the same units adds up to the same cents, and the whole lot to 99 %", () => {
      fc.assert(
        fc.property(
          lot,
          fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 }),
          ({ duty, quantity }, cuts) => {
            fc.pre(quantity <= 90_000_000_000_000);
            const points = [
              0,
              ...cuts.map((cut) => Math.floor(cut * quantity)).sort((a, b) => a - b),
              quantity,
            ];
            let sum = 0;
            for (let i = 1; i < points.length; i++) {
              const piece =
                drawbackPoint(duty, points[i]!, quantity) - drawbackPoint(duty, points[i - 1]!, quantity);
              expect(piece).toBeGreaterThanOrEqual(0);
              sum += piece;
            }
            expect(sum).toBe(Math.floor((duty * 99) / 100));
          },
        ),
      );
    });
  });
});

describe("cents as text", () => {
  it.each([
    [0, "0.00"],
    [5, "0.05"],
    [123456, "1234.56"],
    [-1, "-0.01"],
    [-123400, "-1234.00"],
  ])("%i is %s", (cents, text) => expect(formatCents(cents)).toBe(text));
});
