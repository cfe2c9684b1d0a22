import fc from "fast-check";
import {
  canBeSplit,
  joinParts,
  matchLots,
  METHODS,
  partOfInput,
  type MatchInput,
  type MatchOptions,
} from "../../../src/engine";
import { instances } from "../../arbitraries/instance";
import { runs, SEED } from "../../arbitraries/runs";
import { toMatchInput, toMatchOptions } from "../../arbitraries/to-match-input";
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
});

/** The SKUs of an input for which a function says so, matched. */
function partOf(input: MatchInput, options: MatchOptions, isOf: (sku: number) => boolean) {
  const isIn = Uint8Array.from(input.texts, (_, code) => Number(isOf(code)));
  return { isIn, result: matchLots(partOfInput(input, isIn), options) };
}
