import { matchLots } from "../../../src/engine";
import { toMatchInput, toMatchOptions } from "../../arbitraries/to-match-input";
import { oracleMatch } from "../../oracle/match";
import type { OracleOptions, PlainInput } from "../../oracle/plain";
import { fromEngine, fromOracle } from "./comparable";

/** Fails unless the engine and the slow matcher say the same of every row, piece and cent, under both readings. */
export function expectAgreement(input: PlainInput, options: OracleOptions): void {
  const result = matchLots(toMatchInput(input), toMatchOptions(options));
  for (const reading of ["guide", "cbp"] as const) {
    const oracle = oracleMatch(input, { ...options, reading });
    const expected = fromOracle(oracle, input.chargeColumns.length);
    const actual = fromEngine(result, reading);
    // What drawing finds wrong is told once, from the match under the reading that was chosen.
    if (reading !== options.reading) {
      for (const side of [expected, actual]) {
        side.issues = side.issues.filter((issue) => !issue.startsWith("withdrawal.return-in-too-many"));
      }
    }
    expect(actual).toEqual(expected);
  }
}
