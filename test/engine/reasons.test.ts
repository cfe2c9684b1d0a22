import {
  LOT_REASONS,
  RETURN_REASONS,
  lotBit,
  reasonSentence,
  reasonsIn,
  returnBit,
  sentencesVary,
} from "../../src/engine";

describe("reasons", () => {
  it("fit into the bits of one number", () => {
    expect(RETURN_REASONS.length).toBeLessThanOrEqual(31);
    expect(LOT_REASONS.length).toBeLessThanOrEqual(31);
  });

  it.each([...new Set<string>([...RETURN_REASONS, ...LOT_REASONS])])(
    "%s has a sentence of its own",
    (code) => {
      const sentence = reasonSentence(code);
      expect(sentence).not.toBe(code);
      expect(sentence).toMatch(/^[A-Z].*[.)]$/);
    },
  );

  it.each([...new Set<string>([...RETURN_REASONS, ...LOT_REASONS])])(
    "%s tells no more of its row than it is remembered by",
    (code) => {
      const asked = new Set<string>();
      const figures = new Proxy({}, { get: (_, name) => (asked.add(String(name)), "…") });
      reasonSentence(code, figures);
      const allowed = { never: [], "by-day": ["lastDay", "days"], "by-row": [...asked] };
      expect(allowed[sentencesVary([code])]).toEqual(expect.arrayContaining([...asked]));
    },
  );

  it("vary together as the one that varies most", () => {
    expect(sentencesVary(["proof.missing"])).toBe("never");
    expect(sentencesVary(["proof.missing", "timing.filing-expired"])).toBe("by-day");
    expect(sentencesVary(["timing.filing-expired", "match.short"])).toBe("by-row");
  });

  it("come back from their bits in the order they are told", () => {
    const bits = returnBit("proof.missing") | returnBit("use.unknown") | returnBit("charge.cape-first");
    expect(reasonsIn(RETURN_REASONS, bits)).toEqual(["use.unknown", "proof.missing", "charge.cape-first"]);
    expect(reasonsIn(LOT_REASONS, lotBit("lot.expired") | lotBit("charge.review"))).toEqual([
      "lot.expired",
      "charge.review",
    ]);
  });
});
