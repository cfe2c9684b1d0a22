import fc from "fast-check";
import { METHODS, matchLots, type MatchResult } from "../../../src/engine";
import { instances, type Instance } from "../../arbitraries/instance";
import { SEED, runs } from "../../arbitraries/runs";
import { shuffled } from "../../arbitraries/shuffle";
import { toMatchInput, toMatchOptions } from "../../arbitraries/to-match-input";
import { importCells, itemCells, returnCells, withdrawalCells } from "../../oracle/order";
import type { PlainInput, PlainReturn } from "../../oracle/plain";
import { fromEngine, type Comparable } from "./comparable";

const READINGS = ["guide", "cbp"] as const;
const METHODS_BUT_AVERAGE = METHODS.filter((method) => method !== "average");

beforeAll(() => console.info(`fast-check seed ${SEED}`));

describe("properties of a match", () => {
  it("shuffling the rows changes nothing but row numbers", () => {
    const shuffles = instances().chain((instance) =>
      fc.tuple(fc.constant(instance), shuffled(instance.input)),
    );
    fc.assert(
      fc.property(shuffles, ([{ input, options }, moved]) => {
        fc.pre(!hasTwins(input));
        const before = match({ input, options });
        const after = match({ input: moved.input, options });
        for (const reading of READINGS) {
          expect(fromEngine(after, reading, moved.formerRow)).toEqual(fromEngine(before, reading));
        }
      }),
      runs(500, 3),
    );
  });

  it("running it twice gives the same and leaves the input alone", () => {
    fc.assert(
      fc.property(instances(), ({ input, options }) => {
        const typed = toMatchInput(input);
        const first = matchLots(typed, toMatchOptions(options));
        const second = matchLots(typed, toMatchOptions(options));
        expect(typed).toEqual(toMatchInput(input));
        expect(second.issues).toEqual(first.issues);
        for (const reading of READINGS)
          expect(fromEngine(second, reading)).toEqual(fromEngine(first, reading));
      }),
      runs(200, 3),
    );
  });

  it("splitting a return into two adjacent ones changes no total", () => {
    const splits = fc
      .constantFrom(...METHODS_BUT_AVERAGE)
      .chain((method) => fc.tuple(instances({ method }), fc.nat(5)));
    fc.assert(
      fc.property(splits, ([instance, choice]) => {
        const input = withoutClaimlessExports(instance.input);
        const parts = splitReturn(input, choice);
        fc.pre(parts !== null);
        const before = match({ ...instance, input });
        const after = match({ ...instance, input: parts! });
        for (const reading of READINGS) {
          expect(totalsOf(fromEngine(after, reading))).toEqual(totalsOf(fromEngine(before, reading)));
        }
      }),
      runs(500, 3),
    );
  });

  it("adding a SKU that has to do with no other changes nothing for the others", () => {
    fc.assert(
      fc.property(instances(), ({ input, options }) => {
        const before = match({ input, options });
        const after = match({ input: withUnrelatedSku(input), options });
        const names = {
          imports: ["new", ...input.imports.map(({ row }) => row)],
          returns: ["new", ...input.returns.map(({ row }) => row)],
          withdrawals: ["new", ...(input.withdrawals ?? []).map(({ row }) => row)],
        };
        for (const reading of READINGS) {
          const expected = fromEngine(before, reading);
          const actual = fromEngine(after, reading, names);
          for (const part of ["returns", "lots", "pieces", "withdrawn"] as const) {
            const others = Object.entries<unknown>(actual[part]).filter(([key]) => !key.includes("new"));
            expect(Object.fromEntries(others)).toEqual(expected[part]);
          }
        }
      }),
      runs(300, 3),
    );
  });

  it("uses no unit twice, and none that was claimed before", () => {
    fc.assert(
      fc.property(instances(), (instance) => {
        const result = match(instance);
        for (const reading of READINGS) expectUnitsUsedOnce(result, reading);
      }),
      runs(500, 3),
    );
  });
});

