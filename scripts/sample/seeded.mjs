/**
 * A small generator of our own (splitmix32 over a hash of the key): the same key gives the same figures on every machine,
 * and a new row in a data file moves no figure of another row.
 *
 * @param {string} key what the figures are for
 */
export function seeded(key) {
  let state = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) state = Math.imul(state ^ key.charCodeAt(at), 0x01000193);
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  /** A whole number from `from` to `to`, both included. */
  const whole = (from, to) => from + (next() % (to - from + 1));
  return {
    whole,
    /** One of a list. */
    pick: (list) => list[whole(0, list.length - 1)],
    /** True `percent` times in a hundred. */
    chance: (percent) => whole(0, 99) < percent,
    /** One of `[weight, value]` pairs, by weight. */
    weighted(pairs) {
      let at = whole(0, pairs.reduce((sum, [weight]) => sum + weight, 0) - 1);
      return pairs.find(([weight]) => (at -= weight) < 0)[1];
    },
  };
}
