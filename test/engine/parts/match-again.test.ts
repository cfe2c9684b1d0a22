import fc from "fast-check";
import {
  applyOverrides,
  differenceByRule,
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
import { options, tables } from "../../oracle/builders";
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
        const whole = matchLots(after, options);
        expect(allColumns(again)).toEqual(allColumns(whole));
        expect(differenceByRule(again)).toEqual(differenceByRule(whole));
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
    const before = generate({ rows: 2000, shape: "ordinary", charges: ["base"] });
    const refundedBefore = before.imports.refundedBefore.slice();
    refundedBefore[rowsOfRareSkus(before)[0]!] = 1;
    const refunded = { ...before, imports: { ...before.imports, refundedBefore } };
    const previous = matchLots(refunded, FIFO);
    expect(previous.lots.refunded).not.toBeNull();
    const again = matchAgain(previous, before, FIFO);
    expect(again.lots.refunded).toBeNull();
    expect(allColumns(again)).toEqual(allColumns(matchLots(before, FIFO)));
  });

  it("sees that two SKUs hung together before, though they do no longer", () => {
    const line = { entryNumber: "E-1", line: "1" };
    const apart = { ...line, line: "2" };
    const given = (ofZ: typeof line) => ({
      imports: [{ sku: "Z", ...ofZ }, { sku: "B", ...line }, ...OTHERS],
      returns: [{ sku: "Z" }, DESIGNATED],
    });
    const { result } = expectSameAgain(given(line), given(apart));
    expect(result.cbp.returns.matched[1]).toBe(1);
  });

  it("knows when the last return to be identified by designation is gone", () => {
    const imports = [{ sku: "A" }, { sku: "B" }, ...OTHERS];
    const { result, matched } = expectSameAgain(
      { imports, returns: [{ sku: "A" }, DESIGNATED] },
      { imports, returns: [{ sku: "A" }, { ...DESIGNATED, reason: "unused" }] },
    );
    expect(result.cbp.routes.anyDesignated).toBe(false);
    expect(matched[0]!.imports.count).toBe(1);
  });

  it("follows the order that the ranks of equal rows give", () => {
    const before = generate({ rows: 2000, shape: "ordinary", charges: ["base"] });
    const [row] = rowsOfRareSkus(before);
    const twin = before.imports.sku.indexOf(before.imports.sku[row!]!, row! + 1);
    const ranked = (first: number): MatchInput => {
      const { imports } = before;
      const [importDate, entryNumber] = [imports.importDate.slice(), imports.entryNumber.slice()];
      importDate[twin] = importDate[row!]!;
      entryNumber[twin] = entryNumber[row!]!;
      const tie = new Int32Array(imports.count);
      tie[row!] = first;
      tie[twin] = 1 - first;
      return { ...before, imports: { ...imports, importDate, entryNumber, tie } };
    };
    const again = matchAgain(matchLots(ranked(0), FIFO), ranked(1), FIFO);
    expect(allColumns(again)).toEqual(allColumns(matchLots(ranked(1), FIFO)));
    expect(allColumns(again)).not.toEqual(allColumns(matchLots(ranked(0), FIFO)));
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

/** A return that CBP's reading identifies by designation, and imports that make the others few. */
const DESIGNATED = { sku: "B", reason: "customer-return", used: "yes" } as const;
const OTHERS = Array.from({ length: 20 }, (_, i) => ({ sku: `C${i}` }));

type Given = Parameters<typeof tables>[0];

/** A match of the second tables made again from that of the first, which is that of the second alone. */
function expectSameAgain(before: Given, after: Given): { result: MatchResult; matched: MatchInput[] } {
  const given = toMatchOptions(options());
  const input = toMatchInput(tables(after));
  const watched = watchedMatch();
  const previous = matchLots(toMatchInput(tables(before)), given);
  const result = matchAgain(previous, input, given, NO_OVERRIDES, watched.match);
  expect(allColumns(result)).toEqual(allColumns(matchLots(input, given)));
  return { result, matched: watched.matched };
}

/** Two import rows of different SKUs that have few rows, but several. */
function rowsOfRareSkus({ imports }: MatchInput): number[] {
  const counts = new Map<number, number>();
  for (const sku of imports.sku) counts.set(sku, (counts.get(sku) ?? 0) + 1);
  const rarest = [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => a - b);
  return rarest.slice(0, 2).map(([sku]) => imports.sku.indexOf(sku));
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
