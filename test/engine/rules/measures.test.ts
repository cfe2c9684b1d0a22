import { allHeadings } from "../../../src/engine/rules/chapter99";
import { MEASURE_PROGRAMS, type MeasureId } from "../../../src/engine/rules/measure-ids";
import {
  isInForce,
  lawfulAnswer,
  measureById,
  MEASURES,
  measuresInForce,
} from "../../../src/engine/rules/measures";
import { NO_DATE } from "../../../src/engine/dates/plain-date";
import { onDay, PROVISION_CLASSES, type ProvisionClass } from "../../../src/engine/rules/rule";
import { verdict } from "../../../src/engine/rules/verdict";
import { EXAMPLES, example, titleOf, type WorkedExample } from "./worked-examples";

const UNUSED_AND_REJECTED: ProvisionClass[] = ["unused", "rejected", "retail"];

/** Measures of each programme case, and the provisions it speaks of. */
const CASES: Record<string, { measures: MeasureId[]; provisions: readonly ProvisionClass[] }> = {
  "ELIG-301-CN": { measures: ["301-china"], provisions: PROVISION_CLASSES },
  "ELIG-201": { measures: ["201-solar", "201-washers"], provisions: PROVISION_CLASSES },
  "ELIG-232-STEEL-ALU": { measures: ["232-steel", "232-aluminium"], provisions: PROVISION_CLASSES },
  "ELIG-232-METALS-2026-UNUSED": { measures: ["232-metals-2026"], provisions: UNUSED_AND_REJECTED },
  "ELIG-232-COPPER": { measures: ["232-copper"], provisions: PROVISION_CLASSES },
  "ELIG-232-AUTOS": { measures: ["232-autos"], provisions: UNUSED_AND_REJECTED },
  "ELIG-232-TIMBER": { measures: ["232-timber"], provisions: PROVISION_CLASSES },
  "ELIG-122": { measures: ["122"], provisions: PROVISION_CLASSES },
  "ELIG-ADCVD": { measures: ["adcvd"], provisions: PROVISION_CLASSES },
  "ELIG-MPF-J": { measures: ["mpf"], provisions: ["unused"] },
  "ELIG-HMF-J": { measures: ["hmf"], provisions: ["unused"] },
  "ELIG-IEEPA-FENT": { measures: ["ieepa-fentanyl"], provisions: PROVISION_CLASSES },
  "ELIG-IEEPA-RECIP": { measures: ["ieepa-reciprocal"], provisions: PROVISION_CLASSES },
};

/** True when a heading lies in one of the families or ranges of a case ("9903.88", "9903.01.43-.76"). */
function inFamilies(heading: string, families: string[]): boolean {
  return families.some((family) => {
    const [from, to] = family.split("-.");
    return to === undefined
      ? heading.startsWith(from!)
      : heading >= from! && heading <= from!.slice(0, 8) + to;
  });
}

const lawful = (one: WorkedExample) => (one.expected.drawback_eligible ? "yes" : "no");

describe("programme cases, by date", () => {
  it.each(Object.keys(CASES).map((id) => [titleOf(example(id)), id] as const))("%s", (_title, id) => {
    const one = example(id);
    const { entry_on_or_after: from, entry_before: to } = one.inputs;
    for (const measure of CASES[id]!.measures) {
      for (const provision of CASES[id]!.provisions) {
        const first = from === null ? onDay("1990-01-01") : onDay(from);
        if (from !== null && measureById(measure).from !== null) {
          expect(measureById(measure).from).toBe(first);
          expect(lawfulAnswer(measure, first - 1, provision)).toBe("review");
        }
        expect(lawfulAnswer(measure, first, provision)).toBe(lawful(one));
        expect(lawfulAnswer(measure, first + 1, provision)).toBe(lawful(one));
        if (to !== null) {
          expect(lawfulAnswer(measure, onDay(to) - 1, provision)).toBe(lawful(one));
          expect(lawfulAnswer(measure, onDay(to), provision)).toBe("review");
          expect(lawfulAnswer(measure, onDay(to) + 1, provision)).toBe("review");
        }
      }
    }
  });

  it("lists every programme case of the worked examples here or below", () => {
    const below = [
      "ELIG-232-METALS-2026-MFG-TAP",
      "ELIG-232-MHDV-PARTS-MFG",
      "ELIG-RETAIL-RETURN-DUTIES-ONLY",
    ];
    const ids = EXAMPLES.filter((one) => one.id.startsWith("ELIG-")).map((one) => one.id);
    expect(ids.sort()).toEqual([...Object.keys(CASES), ...below].sort());
  });
});

