import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { allHeadings, lookUpHeading, parseHeadings } from "../../../src/engine/rules/chapter99";
import { MEASURE_PROGRAMS, type MeasureId } from "../../../src/engine/rules/measure-ids";
import { measureById } from "../../../src/engine/rules/measures";

describe("lookUpHeading", () => {
  it.each(["9903.88.03", "99038803", "9903.88.0300", "9903880300", " 9903.88.03 ", "9903.88.03.00"])(
    "reads %p as 9903.88.03",
    (text) => {
      expect(lookUpHeading(text)).toMatchObject({
        heading: "9903.88.03",
        measure: "301-china",
        program: "301",
      });
    },
  );

  it.each([
    "",
    "6109.10.00",
    "9903",
    "9903.88",
    "9903.88.0",
    "9903.88.030",
    "99038803001",
    "x9903.88.03",
    "9803.88.03",
  ])("gives null for %p, which is no chapter 99 number", (text) => {
    expect(lookUpHeading(text)).toBeNull();
  });

  it("knows nothing but the number of a heading that is not in the table", () => {
    expect(lookUpHeading("9903.99.99")).toMatchObject({ program: "other", measure: "other", known: false });
    expect(lookUpHeading("9902.01.01")).toMatchObject({ program: "other", known: false });
  });

  it.each<[string, MeasureId, boolean, number | null]>([
    ["9903.01.10", "ieepa-fentanyl", true, 35],
    ["9903.01.25", "ieepa-reciprocal", true, 10],
    ["9903.01.26", "ieepa-reciprocal", false, null],
    ["9903.01.29", "ieepa-reciprocal", false, null],
    ["9903.01.76", "ieepa-reciprocal", true, 50],
    ["9903.01.77", "ieepa-brazil", true, 40],
    ["9903.01.78", "ieepa-brazil", false, null],
    ["9903.01.84", "ieepa-other", true, 25],
    ["9903.02.20", "ieepa-reciprocal", true, null],
    ["9903.03.01", "122", true, 10],
    ["9903.03.02", "122", false, null],
    ["9903.03.11", "122", false, null],
    ["9903.03.12", "338-canada", true, 50],
    ["9903.03.14", "338-canada", true, 50],
    ["9903.03.15", "338-canada", false, null],
    ["9903.04.05", "other", true, null],
    ["9903.04.60", "232-pharma", true, null],
    ["9903.04.63", "232-pharma", false, 0],
    ["9903.05.01", "301-brazil", true, 25],
    ["9903.05.09", "301-brazil", false, null],
    ["9903.05.20", "301-forced-labour", true, 12.5],
    ["9903.05.84", "301-forced-labour", true, 12.5],
    ["9903.05.90", "301-forced-labour", false, null],
    ["9903.06.21", "301-forced-labour", false, null],
    ["9903.08.04", "other", true, null],
    ["9903.08.21", "232-drones", true, 100],
    ["9903.45.01", "201-washers", true, 14],
    ["9903.45.25", "201-solar", true, 30],
    ["9903.74.01", "232-trucks", true, 25],
    ["9903.74.08", "232-truck-parts", true, 25],
    ["9903.74.11", "232-truck-parts", false, null],
    ["9903.76.01", "232-timber", true, 10],
    ["9903.76.04", "232-timber", false, null],
    ["9903.76.21", "232-timber", true, null],
    ["9903.78.01", "232-copper", true, null],
    ["9903.79.01", "232-semiconductors", true, 25],
    ["9903.80.05", "232-steel", false, null],
    ["9903.81.91", "232-steel", true, null],
    ["9903.82.02", "232-metals-2026", true, 50],
    ["9903.82.03", "232-metals-2026", false, null],
    ["9903.82.26", "232-metals-2026", true, null],
    ["9903.85.04", "232-aluminium", true, 50],
    ["9903.85.67", "232-aluminium-russia", true, 200],
    ["9903.85.69", "232-aluminium", true, 200],
    ["9903.88.01", "301-china", true, 25],
    ["9903.88.15", "301-china", true, 7.5],
    ["9903.88.67", "301-china", false, null],
    ["9903.89.01", "301-aircraft", false, 0],
    ["9903.91.03", "301-china", true, 100],
    ["9903.92.10", "301-china", true, 25],
    ["9903.94.01", "232-autos", true, 25],
    ["9903.94.05", "232-auto-parts", true, 25],
    ["9903.94.63", "232-auto-parts-korea", true, null],
    ["9903.96.01", "civil-aircraft", false, null],
  ])("classifies %s as %s", (heading, measure, carriesDuty, addedPercent) => {
    const info = lookUpHeading(heading)!;
    expect(info).toMatchObject({ heading, measure, carriesDuty, addedPercent, known: true });
    expect(info.program).toBe(MEASURE_PROGRAMS[measure]);
  });

  it("keeps the figure of rates that are not simply added", () => {
    expect(lookUpHeading("9903.81.91")).toMatchObject({ rateKind: "content", percent: 50 });
    expect(lookUpHeading("9903.94.41")).toMatchObject({ rateKind: "all-in", percent: 15 });
    expect(lookUpHeading("9903.05.39")).toMatchObject({ rateKind: "topped-up", percent: 10 });
  });
});

describe("the table of headings", () => {
  const csv = readFileSync("scripts/make-chapter99.csv", "utf8").trim().split(/\r?\n/).slice(1);

  it("classifies every heading of the transcription", () => {
    expect(csv).toHaveLength(801);
    for (const line of csv) {
      const info = lookUpHeading(line.slice(0, 10))!;
      expect(info.known).toBe(true);
      expect(measureById(info.measure).id).toBe(info.measure);
    }
  });

  it("has every measure that chapter 99 knows, and only those", () => {
    const used = new Set([...allHeadings().values()].map((info) => info.measure));
    const without: MeasureId[] = ["base", "adcvd", "mpf", "hmf"];
    expect([...used].sort()).toEqual(
      (Object.keys(MEASURE_PROGRAMS) as MeasureId[]).filter((id) => !without.includes(id)).sort(),
    );
  });

  it("agrees with the transcription on every added percent and every exemption", () => {
    for (const line of csv) {
      const info = lookUpHeading(line.slice(0, 10))!;
      const added = /\+ ?([\d.]+)%\.?,([\d.]+),/.exec(line);
      if (added) expect([info.heading, info.addedPercent]).toEqual([info.heading, Number(added[2])]);
      if (/,(Free|No change|The duty provided (for )?in the applicable subheading\.?),,/.test(line)) {
        expect([info.heading, info.carriesDuty]).toEqual([info.heading, false]);
      }
    }
  });

  it("is as scripts/make-chapter99.mjs makes it", () => {
    expect(() => execFileSync("node", ["scripts/make-chapter99.mjs", "--check"])).not.toThrow();
  });

  it("gives frozen rows in ascending order", () => {
    const numbers = [...allHeadings().keys()];
    expect(numbers).toEqual([...numbers].sort());
    expect(Object.isFrozen(allHeadings().get("9903.88.03"))).toBe(true);
  });
});

describe("parseHeadings", () => {
  it("reads a Chapter 99 cell, each heading once, and tells what it could not read", () => {
    const { headings, unread } = parseHeadings("9903.88.03; 99030125;9903.88.03 ; foo, 6109.10.00");
    expect(headings.map((info) => info.heading)).toEqual(["9903.88.03", "9903.01.25"]);
    expect(unread).toEqual(["foo", "6109.10.00"]);
  });

  it("reads an empty cell as no headings", () => {
    expect(parseHeadings(" ")).toEqual({ headings: [], unread: [] });
  });
});
