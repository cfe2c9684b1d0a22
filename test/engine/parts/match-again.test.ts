import fc from "fast-check";
import {
  applyOverrides,
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
        const previous = matchLots(before, options);
        const asItWas = structuredClone(allColumns(previous));
        const again = matchAgain(previous, after, options, NO_OVERRIDES, watched.match);
        expect(allColumns(previous)).toEqual(asItWas);
        expect(allColumns(again)).toEqual(allColumns(matchLots(after, options)));
        if (watched.matched[0] !== after) inPart++;
      }),
      runs(1500, 2),
    );
  });

  it.each(METHODS)("stays so edit after edit, under %s", (method) => {
    const cases = instances({ method }).chain(({ input, options }) =>
      fc.record({
        first: edited(withoutHelperTables(input)),
        second: edited(withoutHelperTables(input)),
        options: fc.constant(options),
      }),
    );
    fc.assert(
      fc.property(cases, ({ first, second, options: plainOptions }) => {
        const options = toMatchOptions(plainOptions);
        const steps = [first.before, first.after, first.before, second.after].map(toMatchInput);
        let last = matchLots(steps[0]!, options);
        for (const input of steps.slice(1)) {
          last = matchAgain(last, input, options);
          expect(allColumns(last)).toEqual(allColumns(matchLots(input, options)));
        }
      }),
      runs(500, 1),
    );
  });

  it("matches only the SKUs of the rows that differ, the former ones and those they have now", () => {
    const before = generate({ rows: 2000, shape: "ordinary", charges: ["base", "301"] });
    const sku = before.imports.sku.slice();
    const [row, other] = rowsOfRareSkus(before);
    sku[row!] = before.imports.sku[other!]!;
    const after = { ...before, imports: { ...before.imports, sku } };
    const watched = watchedMatch();
    const again = matchAgain(matchLots(before, FIFO), after, FIFO, NO_OVERRIDES, watched.match);
    expect(allColumns(again)).toEqual(allColumns(matchLots(after, FIFO)));
    expect(skusOf(watched.matched)).toEqual(new Set([before.imports.sku[row!], before.imports.sku[other!]]));
  });

  it("matches a SKU again that an import has left, though none of its other rows differ", () => {
    const before = generate({ rows: 2000, shape: "all-skus-differ", charges: ["base"] });
    const sku = before.imports.sku.slice();
    sku[5] = sku[6]!;
    const after = { ...before, imports: { ...before.imports, sku } };
    const again = matchAgain(matchLots(before, FIFO), after, FIFO);
    expect(allColumns(again)).toEqual(allColumns(matchLots(after, FIFO)));
  });

  it("has no column of refunds once the only refund was typed over", () => {
    const before = generate({ rows: 500, shape: "ordinary", charges: ["base"] });
    const refundedBefore = before.imports.refundedBefore.slice();
    refundedBefore[rowsOfRareSkus(before)[0]!] = 1;
    const refunded = { ...before, imports: { ...before.imports, refundedBefore } };
    const again = matchAgain(matchLots(refunded, FIFO), before, FIFO);
    expect(again.lots.refunded).toBeNull();
    expect(allColumns(again)).toEqual(allColumns(matchLots(before, FIFO)));
  });

  it("matches nothing again when no row differs, and takes the columns over as they are", () => {
    const input = generate({ rows: 500, shape: "ordinary", charges: ["base"] });
    const previous = matchLots(input, FIFO);
    const watched = watchedMatch();
    const again = matchAgain(previous, { ...input }, FIFO, NO_OVERRIDES, watched.match);
    expect(skusOf(watched.matched).size).toBe(0);
    expect(allColumns(again)).toEqual(allColumns(previous));
    expect(again.lots.quantity).toBe(previous.lots.quantity);
  });

  it("matches everything when options, overrides, columns or most rows differ", () => {
    const input = generate({ rows: 500, shape: "ordinary", charges: ["base"] });
    const previous = matchLots(input, FIFO);
    const overrides = applyOverrides([
      { program: "base", heading: null, guide: "no", cbp: "no", from: null, to: null, note: "" },
    ]);
    const dearer = input.imports.charges.map((charge) => ({
      ...charge,
      cents: charge.cents.map((c) => c + 1),
    }));
    const otherCharge = input.imports.charges.map((charge) => ({ ...charge, program: "301" as const }));
    const cases: [MatchInput, MatchOptions, typeof overrides][] = [
      [input, { ...FIFO, method: "lifo" }, NO_OVERRIDES],
      [input, { ...FIFO, reading: "cbp" }, NO_OVERRIDES],
      [input, { ...FIFO, asOf: AS_OF - 1 }, NO_OVERRIDES],
      [input, { ...FIFO, expiringDays: 1 }, NO_OVERRIDES],
      [input, FIFO, overrides],
      [{ ...input, imports: { ...input.imports, charges: dearer } }, FIFO, NO_OVERRIDES],
      [{ ...input, imports: { ...input.imports, charges: otherCharge } }, FIFO, NO_OVERRIDES],
      [{ ...input, quantityScale: 10 }, FIFO, NO_OVERRIDES],
    ];
    for (const [after, options, rules] of cases) {
      const watched = watchedMatch();
      const again = matchAgain(previous, after, options, rules, watched.match);
      expect(watched.matched).toEqual([after]);
      expect(allColumns(again)).toEqual(allColumns(matchLots(after, options, rules)));
    }
  });
});

const FIFO: MatchOptions = {
  method: "fifo",
  reading: "guide",
  asOf: AS_OF,
  turnoverDays: null,
  expiringDays: 180,
};

/** Two import rows of different SKUs that have few rows. */
function rowsOfRareSkus({ imports }: MatchInput): number[] {
  const counts = new Map<number, number>();
  for (const sku of imports.sku) counts.set(sku, (counts.get(sku) ?? 0) + 1);
  const rare = [...counts].filter(([, count]) => count < 20).map(([sku]) => sku);
  return rare.slice(0, 2).map((sku) => imports.sku.indexOf(sku));
}

function skusOf(inputs: readonly MatchInput[]): Set<number> {
  return new Set(inputs.flatMap(({ imports, returns }) => [...imports.sku, ...returns.sku]));
}

/** `matchLots`, noting the inputs that it is asked to match. */
function watchedMatch() {
  const matched: MatchInput[] = [];
  const match: typeof matchLots = (input, options, overrides): MatchResult => {
    matched.push(input);
    return matchLots(input, options, overrides);
  };
  return { matched, match };
}
