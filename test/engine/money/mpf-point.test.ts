import { mpfPerUnit, mpfPoint } from "../../../src/engine";

describe("merchandise processing fee, 19 CFR 190.51(b)(2)", () => {
  it("Example 1: $71.34 of fee on 5,000 units gives $0.0141 a unit, and 1,000 units $14.10", () => {
    const perUnit = mpfPerUnit(7134, 5000, 1);
    expect(perUnit).toBe(141);
    expect(mpfPoint(7134, perUnit, 1000, 1)).toBe(1410);
  });
  it("never gives more than 99 % of the line's fee", () => {
    // 99 cents over 3 units: 0.3267 a unit, so 98.01 of 3 units; over 7: 0.1400 rounded to 0.14, 98 cents.
    expect(mpfPoint(99, mpfPerUnit(99, 3, 1), 3, 1)).toBe(98);
    expect(mpfPoint(100, mpfPerUnit(100, 7, 1), 7, 1)).toBe(98);
    const up = mpfPerUnit(5, 600, 1);
    expect(up).toBe(1);
    expect(mpfPoint(5, up, 600, 1)).toBe(4);
  });
  it("counts fractions of a unit by their steps", () => {
    const perUnit = mpfPerUnit(10_000, 1250, 100);
    expect(perUnit).toBe(79_200);
    expect(mpfPoint(10_000, perUnit, 125, 100)).toBe(990);
  });
});
