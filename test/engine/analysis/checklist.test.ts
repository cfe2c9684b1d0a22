import {
  CHECK_TITLES,
  checklist,
  checkSentence,
  DISPOSITIONS,
  isEligible,
  parseIsoDate,
  REASONS,
  routeSingle,
  ruleById,
  type CheckItem,
  type Disposition,
  type Reading,
  type ReturnReason,
  type SingleFacts,
} from "../../../src/engine";

const day = (iso: string): number => parseIsoDate(iso)!;
const facts = (
  change: Partial<SingleFacts> & { why?: ReturnReason | ""; what?: Disposition } = {},
): SingleFacts => {
  const { why = "unused", what = "exported", ...rest } = change;
  return {
    importDate: day("2024-03-01"),
    eventDate: day("2025-06-02"),
    asOf: day("2026-11-21"),
    reason: why === "" ? -1 : REASONS.indexOf(why),
    disposition: DISPOSITIONS.indexOf(what),
    used: 0,
    importer: "Acme Inc",
    exporter: "ACME, Inc.",
    hasProof: true,
    ...rest,
  };
};
const point = (items: CheckItem[], name: CheckItem["point"]): CheckItem =>
  items.find((one) => one.point === name)!;
const answerTo = (
  name: CheckItem["point"],
  change: Parameters<typeof facts>[0],
  reading: Reading = "guide",
) => point(checklist(facts(change), reading), name).answer;

describe("the paragraph of a single return", () => {
  const route = (why: ReturnReason | "", used: number, reading: Reading) => {
    const { provision, standing } = routeSingle(reading, facts({ why, used }));
    return [provision, standing];
  };

  it.each([
    ["unused", 0, ["1313(j)(1)", "open"], ["1313(j)(1)", "open"]],
    ["unused", 1, ["1313(j)(1)", "not-eligible"], ["1313(j)(1)", "not-eligible"]],
    ["unused", -1, ["1313(j)(1)", "needs-action"], ["1313(j)(1)", "needs-action"]],
    ["defective", 0, ["1313(c)", "open"], ["1313(c)", "open"]],
    ["defective", 1, ["1313(c)", "not-eligible"], ["1313(c)", "needs-action"]],
    ["customer-return", 0, ["1313(j)(1)", "open"], ["1313(j)(1)", "open"]],
    ["customer-return", 1, ["1313(j)(1)", "not-eligible"], ["1313(c)(1)(C)(ii)", "open"]],
    ["customer-return", -1, ["1313(j)(1)", "needs-action"], ["1313(c)(1)(C)(ii)", "open"]],
    ["", 0, ["1313(j)(1)", "open"], ["1313(j)(1)", "open"]],
    ["", -1, [null, "needs-action"], [null, "needs-action"]],
  ] as const)("%s goods, used %i: as the match routes a row", (why, used, guide, cbp) => {
    expect(route(why, used, "guide")).toEqual(guide);
    expect(route(why, used, "cbp")).toEqual(cbp);
  });
});

describe("checklist", () => {
  it("is eligible when the guide's five points hold and the claim is in time", () => {
    for (const reading of ["guide", "cbp"] as const) expect(isEligible(facts(), reading)).toBe(true);
    const five = checklist(facts(), "guide").filter(({ askedBy }) => askedBy === "guide");
    expect(five.map(({ point: name, answer }) => [name, answer])).toEqual([
      ["left-the-country", "yes"],
      ["within-five-years", "yes"],
      ["unused-or-rejected", "yes"],
      ["same-party", "yes"],
      ["proof", "yes"],
    ]);
  });

  it.each([
    ["goods that stayed", { what: "restocked" }, "left-the-country", "no"],
    ["goods still to leave", { what: "planned", eventDate: null }, "left-the-country", "to-do"],
    ["an export on the last day", { eventDate: day("2029-03-01"), asOf: null }, "within-five-years", "yes"],
    ["an export a day late", { eventDate: day("2029-03-02"), asOf: null }, "within-five-years", "no"],
    ["used goods", { used: 1 }, "unused-or-rejected", "no"],
    ["goods of which nobody knows", { used: -1 }, "unused-or-rejected", "to-do"],
    ["another exporter", { exporter: "Beta Ltd" }, "same-party", "no"],
    ["an exporter not given", { exporter: "" }, "same-party", "check"],
    ["no proof", { hasProof: false }, "proof", "to-do"],
    ["an export before the import", { eventDate: day("2024-02-01") }, "after-import", "no"],
    ["a claim on the last day", { asOf: day("2029-03-01") }, "filed-in-time", "yes"],
    ["a claim a day late", { asOf: day("2029-03-02") }, "filed-in-time", "no"],
    ["no as-of date", { asOf: null }, "filed-in-time", "not-tested"],
  ] as const)("answers %s", (_, change, name, answer) => {
    expect(answerTo(name, change)).toBe(answer);
    expect(isEligible(facts(change), "guide")).toBe(answer !== "no" && answer !== "to-do");
  });

  it("differs under cbp: a day less to export unused goods, a certification for another exporter, use no bar to retail", () => {
    expect(answerTo("within-five-years", { eventDate: day("2029-03-01"), asOf: null }, "cbp")).toBe("no");
    expect(
      answerTo("within-five-years", { eventDate: day("2029-03-01"), asOf: null, why: "defective" }, "cbp"),
    ).toBe("yes");
    expect(answerTo("same-party", { exporter: "Beta Ltd" }, "cbp")).toBe("to-do");
    expect(isEligible(facts({ why: "customer-return", used: 1 }), "guide")).toBe(false);
    expect(isEligible(facts({ why: "customer-return", used: 1 }), "cbp")).toBe(true);
  });

  it("tells the day by which the notice was due", () => {
    const notice = (change: Parameters<typeof facts>[0]) =>
      checkSentence(point(checklist(facts(change), "cbp"), "notice"));
    expect(notice({})).toContain("2025-05-23"); // Five working days before 2 June 2025: the 26th is Memorial Day.
    expect(notice({ what: "destroyed" })).toContain("2025-05-21");
    expect(notice({ what: "destroyed" })).toContain("cannot be cured");
  });

  it("names Canada and Mexico for returned retail only", () => {
    expect(point(checklist(facts({ why: "customer-return", used: 1 }), "cbp"), "canada-mexico").answer).toBe(
      "check",
    );
    expect(point(checklist(facts(), "cbp"), "canada-mexico")).toBeUndefined();
  });

  it("has a title, a sentence without gaps and a rule with a source for every point, whatever the facts", () => {
    for (const reading of ["guide", "cbp"] as const) {
      for (const why of [...REASONS, ""] as const) {
        for (const what of DISPOSITIONS) {
          for (const used of [-1, 0, 1]) {
            for (const eventDate of [null, day("2025-06-02"), day("2030-01-01")]) {
              for (const item of checklist(facts({ why, what, used, eventDate, asOf: eventDate }), reading)) {
                expect(CHECK_TITLES[item.point]).toMatch(/\w/);
                expect(checkSentence(item)).toMatch(/^[A-Z0-9].*\.$/);
                expect(checkSentence(item)).not.toMatch(/undefined|null|NaN/);
                expect(ruleById(item.ruleId)?.sources.length).toBeGreaterThan(0);
              }
            }
          }
        }
      }
    }
  });
});
