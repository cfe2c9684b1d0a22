import { onDay } from "../../../src/engine/rules/rule";
import { PARAMETER_IDS, parameter, parameterOn, PARAMETERS } from "../../../src/engine/rules/parameters";
import { example, titleOf } from "./worked-examples";

describe("parameters", () => {
  it.each([
    ["rate.refund", 0.99],
    ["rate.quick-estimate-recovery", 0.95],
    ["window.years", 5],
    ["window.retail-look-back-years", 1],
    ["window.expiring-days", 180],
    ["notice.export-working-days", 5],
    ["notice.export-answer-working-days", 2],
    ["notice.destruction-working-days", 7],
    ["notice.destruction-answer-working-days", 4],
    ["fees.mpf-rate", 0.003464],
    ["fees.hmf-rate", 0.00125],
    ["documents.retention-years", 3],
    ["identification.method-years", 1],
    ["claim.filing-minimum", 2_500_000],
    ["claim.penalty-fraud", 3],
    ["claim.penalty-negligence-third", 1],
  ] as const)("%s is %p", (id, value) => {
    expect(parameterOn(id)).toBe(value);
  });

  it.each([
    ["2018-10-01", 2622, 50870],
    ["2020-09-30", 2679, 51976],
    ["2020-10-01", 2723, 52833],
    ["2022-09-30", 2775, 53840],
    ["2022-10-01", 2966, 57535],
    ["2024-09-30", 3167, 61435],
    ["2024-10-01", 3271, 63462],
    ["2026-09-30", 3358, 65150],
    ["2026-10-01", 3458, 67086],
  ])("the merchandise processing fee of an entry on %s is %i to %i cents", (date, least, most) => {
    expect(parameterOn("fees.mpf-minimum", onDay(date))).toBe(least);
    expect(parameterOn("fees.mpf-maximum", onDay(date))).toBe(most);
  });

  it("knows no fee limits before fiscal year 2019, after 2027 or without a date", () => {
    expect(parameterOn("fees.mpf-minimum", onDay("2018-09-30"))).toBeNull();
    expect(parameterOn("fees.mpf-minimum", onDay("2027-10-01"))).toBeNull();
    expect(parameterOn("fees.mpf-minimum")).toBeNull();
  });

  it(`asks for notice before destruction: ${titleOf(example("EXAM-CCS-7553"))}`, () => {
    expect(parameterOn("notice.destruction-working-days")).toBe(
      example("EXAM-CCS-7553").expected.notice_working_days_before,
    );
  });

  it(`refunds 99 percent: ${titleOf(example("CALC-99-01"))}`, () => {
    const { inputs, expected } = example("CALC-99-01");
    expect(inputs.eligible_duty * parameterOn("rate.refund")!).toBe(expected.claim);
    expect(parameter("rate.refund").values[0]!.verified).toBe(true);
  });

  it(`labels the planning haircut as an assumption: ${titleOf(example("SEED-59375"))}`, () => {
    const { recovery_factor } = example("SEED-59375").inputs;
    expect(parameterOn("rate.quick-estimate-recovery")).toBe(recovery_factor);
    expect(parameter("rate.quick-estimate-recovery").assumption).toBe(true);
  });

  it("has every id once, with unit and source, its values without gap or overlap", () => {
    expect(PARAMETERS.map((one) => one.id)).toEqual([...PARAMETER_IDS]);
    for (const one of PARAMETERS) {
      expect(one.unit).not.toBe("");
      one.values.forEach((value, i) => {
        expect(value.sources.length).toBeGreaterThan(0);
        if (i > 0) expect(value.from).toBe(one.values[i - 1]!.to);
      });
    }
  });
});
