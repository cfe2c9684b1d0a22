import fc from "fast-check";
import {
  dutyOn,
  dutyOnAll,
  paidOnAll,
  capeEntries,
  classTotals,
  compareMethods,
  controlOf,
  drawbackLeft,
  expiringByMonth,
  matchLots,
  MOST_CAPE_ENTRIES,
  METHODS,
  PAYS,
  PENDING,
  piecesByReturn,
  rankGoods,
  RETURN_STATUSES,
  toYearMonthDay,
  trialClaim,
  type MatchResult,
} from "../../../src/engine";
import { instances } from "../../arbitraries/instance";
import { runs } from "../../arbitraries/runs";
import { toMatchInput, toMatchOptions } from "../../arbitraries/to-match-input";

const READINGS = ["guide", "cbp"] as const;
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** Holds for the match of any instance, under both readings. */
function holds(
  name: string,
  check: (result: MatchResult, reading: (typeof READINGS)[number]) => void,
  times = 300,
): void {
  it(name, () => {
    fc.assert(
      fc.property(instances(), ({ input, options }) => {
        const result = matchLots(toMatchInput(input), toMatchOptions(options));
        for (const reading of READINGS) check(result, reading);
      }),
      runs(times, 1.5),
    );
  });
}

describe("drawback left", () => {
  holds("is never below zero, and nothing on lots used up or expired", (result, reading) => {
    const left = drawbackLeft(result, result[reading]);
    left.forEach((cents, lot) => {
      expect(cents).toBeGreaterThanOrEqual(0);
      if (result[reading].lots.remaining[lot] === 0) expect(cents).toBe(0);
      if (result.options.asOf !== null && result.options.asOf > result.fileBy[lot]!) expect(cents).toBe(0);
    });
  });

  holds(
    "together with what is due and pending is never more than the duty still open, due, pending and retained",
    (result, reading) => {
      const control = controlOf(result, result[reading]);
      expect(sum(drawbackLeft(result, result[reading]))).toBeLessThanOrEqual(control.open);
    },
  );

  holds("is all of 99 percent where nothing was drawn", (result, reading) => {
    const none = { ...result, [reading]: { ...result[reading] } };
    const drawn = new Set<number>(none[reading].pieces.lot.subarray(0, none[reading].pieces.count));
    const { lots } = result;
    const left = drawbackLeft(result, result[reading]);
    for (let lot = 0; lot < lots.count; lot++) {
      if (drawn.has(lot) || (lots.claimedBefore?.[lot] ?? 0) > 0) continue;
      const most = dutyOnAll(lots, lot);
      expect(left[lot]).toBeLessThanOrEqual(Math.floor(most * 0.99 + 1e-9));
    }
  });
});

describe("dollars by month", () => {
  holds(
    "add up to what is due, pending and left, every month from the first to the last",
    (result, reading) => {
      const months = expiringByMonth(result, result[reading]);
      // Pieces on lots past their last day are expired and have no money, so nothing is lost by leaving those lots out.
      expect(sum(months.map(({ due }) => due))).toBe(result[reading].due);
      expect(sum(months.map(({ pending }) => pending))).toBe(result[reading].pending);
      expect(sum(months.map(({ open }) => open))).toBe(sum(drawbackLeft(result, result[reading])));
      months.forEach(({ month }, index) => {
        const [year, number] = month.split("-").map(Number) as [number, number];
        const [firstYear, firstNumber] = months[0]!.month.split("-").map(Number) as [number, number];
        expect(year * 12 + number).toBe(firstYear * 12 + firstNumber + index);
      });
      if (months.length > 0) expect(months[0]!.lots * months[months.length - 1]!.lots).toBeGreaterThan(0);
    },
  );

  holds("begin in the as-of month at the earliest", (result, reading) => {
    const { asOf } = result.options;
    if (asOf === null) return;
    const { year, month } = toYearMonthDay(asOf);
    const now = `${year}-${String(month).padStart(2, "0")}`;
    for (const one of expiringByMonth(result, result[reading])) expect(one.month >= now).toBe(true);
  });
});

describe("goods ranked by what is recoverable", () => {
  holds("add up to the totals, most first", (result, reading) => {
    for (const by of ["sku", "hts"] as const) {
      const goods = rankGoods(result, result[reading], by);
      expect(sum(goods.map(({ due }) => due))).toBe(result[reading].due);
      expect(sum(goods.map(({ pending }) => pending))).toBe(result[reading].pending);
      expect(sum(goods.map(({ dutyPaid }) => dutyPaid))).toBe(
        sum([...result.lots.source.keys()].map((lot) => paidOnAll(result.lots, lot))),
      );
      expect(sum(goods.map(({ lots }) => lots))).toBe(result.lots.count);
      const ranks = goods.map(({ recoverable }) => recoverable);
      expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    }
  });
});

