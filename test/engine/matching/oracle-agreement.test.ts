import fc from "fast-check";
import { METHODS } from "../../../src/engine";
import { instances } from "../../arbitraries/instance";
import { SEED, runs } from "../../arbitraries/runs";
import { options } from "../../oracle/builders";
import { workedExamples } from "../../oracle/worked-examples";
import { expectAgreement } from "./expect-agreement";

let compared = 0;

afterAll(() =>
  console.info(`fast-check seed ${SEED}: ${compared} instances compared, each in both readings`),
);

describe("the engine and the slow matcher agree on every row, piece and cent", () => {
  it.each(METHODS)("under %s, in both readings", (method) => {
    fc.assert(
      fc.property(instances({ method }), ({ input, options }) => {
        expectAgreement(input, options);
        compared++;
      }),
      runs(3000, 4),
    );
  });

  it.each(workedExamples().map((example) => [example.id, example] as const))("on %s", (_, example) => {
    expectAgreement(example.input, options({ method: example.method }));
  });
});