function match({ input, options }: Instance): MatchResult {
  return matchLots(toMatchInput(input), toMatchOptions(options));
}

/** True when two rows of a table are alike in every cell: then nothing tells which of them is which. */
function hasTwins(input: PlainInput): boolean {
  const scale = input.quantityScale;
  const texts = [
    input.imports.map((row) => importCells(row, scale)),
    input.returns.map((row) => returnCells(row, scale)),
    (input.withdrawals ?? []).map((row) => withdrawalCells(row, scale)),
    (input.items ?? []).map((row) => itemCells(row, scale)),
  ].map((rows) => rows.map((cells) => JSON.stringify(cells)));
  return texts.some((rows) => new Set(rows).size < rows.length);
}

/** The same input, where no withdrawal can be the same export as a return: that hangs on the quantity of the return. */
function withoutClaimlessExports(input: PlainInput): PlainInput {
  const withdrawals = input.withdrawals?.map((row) =>
    row.purpose === "unclaimed-export" ? { ...row, purpose: "other" as const } : row,
  );
  return { ...input, withdrawals: withdrawals ?? null };
}

/** The input with a return cut in two of whole units; null when none can be, or another row could come in between. */
function splitReturn(input: PlainInput, choice: number): PlainInput | null {
  const { returns, quantityScale: unit } = input;
  const row = returns[choice % returns.length]!;
  const isAlone = (other: PlainReturn) =>
    other === row || other.date !== row.date || other.returnId !== row.returnId;
  if (row.quantity === null || row.quantity < 2n * unit || !returns.every(isAlone)) return null;
  const rest = { ...row, row: returns.length + 1, quantity: row.quantity - unit };
  return {
    ...input,
    returns: [...returns.map((one) => (one === row ? { ...row, quantity: unit } : one)), rest],
  };
}

/** What splitting a return must not change. Whether its money waits may: a half may draw on lots that need no certification. */
function totalsOf({ lots, withdrawn, byCharge, control }: Comparable) {
  const { due, pending, ...rest } = control;
  return {
    lots,
    withdrawn,
    byCharge: byCharge.due.map((cents, charge) => cents + byCharge.pending[charge]!),
    control: { ...rest, drawback: due! + pending! },
  };
}

/** An import, a return and a withdrawal of a SKU of their own, put first. */
function withUnrelatedSku(input: PlainInput): PlainInput {
  const [oneImport, oneReturn] = [input.imports[0]!, input.returns[0]!];
  const cells = { sku: "QQ", entryNumber: "QQQ-0000001-0", lot: "", serial: "", row: 1 };
  return {
    ...input,
    imports: [{ ...oneImport, ...cells }, ...input.imports.map((row) => ({ ...row, row: row.row + 1 }))],
    returns: [{ ...oneReturn, ...cells }, ...input.returns.map((row) => ({ ...row, row: row.row + 1 }))],
    withdrawals: input.withdrawals && [
      { row: 1, date: oneImport.importDate, sku: "QQ", quantity: 1n, purpose: "sale" },
      ...input.withdrawals.map((row) => ({ ...row, row: row.row + 1 })),
    ],
  };
}

function expectUnitsUsedOnce(result: MatchResult, reading: "guide" | "cbp"): void {
  const { lots } = result;
  const { pieces } = result[reading];
  const used = Array.from({ length: lots.count }, (_, lot) => [
    { from: 0, to: lots.claimedBefore?.[lot] ?? 0 },
  ]);
  for (let piece = 0; piece < pieces.count; piece++) {
    const from = pieces.from[piece]!;
    used[pieces.lot[piece]!]!.push({ from, to: from + pieces.quantity[piece]! });
  }
  used.forEach((spans, lot) => {
    spans.sort((a, b) => a.from - b.from || a.to - b.to);
    spans.forEach((span, index) => {
      if (index > 0) expect(span.from).toBeGreaterThanOrEqual(spans[index - 1]!.to);
      expect(span.to).toBeLessThanOrEqual(lots.quantity[lot]!);
    });
  });
}
