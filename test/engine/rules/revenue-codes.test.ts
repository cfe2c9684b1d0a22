import { PROGRAMS } from "../../../src/engine/domain/vocabulary";
import {
  CLASS_CODES,
  classCodeOf,
  OVERCLAIM_ERRORS,
  OVERCLAIM_ERRORS_TAX_100,
  VALIDATED_AT,
} from "../../../src/engine/rules/revenue-codes";
import { example, titleOf } from "./worked-examples";

describe("ACE revenue codes", () => {
  const codes = example("CSMS-44097386-CODES");
  it(titleOf(codes), () => {
    const { class_codes: classes } = codes.inputs;
    expect(CLASS_CODES).toEqual({
      duty: classes.duty_99,
      tax: classes.tax_99,
      hmf: classes.hmt,
      mpf: classes.mpf,
    });
    for (const [level, theirs] of [
      ["entry", "entry"],
      ["entry-line", "entry_line"],
      ["per-unit-average", "per_unit_average_lesser_of"],
    ] as const) {
      const expected = codes.expected[theirs];
      expect(OVERCLAIM_ERRORS[level]).toEqual({
        duty: expected.duty_99,
        tax: expected.tax_99,
        hmf: expected.hmt,
        mpf: expected.mpf,
      });
      expect(OVERCLAIM_ERRORS_TAX_100[level]).toBe(expected.tax_100);
    }
    expect(VALIDATED_AT["per-unit-average"].map(String)).toEqual(
      codes.expected.validated_at.tftea_substitution,
    );
  });

  it("claims MPF under 399, HMF under 398 and every duty under 364", () => {
    for (const program of PROGRAMS) {
      expect(classCodeOf(program)).toBe(program === "mpf" ? "399" : program === "hmf" ? "398" : "364");
    }
  });
});
