import { METHODS } from "../../../src/engine/domain/vocabulary";
import {
  ACCOUNTING_METHODS,
  APPROVED_METHODS,
  needsRuling,
  OTHER_ACE_METHOD_CODES,
} from "../../../src/engine/rules/accounting-methods";
import { parameterOn } from "../../../src/engine/rules/parameters";
import { example, titleOf } from "./worked-examples";

/** The worked examples' names of methods in our words. */
const OURS: Record<string, string> = {
  lth_ordinary: "low-to-high",
  lth_turnover: "low-to-high-turnover",
  lth_blanket: "low-to-high-blanket",
  high_to_low: "high-to-low",
};

describe("accounting methods", () => {
  const methods = example("ACC-METHODS-01");
  it(titleOf(methods), () => {
    const ours = (names: string[]) => names.map((name) => OURS[name] ?? name);
    expect([...APPROVED_METHODS].sort()).toEqual(ours(methods.expected.approved_without_ruling).sort());
    expect(ours(methods.inputs.candidates).filter(needsRuling)).toEqual(ours(methods.expected.needs_ruling));
  });

  const codes = example("ACC-CODES-01");
  it(titleOf(codes), () => {
    const ours = Object.values(ACCOUNTING_METHODS).map((method) => method.aceCode);
    expect([...ours, ...Object.keys(OTHER_ACE_METHOD_CODES)].sort()).toEqual(
      Object.keys(codes.expected).sort(),
    );
    expect(codes.expected[ACCOUNTING_METHODS.fifo.aceCode]).toBe("First-in, first-out");
    expect(codes.expected[ACCOUNTING_METHODS["low-to-high-turnover"].aceCode]).toContain("turn-over");
    expect(codes.expected[ACCOUNTING_METHODS["low-to-high-blanket"].aceCode]).toContain("blanket");
    expect(codes.expected[ACCOUNTING_METHODS.specific.aceCode]).toContain("not based on accounting method");
  });

  const exam = example("EXAM-2023-04-Q60");
  it(titleOf(exam), () => {
    expect(parameterOn("identification.method-years")).toBe(exam.expected.minimum_years_consistent_use);
  });

  it.each(["ACC-FIFO-01", "ACC-LIFO-01", "ACC-AVG-01", "ACC-LTH-ORD-01"])(
    "%s carries the code of its method",
    (id) => {
      const { inputs, method } = example(id) as unknown as {
        inputs: { ace_accounting_method_code: string };
        method: string;
      };
      const ours = (OURS[method] ?? method) as (typeof METHODS)[number];
      expect(ACCOUNTING_METHODS[ours].aceCode).toBe(inputs.ace_accounting_method_code);
    },
  );

  it("draws domestic withdrawals under every method but specific, turn-over and blanket", () => {
    const drawing = METHODS.filter((method) => ACCOUNTING_METHODS[method].drawsDomesticWithdrawals);
    expect(drawing).toEqual(["fifo", "lifo", "low-to-high", "average"]);
    expect(METHODS.every((method) => ACCOUNTING_METHODS[method].method === method)).toBe(true);
  });
});
