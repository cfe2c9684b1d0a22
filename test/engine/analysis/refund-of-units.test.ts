import fc from "fast-check";
import { drawbackPoint, isRefusal, mpfOfLine, refundOfUnits, type MpfSteps } from "../../../src/engine";
import { runs } from "../../arbitraries/runs";
import { example, titleOf } from "../rules/worked-examples";

describe("refund of units", () => {
  it(titleOf(example("CALC-99-01")), () => {
    const { inputs, expected } = example("CALC-99-01");
    expect(refundOfUnits(inputs.eligible_duty, 10, 10, 0)).toBe(expected.claim * 100);
  });

  it.each(["NAFTA-45b", "NAFTA-45c"])("%s: no lesser-of test for direct claims", (id) => {
    const { inputs, expected } = example(id);
    expect(refundOfUnits(inputs.us_duty_paid, 1, 1, 0)).toBe(expected.drawback * 100);
  });

  it("gives a third of a lot a third of 99 percent, cents cut off, and the rest later", () => {
    expect(refundOfUnits(50, 3, 1, 0)).toBe(1650);
    expect([0, 1, 2].map((before) => refundOfUnits(0.1, 3, 1, before))).toEqual([3, 3, 3]);
    expect(refundOfUnits(0.1, 3, 3, 0)).toBe(9);
  });

  it("takes fractions of units up to six decimals", () => {
    expect(refundOfUnits(100, 12.5, 0.000001, 0)).toBe(0);
    expect(refundOfUnits(100, 12.5, 6.25, 6.25)).toBe(4950);
    expect(refundOfUnits(100, 1, 0.0000001, 0)).toMatchObject({
      refused: "argument.too-precise",
      argument: "quantity",
    });
  });

  it("is not thrown off by what sums of doubles leave behind", () => {
    expect(refundOfUnits(100, 0.1 + 0.2, 0.3, 0)).toBe(9900);
    expect(refundOfUnits(0.1 + 0.2, 1, 1, 0)).toBe(29);
  });

  it.each([
    ["more units than the lot has", [100, 10, 11, 0], "refund.more-than-left", "quantity"],
    ["more units than are left", [100, 10, 4, 7], "refund.more-than-left", "quantity"],
    ["more claimed before than the lot has", [100, 10, 0, 11], "refund.more-than-left", "alreadyClaimed"],
    ["an empty lot", [100, 0, 0, 0], "argument.zero", "lotQuantity"],
    ["negative units", [100, 10, -1, 0], "argument.negative", "quantity"],
    ["a charge past ten thousand million dollars", [1e11, 10, 1, 0], "argument.too-large", "dutyPaid"],
    ["a lot past exact arithmetic", [100, 1e14, 1, 0], "argument.too-large", "lotQuantity"],
  ] as const)("refuses %s", (_, [duty, lot, quantity, before], refused, argument) => {
    expect(refundOfUnits(duty, lot, quantity, before)).toMatchObject({ refused, argument });
  });

  it("gives any split of the same units the same cents, never more than 99 percent of the charge", () => {
    const cases = fc
      .record({ cents: fc.integer({ min: 0, max: 1e9 }), lot: fc.integer({ min: 1, max: 5000 }) })
      .chain(({ cents, lot }) =>
        fc.record({ cents: fc.constant(cents), lot: fc.constant(lot), first: fc.nat(lot) }),
      );
    fc.assert(
      fc.property(cases, ({ cents, lot, first }) => {
        const one = refundOfUnits(cents / 100, lot, first, 0) as number;
        const rest = refundOfUnits(cents / 100, lot, lot - first, first) as number;
        expect(one + rest).toBe(Math.floor((cents * 99) / 100));
        expect(one).toBe(drawbackPoint(cents, first, lot));
      }),
      runs(500),
    );
  });
});

describe("merchandise processing fee of a line", () => {
  const { inputs, expected } = example("MPF-190.51-EX1");
  const total = inputs.lines.reduce((sum: number, line: { value: number }) => sum + line.value, 0);

  it.each(inputs.lines as { line: number; value: number; units: number }[])(
    `${titleOf(example("MPF-190.51-EX1"))}, line $line`,
    ({ line, value, units }) => {
      const steps = mpfOfLine(inputs.mpf_paid, value, total, units, units) as MpfSteps;
      expect([steps.ratio, steps.apportioned, steps.eligible, steps.perUnit]).toEqual(
        Object.values(expected.lines[line]),
      );
    },
  );

  it("MPF-190.51-EX1: 14.10 for the 1,000 units claimed (19 CFR 190.51(b)(2) Example 1)", () => {
    expect((mpfOfLine(485, 50_000, total, 5_000, 1_000) as MpfSteps).claim).toBe(expected.claim_total);
  });

  it("never gives more than 99 percent of the line's fee, however the unit figure was rounded", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 67_086 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1e5 }),
        (fee, value, units) => {
          const steps = mpfOfLine(fee / 100, value, 1e6, units, units);
          if (isRefusal(steps)) throw new Error("refused");
          expect(steps.claim).toBeLessThanOrEqual(steps.apportioned * 0.99 + 1e-9);
          expect(Number.isInteger(Math.round(steps.claim * 1e6) / 1e4)).toBe(true);
        },
      ),
      runs(300),
    );
  });

  it.each([
    ["no total", [485, 1, 0, 5, 1], "totalValue"],
    ["no units", [485, 1, 2, 0, 0], "lineQuantity"],
    ["a line worth more than the entry", [485, 3, 2, 5, 1], "lineValue"],
    ["more units than the line has", [485, 1, 2, 5, 6], "quantity"],
  ] as const)("refuses %s", (_, [fee, line, all, units, quantity], argument) => {
    expect(mpfOfLine(fee, line, all, units, quantity)).toMatchObject({ argument });
  });
});
