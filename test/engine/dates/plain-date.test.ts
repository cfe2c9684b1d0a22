import fc from "fast-check";
import { addYears, dayOfWeek, parseIsoDate, plainDate, toIsoDate, toYearMonthDay } from "../../../src/engine";

const day = (iso: string): number => parseIsoDate(iso)!;

describe("plain dates", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11016],
    ["2024-02-29", 19782],
    ["2026-11-21", 20778],
  ])("counts %s as day %i", (iso, number) => {
    expect(day(iso)).toBe(number);
    expect(toIsoDate(number)).toBe(iso);
  });

  it.each([
    "2023-02-29",
    "2100-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-04-31",
    "2024-4-3",
    "21/11/2026",
    "",
  ])("knows no date %p", (text) => expect(parseIsoDate(text)).toBeNull());

  it.each([
    ["2024-02-29", 5, "2029-02-28"],
    ["2024-02-29", 4, "2028-02-29"],
    ["2021-11-21", 5, "2026-11-21"],
    ["2021-12-31", 5, "2026-12-31"],
    ["2026-03-01", -1, "2025-03-01"],
  ])("adds years: %s and %i years is %s", (from, years, to) => {
    expect(toIsoDate(addYears(day(from), years))).toBe(to);
  });

  it("knows the day of the week: 21 November 2026 is a Saturday", () => {
    expect(dayOfWeek(day("2026-11-21"))).toBe(6);
    expect(dayOfWeek(day("1969-12-31"))).toBe(3);
  });

  describe("properties", () => {
    const days = fc.integer({ min: -200_000, max: 1_000_000 });
    it("year, month and day lead back to the day", () => {
      fc.assert(
        fc.property(days, (number) => {
          const { year, month, day: d } = toYearMonthDay(number);
          expect(plainDate(year, month, d)).toBe(number);
        }),
      );
    });
    it("the next day is one more", () => {
      fc.assert(
        fc.property(days, (number) => {
          const here = toYearMonthDay(number);
          const next = toYearMonthDay(number + 1);
          expect(next.day === here.day + 1 || next.day === 1).toBe(true);
        }),
      );
    });
  });
});
