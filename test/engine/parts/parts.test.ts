import fc from "fast-check";
import {
  canBeSplit,
  joinParts,
  matchLots,
  METHODS,
  partOfInput,
  reasonsIn,
  RETURN_REASONS,
  type MatchInput,
  type MatchOptions,
} from "../../../src/engine";
import { instances } from "../../arbitraries/instance";
import { runs, SEED } from "../../arbitraries/runs";
import { toMatchInput, toMatchOptions } from "../../arbitraries/to-match-input";
import { options, tables } from "../../oracle/builders";
import { allColumns } from "./all-columns";
import { withoutHelperTables } from "./without-helper-tables";

let split = 0;

afterAll(() => console.info(`fast-check seed ${SEED}: ${split} instances split`));

describe("a match made in parts", () => {
  it.each(METHODS)("is the match made at once, under %s, whichever part comes first", (method) => {
    const cases = fc.tuple(instances({ method }), fc.nat(0xffff), fc.boolean());
    fc.assert(
      fc.property(cases, ([instance, deal, ofOneTable]) => {
        const input = toMatchInput(ofOneTable ? withoutHelperTables(instance.input) : instance.input);
        const options = toMatchOptions(instance.options);
        if (!canBeSplit(input)) return;
        const whole = allColumns(matchLots(input, options));
        const parts = [0, 1].map((number) =>
          partOf(input, options, (sku) => ((deal >> (sku % 16)) & 1) === number),
        );
        expect(allColumns(joinParts(input, parts))).toEqual(whole);
        expect(allColumns(joinParts(input, parts.reverse()))).toEqual(whole);
        split++;
      }),
      runs(1500, 2),
    );
  });

  it("tells a reference that fits a lot of another part from one that fits none", () => {
    const { input, result } = inTwoParts({
      imports: [
        { sku: "A", entryNumber: "E-1" },
        { sku: "B", entryNumber: "E-2" },
      ],
      returns: [
        { sku: "A", entryNumber: "E-2" },
        { sku: "A", entryNumber: "E-3" },
      ],
    });
    expect(canBeSplit(input)).toBe(true);
    const told = [...result.cbp.returns.reasons].map((bits) => reasonsIn(RETURN_REASONS, bits));
    expect(told).toEqual([["reference.other-sku"], ["reference.not-found"]]);
  });

  it("has the rows of its SKUs only, and the rows without SKU in one of them", () => {
    const { input, parts } = inTwoParts({ imports: [{ sku: "A" }, { sku: "B" }, { sku: "" }] });
    expect(parts.map(({ result }) => [...result.input.imports.row])).toEqual([[1], [2, 3]]);
    expect(parts[0]!.result.input.texts).toBe(input.texts);
  });
});

describe("a match is not made in parts", () => {
  const line = { entryNumber: "E-1", line: "1" };
  const [a, b] = [
    { sku: "A", ...line },
    { sku: "B", ...line },
  ];
  const designated = { sku: "A", reason: "customer-return", used: "yes" } as const;

  it.each([
    ["with items", { imports: [a], items: [{ sku: "A" }] }],
    ["with a SKU map", { imports: [a], skuMap: [{ row: 1, alias: "K", sku: "A", unitsPerAlias: 2n }] }],
    ["with prior claims", { imports: [a], priorClaims: [{ row: 1, ...line, quantity: 1n }] }],
    ["with units claimed before on a line of two SKUs", { imports: [{ ...a, claimedBefore: 1n }, b] }],
    ["with designation and a line of two SKUs", { imports: [a, b], returns: [designated] }],
  ])("%s", (_, given) => {
    expect(canBeSplit(toMatchInput(tables(given)))).toBe(false);
  });

  it.each([
    [
      "with units claimed before, each line of one SKU",
      {
        imports: [
          { ...a, claimedBefore: 1n },
          { ...b, line: "2" },
        ],
      },
    ],
    ["with designation, each line of one SKU", { imports: [a, { ...b, line: "2" }], returns: [designated] }],
    ["with a line of two SKUs on which nothing hangs", { imports: [a, b] }],
  ])("but is %s", (_, given) => {
    expect(canBeSplit(toMatchInput(tables(given)))).toBe(true);
  });
});

/** A match of the odd and the even text codes of SKUs, and both together. */
function inTwoParts(given: Parameters<typeof tables>[0]) {
  const input = toMatchInput(tables(given));
  const parts = [1, 0].map((odd) => partOf(input, toMatchOptions(options()), (sku) => sku % 2 === odd));
  return { input, parts, result: joinParts(input, parts) };
}

/** The SKUs of an input for which a function says so, matched. */
function partOf(input: MatchInput, options: MatchOptions, isOf: (sku: number) => boolean) {
  const isIn = Uint8Array.from(input.texts, (_, code) => Number(isOf(code)));
  return { isIn, result: matchLots(partOfInput(input, isIn), options) };
}
