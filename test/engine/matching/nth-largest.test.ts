import fc from "fast-check";
import { nthLargest } from "../../../src/engine/matching/methods/nth-largest";

const numbers = fc.oneof(
  fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 200 }),
  fc.array(fc.nat(), { minLength: 1, maxLength: 200 }),
);

test("the n-th largest is what stands there once all are sorted", () => {
  fc.assert(
    fc.property(numbers, fc.nat(), (list, at) => {
      const n = 1 + (at % list.length);
      const sorted = [...list].sort((a, b) => b - a);
      expect(nthLargest(Float64Array.from(list), list.length, n)).toBe(sorted[n - 1]);
    }),
  );
});

test("numbers after the count are left alone", () => {
  const list = Float64Array.of(3, 1, 2, 9, 8);
  expect(nthLargest(list, 3, 1)).toBe(3);
  expect([...list.subarray(3)]).toEqual([9, 8]);
});

/** A list that is bad for parting by the middle: every pivot is among the least of those at hand. */
function badForMiddle(count: number): Float64Array {
  const list = new Float64Array(count);
  const places = Array.from(list.keys());
  for (let value = 0; places.length > 0; value++) {
    const middle = (places.length - 1) >> 1;
    list[places[middle]!] = value;
    [places[0], places[middle]] = [places[middle]!, places[0]!];
    places.shift();
  }
  return list;
}

test("a list on which parting makes no headway is sorted in the end", () => {
  const list = badForMiddle(500);
  expect(nthLargest(list, 500, 1)).toBe(499);
});
