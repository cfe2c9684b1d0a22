import { NO_DATE } from "../../../src/engine/dates/plain-date";
import { PROGRAMS, type Program, type Verdict } from "../../../src/engine/domain/vocabulary";
import { allHeadings, lookUpHeading, parseHeadings } from "../../../src/engine/rules/chapter99";
import { ruleById } from "../../../src/engine/rules/registry";
import { onDay, PROVISION_CLASSES, type ProvisionClass } from "../../../src/engine/rules/rule";
import { verdict } from "../../../src/engine/rules/verdict";
import { example, titleOf } from "./worked-examples";

const MAY_2025 = onDay("2025-05-15");
const AUTUMN_2026 = onDay("2026-10-01");

const cbp = (program: Program, headings: string, date = MAY_2025, provision: ProvisionClass = "unused") =>
  verdict("cbp", program, parseHeadings(headings).headings, date, provision);
const guide = (program: Program, headings: string, date = MAY_2025, provision: ProvisionClass = "unused") =>
  verdict("guide", program, parseHeadings(headings).headings, date, provision);
/** A column headed by the heading. */
const column = (heading: string, date = MAY_2025) => {
  const info = lookUpHeading(heading)!;
  return verdict("cbp", info.program, [info], date, "unused");
};

describe("verdict under cbp", () => {
  it.each<[Program, string, string, Verdict, string]>([
    ["base", "", "2025-05-15", "yes", "programmes.base"],
    ["base", "9903.88.03", "2025-05-15", "yes", "programmes.base"],
    ["301", "9903.88.03", "2025-05-15", "yes", "programmes.301-china"],
    ["301", "", "2025-05-15", "review", "programmes.no-heading"],
    ["301", "9903.81.90", "2025-05-15", "review", "programmes.no-heading"],
    ["301", "9903.88.67", "2025-05-15", "review", "programmes.exemption"],
    ["301", "9903.88.67;9903.88.03", "2025-05-15", "yes", "programmes.301-china"],
    ["301", "9903.88.03;9903.05.31", "2026-10-01", "review", "programmes.mixed"],
    ["301", "9903.05.01", "2026-10-01", "review", "programmes.301-brazil"],
    ["232", "", "2025-05-15", "review", "programmes.no-heading"],
    ["232", "9903.81.90", "2025-07-01", "no", "programmes.232-steel"],
    ["232", "9903.81.90; 9903.88.03", "2025-07-01", "no", "programmes.232-steel"],
    ["232", "9903.81.90;9903.85.04", "2025-07-01", "no", "programmes.232-steel"],
    ["232", "9903.76.01", "2025-10-14", "yes", "programmes.232-timber"],
    ["232", "9903.76.01;9903.81.90", "2025-10-14", "review", "programmes.mixed"],
    ["232", "9903.99.99", "2025-10-14", "review", "programmes.no-heading"],
    ["122", "", "2026-03-01", "yes", "programmes.122"],
    ["122", "9903.03.01", "2026-03-01", "yes", "programmes.122"],
    ["122", "9903.03.02", "2026-03-01", "review", "programmes.exemption"],
    ["122", "", "2025-05-15", "review", "programmes.outside-dates"],
    ["201", "", "2025-05-15", "yes", "programmes.201-solar"],
    ["201", "", "2026-03-01", "review", "programmes.outside-dates"],
    ["338", "", "2026-08-22", "yes", "programmes.338-canada"],
    ["338", "", "2026-08-21", "review", "programmes.outside-dates"],
    ["ieepa", "", "2025-05-15", "cape-first", "programmes.cape-first"],
    ["ieepa", "9903.01.25", "2025-05-15", "cape-first", "programmes.ieepa-reciprocal"],
    ["ieepa", "9903.01.20;9903.01.25", "2025-05-15", "cape-first", "programmes.ieepa-fentanyl"],
    ["adcvd", "", "2025-05-15", "no", "programmes.adcvd"],
    ["mpf", "", "2025-05-15", "yes", "programmes.mpf"],
    ["hmf", "", "2025-05-15", "yes", "programmes.hmf"],
    ["other", "", "2025-05-15", "review", "programmes.other"],
  ])("judges %s money under '%s' entered %s: %s", (program, headings, date, expected, ruleId) => {
    expect(cbp(program, headings, onDay(date))).toMatchObject({ verdict: expected, ruleId });
  });

  it("lets MPF and HMF into unused merchandise claims only", () => {
    for (const provision of PROVISION_CLASSES) {
      const expected = provision === "unused" ? "yes" : "no";
      expect(cbp("mpf", "", MAY_2025, provision).verdict).toBe(expected);
      expect(cbp("hmf", "", MAY_2025, provision).verdict).toBe(expected);
    }
  });

  it(`refunds duties alone on retail returns: ${titleOf(example("ELIG-RETAIL-RETURN-DUTIES-ONLY"))}`, () => {
    expect(cbp("base", "", MAY_2025, "retail").verdict).toBe("yes");
    expect(cbp("301", "9903.88.03", MAY_2025, "retail").verdict).toBe("yes");
    expect(cbp("mpf", "", MAY_2025, "retail").verdict).toBe("no");
    expect(cbp("hmf", "", MAY_2025, "retail").verdict).toBe("no");
  });

  it.each<[string, string, Verdict]>([
    ["9903.03.01", "2026-03-01", "yes"],
    ["9903.03.12", "2026-08-22", "yes"],
    ["9903.03.12", "2026-03-01", "review"],
    ["9903.03.02", "2026-03-01", "review"],
    ["9903.01.25", "2025-05-15", "cape-first"],
    ["9903.01.26", "2025-05-15", "cape-first"],
    ["9903.76.01", "2025-11-01", "yes"],
    ["9903.76.04", "2025-11-01", "review"],
    ["9903.81.87", "2025-11-01", "no"],
    ["9903.04.05", "2026-10-01", "review"],
    ["9903.04.60", "2026-10-01", "review"],
    ["9903.85.67", "2026-10-01", "no"],
    ["9903.99.99", "2026-10-01", "review"],
  ])("judges a column headed %s, entered %s, by its heading: %s", (heading, date, expected) => {
    expect(column(heading, onDay(date)).verdict).toBe(expected);
  });

  it("judges a heading by itself when the entry date is blank, and a dated programme without one not at all", () => {
    expect(cbp("122", "9903.03.01", NO_DATE).verdict).toBe("yes");
    expect(cbp("122", "", NO_DATE)).toMatchObject({ verdict: "review", ruleId: "programmes.outside-dates" });
  });
});

