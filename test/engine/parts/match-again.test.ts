import fc from "fast-check";
import {
  matchAgain,
  matchLots,
  METHODS,
  NO_OVERRIDES,
  type MatchInput,
  type MatchOptions,
  type MatchResult,
} from "../../../src/engine";
import { AS_OF, generate } from "../../../bench/generate";
import { edited } from "../../arbitraries/edits";
import { instances } from "../../arbitraries/instance";
import { runs, SEED } from "../../arbitraries/runs";
import { toMatchInput, toMatchOptions } from "../../arbitraries/to-match-input";
import { allColumns } from "./all-columns";
import { withoutHelperTables } from "./without-helper-tables";

let inPart = 0;

afterAll(() => console.info(`fast-check seed ${SEED}: ${inPart} instances matched again in part`));

describe("a match made again after an edit", () => {
  it.each(METHODS)("is the match of the edited rows, under %s", (method) => {
    const cases = instances({ method }).chain(({ input, options }) =>
      fc.record({ tables: edited(withoutHelperTables(input)), options: fc.constant(options) }),
    );
    fc.assert(
      fc.property(cases, ({ tables, options: plainOptions }) => {
        const [before, after] = [toMatchInput(tables.before), toMatchInput(tables.after)];
        const options = toMatchOptions(plainOptions);
        const watched = watchedMatch();
        const again = matchAgain(matchLots(before, options), after, options, NO_OVERRIDES, watched.match);
        expect(allColumns(again)).toEqual(allColumns(matchLots(after, options)));
        if (watched.matched[0] !== after) inPart++;
      }),
      runs(1500, 4),
    );
  });
});

/** `matchLots`, noting the inputs that it is asked to match. */
function watchedMatch() {
  const matched: MatchInput[] = [];
  const match: typeof matchLots = (input, options, overrides): MatchResult => {
    matched.push(input);
    return matchLots(input, options, overrides);
  };
  return { matched, match };
}