describe("programme cases, by heading", () => {
  const byHeading = Object.keys(CASES).filter((id) =>
    example(id).inputs.ch99.some((f: string) => f.startsWith("9903")),
  );
  it.each(byHeading.map((id) => [titleOf(example(id)), id] as const))("%s", (_title, id) => {
    const one = example(id);
    const day = onDay(one.inputs.entry_before ?? "2026-11-21") - 1;
    const headings = [...allHeadings().values()].filter(
      (info) =>
        info.carriesDuty &&
        inFamilies(info.heading, one.inputs.ch99) &&
        CASES[id]!.measures.includes(info.measure),
    );
    expect(headings.length).toBeGreaterThan(0);
    for (const info of headings) {
      const expected = info.program === "ieepa" ? "cape-first" : lawful(one);
      const inForce = isInForce(measureById(info.measure), day);
      const answer = verdict("cbp", info.program, [info], day, CASES[id]!.provisions[0]!);
      expect([info.heading, answer.verdict]).toEqual([info.heading, inForce ? expected : "review"]);
    }
  });
});

describe("manufacturing lanes", () => {
  it.each([
    ["ELIG-232-METALS-2026-MFG-TAP", ["232-metals-2026"]],
    ["ELIG-232-MHDV-PARTS-MFG", ["232-truck-parts", "232-auto-parts-korea"]],
  ] as [string, MeasureId[]][])("%s is open only under conditions that a person checks", (id, measures) => {
    const one = example(id);
    for (const measure of measures) {
      const { lawful: answers, exceptions, from } = measureById(measure);
      expect(from).toBe(onDay(one.inputs.entry_on_or_after));
      expect(answers).toMatchObject({ unused: "no", rejected: "no", retail: "no", manufacturing: "review" });
      expect(exceptions).toMatchObject([{ provisionClass: "manufacturing", verdict: "yes" }]);
    }
  });
});

describe("dates of a measure", () => {
  it.each<[MeasureId, string | null, string | null]>([
    ["301-china", "2018-07-06", null],
    ["301-brazil", "2026-07-22", null],
    ["301-forced-labour", "2026-07-24", null],
    ["232-steel", "2018-03-23", "2026-04-06"],
    ["232-aluminium", "2018-03-23", "2026-04-06"],
    ["232-copper", "2025-08-01", "2026-04-06"],
    ["232-metals-2026", "2026-04-06", null],
    ["232-autos", "2025-04-03", null],
    ["232-trucks", "2025-11-01", null],
    ["232-timber", "2025-10-14", null],
    ["232-semiconductors", "2026-01-15", null],
    ["122", "2026-02-24", "2026-07-24"],
    ["338-canada", "2026-08-22", null],
    ["ieepa-fentanyl", "2025-02-04", "2026-02-24"],
    ["ieepa-reciprocal", "2025-04-05", "2026-02-24"],
    ["ieepa-brazil", "2025-08-06", "2026-02-24"],
  ])("%s runs from %s to %s, the last day excluded", (id, from, to) => {
    const measure = measureById(id);
    expect([measure.from, measure.to]).toEqual([from && onDay(from), to && onDay(to)]);
    if (from) expect([-1, 0, 1].map((d) => isInForce(measure, onDay(from) + d))).toEqual([false, true, true]);
    if (to) expect([-1, 0, 1].map((d) => isInForce(measure, onDay(to) + d))).toEqual([true, false, false]);
  });

  it("never calls a blank date outside", () => {
    expect(MEASURES.every((measure) => isInForce(measure, NO_DATE))).toBe(true);
  });

  it("knows which measures of a programme are in force on a day", () => {
    const ids = (date: string) => measuresInForce("201", onDay(date)).map((measure) => measure.id);
    expect(ids("2020-01-01")).toEqual(["201-washers", "201-solar"]);
    expect(ids("2023-02-07")).toEqual(["201-solar"]);
    expect(ids("2026-02-07")).toEqual([]);
  });
});

describe("the table of measures", () => {
  it("has every measure once, with title, statement, headings and sources", () => {
    expect(MEASURES.map((measure) => measure.id).sort()).toEqual(Object.keys(MEASURE_PROGRAMS).sort());
    for (const measure of MEASURES) {
      expect(measure.title && measure.statement && measure.headings).toBeTruthy();
      expect(measure.sources.length).toBeGreaterThan(0);
      if (measure.from !== null && measure.to !== null) expect(measure.from).toBeLessThan(measure.to);
    }
  });

  it("calls verified only what was read in its own text", () => {
    const verified = MEASURES.filter((measure) => measure.verified).map((measure) => measure.id);
    expect(verified.sort()).toEqual([
      "232-aluminium",
      "232-steel",
      "301-china",
      "adcvd",
      "base",
      "civil-aircraft",
      "hmf",
      "mpf",
    ]);
  });

  it("leaves the summer 2026 orders that were not read in review", () => {
    for (const id of ["301-brazil", "301-forced-labour", "232-pharma", "232-drones"] as const) {
      expect(lawfulAnswer(id, onDay("2026-11-21"), "unused")).toBe("review");
    }
  });
});
