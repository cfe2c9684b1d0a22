import fc from "fast-check";
import { allocate } from "../../../src/engine";

describe("allocate", () => {
  it.each([
    [1000, [1n, 1n, 1n], [334, 333, 333]],
    [100, [1n, 2n], [33, 67]],
    [10, [1n, 1n, 0n, 4n], [2, 2, 0, 6]],
    [0, [3n, 4n], [0, 0]],
  ])("%i over %p is %p: largest remainders first, ties to the earlier", (amount, weights, parts) => {
    expect(allocate(amount, weights)).toEqual(parts);
  });
  it("loses no cent and strays from the exact share by less than one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 12 }),
        (amount, weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0n);
          fc.pre(total > 0n);
          const parts = allocate(amount, weights);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
          parts.forEach((part, i) => {
            const over = BigInt(part) * total - BigInt(amount) * weights[i]!;
            expect(over > -total && over < total).toBe(true);
          });
        },
      ),
    );
  });
  it("refuses weights that are all zero: our mistake", () =>
    expect(() => allocate(5, [0n])).toThrow("no weight"));
});
