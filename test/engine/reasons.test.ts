import { LOT_REASONS, RETURN_REASONS, lotBit, reasonSentence, reasonsIn, returnBit } from "../../src/engine";

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

  it("come back from their bits in the order they are told", () => {
    const bits = returnBit("proof.missing") | returnBit("use.unknown") | returnBit("charge.cape-first");
    expect(reasonsIn(RETURN_REASONS, bits)).toEqual(["use.unknown", "proof.missing", "charge.cape-first"]);
    expect(reasonsIn(LOT_REASONS, lotBit("lot.expired") | lotBit("charge.review"))).toEqual([
      "lot.expired",
      "charge.review",
    ]);
  });
});
