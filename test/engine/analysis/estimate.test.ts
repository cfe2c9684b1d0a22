import fc from "fast-check";
import {
  estimate,
  isRefusal,
  refusalSentence,
  scenarios,
  standardRecovery,
  type EstimateInput,
} from "../../../src/engine";
import { runs } from "../../arbitraries/runs";
import { example, titleOf } from "../rules/worked-examples";

const BASE: EstimateInput = {
  dutyPaid: 1_250_000,
  returnRate: 0.05,
  rejectRate: 0,
  recovery: 0.95,
  years: 1,
  eligibleShare: 1,
};

describe("estimate", () => {
  it(titleOf(example("SEED-59375")), () => {
    const { inputs, expected } = example("SEED-59375");
    const dutyPaid = inputs.import_value * inputs.effective_duty_rate;
    expect(
      estimate({
        ...BASE,
        dutyPaid,
        returnRate: inputs.return_reject_rate,
        recovery: inputs.recovery_factor,
      }),
    ).toBe(expected.annual_estimate);
    expect(standardRecovery()).toBe(inputs.recovery_factor);
  });

  it(titleOf(example("SEED-300K")), () => {
    const { inputs } = example("SEED-300K");
    expect(estimate({ ...BASE, years: inputs.years })).toBe(296_875);
  });

  it("gives 61,875 on the same facts at the lawful 99 percent", () => {
    expect(estimate({ ...BASE, recovery: 0.99 })).toBe(61_875);
  });

  it("adds rejected goods and leaves ineligible duty out", () => {
    expect(estimate({ ...BASE, rejectRate: 0.05, eligibleShare: 0.5 })).toBe(59_375);
  });

  it("is exact where doubles are not", () => {
    expect(estimate({ ...BASE, dutyPaid: 3, returnRate: 0.1, rejectRate: 0.2, recovery: 1 })).toBe(0.9);
    expect(estimate({ ...BASE, returnRate: 0.7, rejectRate: 0.3 })).toBe(1_187_500);
  });

  it.each([
    ["a return rate over 1", { returnRate: 5 }, "argument.rate-over-one", "returnRate"],
    ["a reject rate over 1", { rejectRate: 1.01 }, "argument.rate-over-one", "rejectRate"],
    ["a recovery over 1", { recovery: 95 }, "argument.rate-over-one", "recovery"],
    ["an eligible share over 1", { eligibleShare: 2 }, "argument.rate-over-one", "eligibleShare"],
    [
      "rates that add up to more than 1",
      { returnRate: 0.6, rejectRate: 0.5 },
      "argument.rates-over-one",
      "rejectRate",
    ],
    ["negative duty", { dutyPaid: -1 }, "argument.negative", "dutyPaid"],
    ["a negative rate", { returnRate: -0.05 }, "argument.negative", "returnRate"],
    ["negative years", { years: -1 }, "argument.negative", "years"],
    ["what is no number", { dutyPaid: NaN }, "argument.not-a-number", "dutyPaid"],
  ] as const)("refuses %s and names the argument", (_, change, refused, argument) => {
    const answer = estimate({ ...BASE, ...change });
    expect(answer).toMatchObject({ refused, argument });
    expect(refusalSentence(answer as never)).toMatch(new RegExp(`^${argument}: .+\\.$`));
  });

  it("takes rates that add up to 1 exactly, and zero", () => {
    expect(estimate({ ...BASE, returnRate: 0.9, rejectRate: 0.1 })).toBe(1_187_500);
    expect(estimate({ ...BASE, returnRate: 0 })).toBe(0);
  });

  it("grows with every factor and never exceeds the duty paid", () => {
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        share,
        share,
        share,
        (dutyPaid, returnRate, recovery, eligibleShare) => {
          const one = estimate({ ...BASE, dutyPaid, returnRate, recovery, eligibleShare }) as number;
          expect(one).toBeGreaterThanOrEqual(0);
          expect(one).toBeLessThanOrEqual(dutyPaid);
          expect(estimate({ ...BASE, dutyPaid, returnRate, recovery, eligibleShare, years: 5 })).toBeCloseTo(
            one * 5,
            2,
          );
        },
      ),
      runs(300),
    );
  });
});

describe("scenarios", () => {
  it("gives an estimate for every pair, return rates down and recoveries across", () => {
    expect(scenarios(1_250_000, [0.05, 0.1], [0.95, 0.99], 1)).toEqual([
      [59_375, 61_875],
      [118_750, 123_750],
    ]);
  });

  it("names the list whose figure it refuses", () => {
    const answer = scenarios(100, [0.1, 7], [0.95], 1);
    expect(isRefusal(answer) && answer.argument).toBe("returnRates");
    expect(scenarios(100, [0.1], [9], 1)).toMatchObject({ argument: "recoveries" });
  });
});
