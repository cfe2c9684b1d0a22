import {
  applyOverrides,
  channelOf,
  NO_DATE,
  parseIsoDate,
  PROGRAMS,
  recoverableShare,
  refusalSentence,
  whatIs,
  type ProvisionClass,
  type Reading,
  type Refusal,
} from "../../../src/engine";
import { EXAMPLES, titleOf } from "../rules/worked-examples";

const day = (iso: string): number => parseIsoDate(iso)!;
const share = (
  text: string,
  reading: Reading = "cbp",
  provision: ProvisionClass = "unused",
  date = NO_DATE,
) => recoverableShare(text, reading, provision, date);

describe("what a tariff number is", () => {
  it.each([
    ["9903.88.03", "301-china"],
    ["99038803", "301-china"],
    ["9903.88.03.00", "301-china"],
    ["9903.76.01", "232-timber"],
    ["9903.81.87", "232-steel"],
    ["9903.03.01", "122"],
    ["9903.03.02", "122 (exempt)"],
    ["9903.03.12", "338-canada"],
    ["9903.01.25", "ieepa-reciprocal"],
    ["9903.01.20", "ieepa-fentanyl"],
    ["6109.10.0012", "base"],
    ["6109100012", "base"],
    ["6109", "base"],
    ["499", "mpf"],
    ["501", "hmf"],
    ["012", "adcvd"],
    ["Section 301", "301"],
    ["AD/CVD", "adcvd"],
    ["301-china", "301-china"],
  ])("calls %s %s", (text, name) => {
    expect(whatIs(text, NO_DATE)).toBe(name);
  });

  it("tests the entry date where one is given: the last day of Section 122 and the day after", () => {
    expect(whatIs("9903.03.01", day("2026-02-24"))).toBe("122");
    expect(whatIs("9903.03.01", day("2026-07-23"))).toBe("122");
    expect(whatIs("9903.03.01", day("2026-07-24"))).toMatchObject({ refused: "heading.not-in-force" });
    expect(whatIs("9903.03.01", day("2026-02-23"))).toMatchObject({ refused: "heading.not-in-force" });
  });

  it("never decides on the first digits of a chapter 99 number", () => {
    for (const text of ["9903", "9903.88", "990388"])
      expect(whatIs(text, NO_DATE)).toMatchObject({ refused: "heading.incomplete" });
  });

  it("says that it does not know a number", () => {
    expect(whatIs("9903.99.99", NO_DATE)).toMatchObject({ refused: "heading.unknown" });
    expect(whatIs("lamp", NO_DATE)).toMatchObject({ refused: "program.unknown" });
    expect(whatIs("1234567890123", NO_DATE)).toMatchObject({ refused: "program.unknown" });
  });

  it("gives words that the other functions take", () => {
    for (const text of ["9903.88.03", "9903.76.01", "9903.03.02", "6109.10.0012", "499", ...PROGRAMS]) {
      const name = whatIs(text, NO_DATE) as string;
      expect(whatIs(name, NO_DATE)).toBe(name);
    }
  });
});

describe("share that comes back", () => {
  const CLASS: Record<string, ProvisionClass> = {
    "1313(j)": "unused",
    any: "unused",
    "1313(j),(c)": "rejected",
  };

  it.each(
    EXAMPLES.filter(({ id }) =>
      /^ELIG-(?:301|201|232-(?:STEEL|COPPER|AUTOS|TIMBER|METALS-2026-UNUSED)|122|ADCVD|MPF|HMF)/.test(id),
    ).map((one) => [titleOf(one), one] as const),
  )("%s", (_, { id, inputs, expected }) => {
    const heading = HEADING_OF[id]!;
    const date = inputs.entry_on_or_after && !id.includes("ADCVD") ? day(inputs.entry_on_or_after) : NO_DATE;
    expect(recoverableShare(heading, "cbp", CLASS[inputs.provision] ?? "unused", date)).toBe(
      expected.drawback_eligible ? 0.99 : 0,
    );
  });

  it("pays steel and needs no heading under the guide", () => {
    expect(share("232-steel", "guide")).toBe(0.99);
    expect(share("301", "guide")).toBe(0.99);
    expect(share("mpf", "guide")).toBe(0);
  });

  it("asks for the heading of 301 and 232 under cbp", () => {
    for (const text of ["301", "232"]) {
      const refusal = share(text) as Refusal;
      expect(refusal).toMatchObject({ refused: "program.heading-needed" });
      expect(refusalSentence(refusal)).toContain("9903.88.03");
    }
  });

  it("gives nothing for IEEPA duty and says that it goes through CAPE", () => {
    expect(share("9903.01.25")).toBe(0);
    expect(share("ieepa", "guide")).toBe(0);
    expect(channelOf("9903.01.25", day("2025-06-01"))).toBe("CAPE");
    expect(channelOf("ieepa", day("2025-06-01"))).toBe("CAPE");
  });

  it("lets fees in for unused merchandise only", () => {
    expect([share("mpf"), share("mpf", "cbp", "rejected"), share("hmf", "cbp", "retail")]).toEqual([
      0.99, 0, 0,
    ]);
  });

  it("has no answer where the order has not been read, and says which", () => {
    const refusal = share("9903.05.01") as Refusal;
    expect(refusal).toMatchObject({ refused: "program.review" });
    expect(refusalSentence(refusal)).toContain("Brazil");
    expect(channelOf("9903.05.01", day("2026-08-01"))).toMatchObject({ refused: "program.review" });
  });

  it("has no answer for money under an exemption under cbp, by number or by name", () => {
    expect(share("9903.03.02")).toMatchObject({ refused: "program.review" });
    expect(share("122 (exempt)")).toMatchObject({ refused: "program.review" });
    expect(share("122 (exempt)", "guide")).toBe(share("9903.03.02", "guide"));
  });

  it("follows the user's own table, for a heading, a measure and a programme", () => {
    const overrides = applyOverrides([
      { program: null, heading: "9903.88.03", guide: "no", cbp: "no", from: null, to: null, note: "" },
      { program: "232", heading: null, guide: null, cbp: "yes", from: null, to: null, note: "" },
    ]);
    const own = (text: string, reading: Reading) =>
      recoverableShare(text, reading, "unused", NO_DATE, overrides);
    expect([own("9903.88.03", "guide"), own("9903.88.02", "guide")]).toEqual([0, 0.99]);
    expect([own("232-steel", "cbp"), own("232", "cbp"), own("232", "guide")]).toEqual([0.99, 0.99, 0.99]);
  });

  it("routes by what CBP pays", () => {
    expect(channelOf("9903.76.01", day("2026-01-05"))).toBe("drawback");
    expect(channelOf("9903.81.87", day("2025-06-01"))).toBe("neither");
    expect(channelOf("adcvd", day("2025-06-01"))).toBe("neither");
    expect(channelOf("base", day("2025-06-01"))).toBe("drawback");
    expect(channelOf("122", day("2026-03-01"))).toBe("drawback");
  });
});

const HEADING_OF: Record<string, string> = {
  "ELIG-301-CN": "9903.88.03",
  "ELIG-201": "9903.45.25",
  "ELIG-232-STEEL-ALU": "9903.80.01",
  "ELIG-232-METALS-2026-UNUSED": "9903.82.02",
  "ELIG-232-COPPER": "9903.78.01",
  "ELIG-232-AUTOS": "9903.94.01",
  "ELIG-232-TIMBER": "9903.76.01",
  "ELIG-122": "9903.03.01",
  "ELIG-ADCVD": "adcvd",
  "ELIG-MPF-J": "mpf",
  "ELIG-HMF-J": "hmf",
};
