import { plainDate, toIsoDate } from "../../../src/engine/dates/plain-date";
import type { Reading } from "../../../src/engine/domain/vocabulary";
import { onDay, PROVISION_CLASSES, type ProvisionClass } from "../../../src/engine/rules/rule";
import { lastDayToExport } from "../../../src/engine/rules/window-export";
import { lastDayToFile } from "../../../src/engine/rules/window-file";
import { firstImportToDesignate } from "../../../src/engine/rules/window-retail-look-back";
import { example, titleOf } from "./worked-examples";

const lastExport = (reading: Reading, provision: ProvisionClass, date: string) =>
  toIsoDate(lastDayToExport(reading, provision, onDay(date)));

describe("last day to export or destroy", () => {
  it.each([
    ["2021-03-10", "2026-03-10", "2026-03-09"],
    ["2024-02-29", "2029-02-28", "2029-02-27"],
    ["2024-02-28", "2029-02-28", "2029-02-27"],
    ["2024-03-01", "2029-03-01", "2029-02-28"],
    ["2023-03-01", "2028-03-01", "2028-02-29"],
    ["2021-01-01", "2026-01-01", "2025-12-31"],
    ["2021-05-31", "2026-05-31", "2026-05-30"],
    ["2021-11-21", "2026-11-21", "2026-11-20"],
  ])("of an import on %s is %s, and %s for unused goods under cbp", (imported, anniversary, dayBefore) => {
    for (const provision of PROVISION_CLASSES) {
      expect(lastExport("guide", provision, imported)).toBe(anniversary);
      expect(lastExport("cbp", provision, imported)).toBe(provision === "unused" ? dayBefore : anniversary);
    }
  });

  it("is never after the last day to file, on any day of eight years", () => {
    for (let day = plainDate(2020, 1, 1)!; day < plainDate(2028, 1, 1)!; day++) {
      for (const reading of ["guide", "cbp"] as const) {
        for (const provision of PROVISION_CLASSES) {
          expect(lastDayToFile(day) - lastDayToExport(reading, provision, day)).toBe(
            reading === "cbp" && provision === "unused" ? 1 : 0,
          );
        }
      }
    }
  });
});

describe("last day to file", () => {
  it.each([
    ["2021-11-21", "2026-11-21"],
    ["2024-02-29", "2029-02-28"],
    ["2019-02-28", "2024-02-28"],
    ["2020-12-31", "2025-12-31"],
  ])("on an import of %s is %s", (imported, last) => {
    expect(toIsoDate(lastDayToFile(onDay(imported)))).toBe(last);
  });

  it("stays on a Saturday, a Sunday and a holiday", () => {
    expect(toIsoDate(lastDayToFile(onDay("2021-11-28")))).toBe("2026-11-28");
    expect(toIsoDate(lastDayToFile(onDay("2021-11-29")))).toBe("2026-11-29");
    expect(toIsoDate(lastDayToFile(onDay("2021-12-25")))).toBe("2026-12-25");
  });

  const lookBack = example("SEED-5Y-LOOKBACK") as unknown as {
    derived: { import_date: string; last_timely_filing_date: string };
  };
  it(`counts five years back: ${titleOf(example("SEED-5Y-LOOKBACK"))}`, () => {
    expect(toIsoDate(lastDayToFile(onDay(lookBack.derived.import_date)))).toBe(
      lookBack.derived.last_timely_filing_date,
    );
  });

  it(`is not 3 years from export: ${titleOf(example("EXAM-CCS-3Y-TRAP"))}`, () => {
    expect(example("EXAM-CCS-3Y-TRAP").expected.current_rule).toContain("5 years from importation");
    // Exported in the first year: a claim in the fifth is still in time.
    expect(lastDayToFile(onDay("2021-06-01"))).toBe(onDay("2026-06-01"));
  });
});

describe("imports a retail return may designate", () => {
  it.each([
    ["2026-06-15", "2025-06-15"],
    ["2025-02-28", "2024-02-28"],
    ["2024-02-29", "2023-03-01"],
    ["2025-03-01", "2024-03-01"],
    ["2026-01-01", "2025-01-01"],
  ])("on an export of %s begin with %s", (exported, first) => {
    expect(toIsoDate(firstImportToDesignate(onDay(exported)))).toBe(first);
  });
});
