import { messageOf, parseIsoDate, recordMethod } from "../../../src/engine";

const day = (iso: string): number => parseIsoDate(iso)!;

describe("what a workbook remembers of methods", () => {
  it("begins with the first match", () => {
    expect(recordMethod([], ["B", "A"], "fifo", day("2026-01-05"))).toEqual({
      history: [{ method: "fifo", since: "2026-01-05", skus: ["A", "B"] }],
      issues: [],
    });
  });

  it("keeps the first day of a method that goes on", () => {
    const before = [{ method: "fifo" as const, since: "2026-01-05", skus: ["A"] }];
    expect(recordMethod(before, ["A", "B"], "fifo", day("2026-03-01")).history).toEqual([
      { method: "fifo", since: "2026-01-05", skus: ["A"] },
      { method: "fifo", since: "2026-03-01", skus: ["B"] },
    ]);
  });

  it.each([
    ["2027-01-04", 1],
    ["2027-01-05", 0],
    ["2027-01-06", 0],
  ])("warns of a change on %s: %i warnings, as the year is over on the anniversary", (asOf, warnings) => {
    const before = [{ method: "fifo" as const, since: "2026-01-05", skus: ["A", "C"] }];
    const { history, issues } = recordMethod(before, ["A"], "lifo", day(asOf));
    expect(issues).toHaveLength(warnings);
    expect(history).toEqual([
      { method: "fifo", since: "2026-01-05", skus: ["C"] },
      { method: "lifo", since: asOf, skus: ["A"] },
    ]);
    for (const issue of issues)
      expect(messageOf(issue)).toContain("A went from fifo (since 2026-01-05) to lifo");
  });
});
