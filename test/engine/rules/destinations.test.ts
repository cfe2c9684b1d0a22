import {
  DESTINATION_CANADA_MEXICO,
  barsDesignation,
} from "../../../src/engine/rules/destination-canada-mexico";
import { onDay } from "../../../src/engine/rules/rule";
import { verdict } from "../../../src/engine/rules/verdict";
import { example, titleOf } from "./worked-examples";

describe("exports to Canada and Mexico", () => {
  it.each(["CA", "ca", " Canada ", "CAN", "MX", "Mexico", "MEX", "México"])(
    "bars designation to %p",
    (destination) => {
      expect(barsDesignation(destination)).toBe(true);
    },
  );

  it.each(["", "DE", "Germany", "CL", "GB", "US"])(
    "lets a designated retail return go to %p",
    (destination) => {
      expect(barsDesignation(destination)).toBe(false);
    },
  );

  it.each([
    ["NAFTA-45b", "unused"],
    ["NAFTA-45c", "rejected"],
  ] as const)("pays in full: %s", (id, provision) => {
    expect(titleOf(example(id))).toContain("19 CFR 181.45");
    expect(verdict("cbp", "base", [], onDay("2026-01-05"), provision).verdict).toBe("yes");
    expect(DESTINATION_CANADA_MEXICO.tests).toContain(id);
  });

  it(`keeps the originating goods of a manufacturer in the table only: ${titleOf(example("NAFTA-45a"))}`, () => {
    expect(verdict("cbp", "base", [], onDay("2026-01-05"), "manufacturing").verdict).toBe("yes");
    expect(example("NAFTA-45a").expected.lesser_of_applies).toBe(false);
  });
});
