import fc from "fast-check";
import { FullestFirst } from "../../../src/engine/matching/methods/fullest-first";

/** Fullest first, the oldest of equals: by looking at all. */
function fullest(lots: Set<number>, left: Float64Array): number {
  return [...lots].sort((a, b) => left[b]! - left[a]! || a - b)[0]!;
}

const few = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 40 });
const many = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 120 });
/** Rounds: how many lots are taken out, how much each gives, whether a lot gets units back. */
const rounds = fc.array(
  fc.record({
    taken: fc.nat({ max: 30 }),
    given: fc.nat({ max: 8 }),
    back: fc.option(fc.nat(), { nil: null }),
  }),
  { maxLength: 30 },
);

test("lots come out fullest first, whatever they give and get back in between", () => {
  fc.assert(
    fc.property(fc.oneof(few, many), rounds, (units, events) => {
      const left = Float64Array.from(units);
      const kept = new FullestFirst(left);
      const here = new Set<number>();
      for (let lot = 0; lot < left.length; lot++) {
        kept.push(lot);
        here.add(lot);
      }
      for (const { taken, given, back } of events) {
        const out: number[] = [];
        while (out.length < taken && kept.size > 0) {
          const expected = fullest(here, left);
          const lot = kept.pop();
          expect(lot).toBe(expected);
          here.delete(lot);
          out.push(lot);
        }
        for (const lot of out.reverse()) {
          left[lot] = Math.max(0, left[lot]! - given);
          if (left[lot] === 0) continue;
          kept.putBack(lot);
          here.add(lot);
        }
        if (back !== null) {
          const lot = back % left.length;
          left[lot]! += 3;
          kept.hasMore(lot);
          here.add(lot);
        }
        expect(kept.size).toBe(here.size);
      }
    }),
  );
});
