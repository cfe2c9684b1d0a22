import fc from "fast-check";
import { differenceByRule, matchLots, NO_OVERRIDES } from "../../../src/engine";
import { prepare } from "../../../src/engine/matching/match";
import { ALL_GUIDE, MATTERS, type ReadingOf } from "../../../src/engine/matching/result";
import { runReading } from "../../../src/engine/matching/run-reading";
import { instances } from "../../arbitraries/instance";
import { toMatchInput, toMatchOptions } from "../../arbitraries/to-match-input";

test("a matter is told what its switch alters, as if every reading were matched by itself", () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(instances(), (instance) => {
      const input = toMatchInput(instance.input);
      const options = toMatchOptions(instance.options);
      const { total, ofReturn } = differenceByRule(matchLots(input, options));
      const dues = [ALL_GUIDE, ...MATTERS.map((_, k) => withCbpUpTo(k))].map((reading) => {
        const { prepared } = prepare(input, options, NO_OVERRIDES);
        return runReading(prepared, reading, null).result.returns.due;
      });
      const last = dues[MATTERS.length]!;
      MATTERS.forEach((matter, k) => {
        const steps = [...dues[k]!].map((due, row) => due - dues[k + 1]![row]!);
        const altered = steps.filter((step) => step !== 0);
        if (altered.length > 0) met.add(matter);
        expect(total[k]).toEqual({
          matter,
          amount: altered.reduce((sum, step) => sum + step, 0),
          returns: altered.length,
        });
      });
      ofReturn.forEach((told, row) => {
        const first = MATTERS.findIndex((_, k) => dues[k]![row] !== dues[k + 1]![row]);
        expect(told).toBe(dues[0]![row] === last[row] ? -1 : first);
      });
    }),
    { numRuns: 1500 },
  );
  expect(met).toEqual(new Set(MATTERS));
});

/** The guide, but CBP for the matters up to one. */
function withCbpUpTo(last: number): ReadingOf {
  const of = MATTERS.map((matter, k): [string, string] => [matter, k <= last ? "cbp" : "guide"]);
  return Object.fromEntries(of) as ReadingOf;
}