describe("verdict under guide", () => {
  it("counts base, 301, 232 and 122 whatever heading and date", () => {
    for (const program of ["base", "301", "232", "122"] as const) {
      for (const headings of ["", "9903.81.90", "9903.88.67", "9903.76.01;9903.81.90", "9903.03.01"]) {
        for (const date of [onDay("2016-01-01"), MAY_2025, AUTUMN_2026, NO_DATE]) {
          expect(guide(program, headings, date).verdict).toBe("yes");
        }
      }
    }
  });

  it("leaves MPF and HMF out, and judges every other charge as cbp does", () => {
    for (const provision of PROVISION_CLASSES) {
      for (const program of PROGRAMS) {
        const same = guide(program, "", AUTUMN_2026, provision).verdict;
        if (program === "mpf" || program === "hmf") expect(same).toBe("no");
        else if (!["base", "301", "232", "122"].includes(program)) {
          expect(same).toBe(cbp(program, "", AUTUMN_2026, provision).verdict);
        }
      }
    }
  });

  it("judges a column headed by a chapter 99 number by its programme", () => {
    const steel = lookUpHeading("9903.81.87")!;
    expect(verdict("guide", steel.program, [steel], AUTUMN_2026, "unused").verdict).toBe("yes");
    const unknown = lookUpHeading("9903.99.99")!;
    expect(verdict("guide", unknown.program, [unknown], AUTUMN_2026, "unused").verdict).toBe("review");
  });
});

describe("every heading of the table", () => {
  it("gets a verdict whose rule is in the registry, in both readings, on every kind of day", () => {
    for (const info of allHeadings().values()) {
      for (const date of [onDay("2017-01-01"), MAY_2025, AUTUMN_2026, NO_DATE]) {
        for (const reading of ["guide", "cbp"] as const) {
          const { ruleId } = verdict(reading, info.program, [info], date, "unused");
          expect(ruleById(ruleId)?.id).toBe(ruleId);
        }
      }
    }
  });

  it("never says yes under cbp for a heading that carries no duty", () => {
    for (const info of allHeadings().values()) {
      if (info.carriesDuty) continue;
      const expected = info.program === "ieepa" ? "cape-first" : "review";
      expect([info.heading, column(info.heading, AUTUMN_2026).verdict]).toEqual([info.heading, expected]);
    }
  });
});
