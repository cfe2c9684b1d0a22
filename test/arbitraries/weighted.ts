import fc from "fast-check";

/** One of the values, each as often as its weight says. The first is what shrinking goes for. */
export function weighted<const T>(...choices: [number, T][]): fc.Arbitrary<T> {
  return fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));
}

/** True in so many of a hundred. */
export function percent(share: number): fc.Arbitrary<boolean> {
  return fc.integer({ min: 0, max: 99 }).map((value) => value >= 100 - share);
}