describe("claim classes", () => {
  holds("add up to due and pending, fees in their own classes", (result, reading) => {
    const totals = classTotals(result, result[reading]);
    expect(totals.map(({ code }) => code)).toEqual(["364", "365", "398", "399"]);
    expect(sum(totals.map(({ due }) => due))).toBe(result[reading].due);
    expect(sum(totals.map(({ pending }) => pending))).toBe(result[reading].pending);
    if (reading === "guide")
      expect(totals.slice(1).every(({ due, pending }) => due + pending === 0)).toBe(true);
  });
});

describe("methods compared", () => {
  it("gives what each method gives by itself, in order, with the one-year rule said for accounting methods", () => {
    fc.assert(
      fc.property(instances({ method: "specific" }), ({ input, options }) => {
        const typed = toMatchInput(input);
        const asked = { ...toMatchOptions(options), turnoverDays: 90 };
        const compared = compareMethods(typed, asked);
        expect(compared.map(({ method }) => method)).toEqual(METHODS);
        for (const { method, guide, cbp, notes } of compared) {
          const alone = matchLots(typed, { ...asked, method });
          expect([guide!.due, guide!.pending, cbp!.due, cbp!.pending]).toEqual([
            alone.guide.due,
            alone.guide.pending,
            alone.cbp.due,
            alone.cbp.pending,
          ]);
          expect(guide!.matched + guide!.commingled + guide!.notMatched).toBe(typed.returns.count);
          expect(notes).toEqual(method === "specific" ? [] : ["identification.one-year"]);
        }
      }),
      runs(60, 3),
    );
  });

  it("leaves low-to-high with turn-over out when the turn-over days are not given", () => {
    const [one] = fc.sample(instances({ method: "specific" }), { numRuns: 1, seed: 7 });
    const compared = compareMethods(toMatchInput(one!.input), {
      ...toMatchOptions(one!.options),
      turnoverDays: null,
    });
    const turnover = compared.find(({ method }) => method === "low-to-high-turnover")!;
    expect(turnover).toMatchObject({ guide: null, cbp: null });
    expect(turnover.notes).toContain("method.turnover-days-missing");
  });
});

describe("entries for CAPE", () => {
  it("go up in files of 9,999 at most (CSMS 68315804)", () => {
    expect(MOST_CAPE_ENTRIES).toBe(9_999);
  });

  holds("are those with IEEPA duty, each once, in order", (result) => {
    const { entries, withoutEntry } = capeEntries(result);
    const ieepa = result.input.imports.charges.flatMap(({ program }, c) => (program === "ieepa" ? [c] : []));
    const paid = sum(
      Array.from({ length: result.lots.count }, (_, lot) =>
        sum(ieepa.map((c) => dutyOn(result.lots, lot, c))),
      ),
    );
    if (withoutEntry === 0) expect(sum(entries.map((entry) => entry.ieepa))).toBe(paid);
    else expect(sum(entries.map((entry) => entry.ieepa))).toBeLessThan(paid);
    const keys = entries.map(({ entryNumber }) => entryNumber.replace(/[\s-]/g, "").toUpperCase());
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
  });
});

describe("trial claim", () => {
  const amounts = [0, 100, 5_000, 100_000_000];

  holds(
    "is clean: matched in full, paying, documents complete, one importer, one provision, at most the amount",
    (result) => {
      const { returns, imports } = result.input;
      for (const amount of amounts) {
        const claim = trialClaim(result, amount);
        expect(claim.total).toBe(sum(claim.lines.map(({ due }) => due)));
        expect(claim.total).toBeLessThanOrEqual(amount);
        const provisions = new Set<number>();
        for (const { row, due } of claim.lines) {
          expect(RETURN_STATUSES[result.cbp.returns.status[row]!]).toBe("matched");
          expect(result.cbp.returns.due[row]).toBe(due);
          expect(due).toBeGreaterThan(0);
          expect(result.cbp.returns.pending[row]).toBe(0);
          expect(returns.proof[row]).not.toBe(0);
          provisions.add(result.cbp.routes.provision[row]!);
          for (const piece of piecesByReturn(result, result.cbp).of(row)) {
            expect(result.cbp.state[piece]).toBe(PAYS);
            expect(result.cbp.state[piece]).not.toBe(PENDING);
            expect(imports.entryNumber[result.lots.source[result.cbp.pieces.lot[piece]!]!]).not.toBe(0);
          }
        }
        expect(provisions.size).toBeLessThanOrEqual(1);
        expect(claim.lines.length + sum(Object.values(claim.leftOut))).toBe(returns.count);
        expect(trialClaim(result, amount)).toEqual(claim);
      }
    },
    150,
  );
});
