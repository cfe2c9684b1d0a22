import {
  addWorkingDays,
  dayOfWeek,
  earliestEvent,
  isWorkingDay,
  noticeDates,
  parseIsoDate,
  plainDate,
  toIsoDate,
} from "../../../src/engine";
import { example, titleOf } from "../rules/worked-examples";

const day = (iso: string): number => parseIsoDate(iso)!;
const iso = toIsoDate;

describe("working days", () => {
  it.each([
    ["2026-01-01", "New Year's Day"],
    ["2026-01-19", "Birthday of Martin Luther King, Jr."],
    ["2026-02-16", "Washington's Birthday"],
    ["2026-05-25", "Memorial Day"],
    ["2026-06-19", "Juneteenth"],
    ["2026-07-03", "Independence Day, a Saturday, observed on Friday"],
    ["2026-09-07", "Labor Day"],
    ["2026-10-12", "Columbus Day"],
    ["2026-11-11", "Veterans Day"],
    ["2026-11-26", "Thanksgiving Day"],
    ["2026-12-25", "Christmas Day"],
    ["2021-12-31", "New Year's Day 2022, a Saturday, observed the day before"],
    ["2022-12-26", "Christmas Day, a Sunday, observed on Monday"],
  ])("does not count %s: %s", (date) => {
    expect(isWorkingDay(day(date))).toBe(false);
  });

  it("counts 19 June before it was a holiday", () => {
    expect(isWorkingDay(day("2020-06-19"))).toBe(true);
  });

  it("counts 249 to 251 working days in every year", () => {
    for (let year = 2018; year <= 2032; year++) {
      let count = 0;
      for (let date = plainDate(year, 1, 1)!; date <= plainDate(year, 12, 31)!; date++)
        if (isWorkingDay(date)) count++;
      expect([249, 250, 251, 252]).toContain(count);
    }
  });

  it("goes back and forth over a weekend and a holiday", () => {
    expect(iso(addWorkingDays(day("2026-11-27"), -1))).toBe("2026-11-25");
    expect(iso(addWorkingDays(day("2026-11-25"), 1))).toBe("2026-11-27");
    expect(iso(addWorkingDays(day("2026-11-27"), 1))).toBe("2026-11-30");
    expect(dayOfWeek(addWorkingDays(day("2026-11-28"), 0))).toBe(6);
  });
});

describe("notice on Form 7553", () => {
  it(titleOf(example("EXAM-CCS-7553")), () => {
    const { expected } = example("EXAM-CCS-7553");
    const event = day("2026-08-14");
    let between = 0;
    for (let date = noticeDates("destruction", event).noticeBy; date < event; date++)
      if (isWorkingDay(date)) between++;
    expect(between).toBe(expected.notice_working_days_before);
  });

  it("is due five working days before export, seven before destruction, holidays left out", () => {
    expect(iso(noticeDates("export", day("2026-12-01")).noticeBy)).toBe("2026-11-23");
    expect(iso(noticeDates("destruction", day("2026-12-01")).noticeBy)).toBe("2026-11-19");
  });

  it("is answered within two working days for export, four for destruction", () => {
    expect(iso(noticeDates("export", day("2026-12-01")).answerBy)).toBe("2026-11-25");
    expect(iso(noticeDates("destruction", day("2026-12-01")).answerBy)).toBe("2026-11-25");
  });

  it("lets goods go as many working days later", () => {
    expect(iso(earliestEvent("export", day("2026-11-23")))).toBe("2026-12-01");
    expect(iso(earliestEvent("destruction", day("2026-11-19")))).toBe("2026-12-01");
  });
});
