import fc from "fast-check";
import { METHODS, matchLots } from "../../../src/engine";
import { instances } from "../../arbitraries/instance";
import { SEED, runs } from "../../arbitraries/runs";
import { toMatchInput, toMatchOptions } from "../../arbitraries/to-match-input";
import { options } from "../../oracle/builders";
import { oracleMatch } from "../../oracle/match";
import type { OracleOptions, PlainInput } from "../../oracle/plain";
import { workedExamples } from "../../oracle/worked-examples";
import { fromEngine, fromOracle } from "./comparable";

let compared = 0;

afterAll(() =>
  console.info(`fast-check seed ${SEED}: ${compared} instances compared, each in both readings`),
);

describe("the engine and the slow matcher agree on every row, piece and cent", () => {
  it.each(METHODS)("under %s, in both readings", (method) => {
    fc.assert(
      fc.property(instances({ method }), ({ input, options }) => expectAgreement(input, options)),
      runs(3000, 4),
    );
  });

  it.each(workedExamples().map((example) => [example.id, example] as const))("on %s", (_, example) => {
    expectAgreement(example.input, options({ method: example.method }));
  });
});

function expectAgreement(input: PlainInput, options: OracleOptions): void {
  const result = matchLots(toMatchInput(input), toMatchOptions(options));
  for (const reading of ["guide", "cbp"] as const) {
    const oracle = oracleMatch(input, { ...options, reading });
    const expected = fromOracle(oracle, input.chargeColumns.length);
    const actual = fromEngine(result, reading);
    // What drawing finds wrong is told once, from the match under the guide.
    if (reading !== "guide") {
      for (const side of [expected, actual]) {
        side.issues = side.issues.filter((issue) => !issue.startsWith("withdrawal.return-in-too-many"));
      }
    }
    expect(actual).toEqual(expected);
  }
  compared++;
}
