/**
 * Makes something once for each number and keeps it: for the few thousand days or sets of reasons among a million rows.
 * The number asked for last is at hand without a search.
 */
export function remembered<Made>(make: (key: number) => Made): (key: number) => Made {
  const known = new Map<number, Made>();
  let lastKey = NaN;
  let last: Made;
  return (key) => {
    if (key === lastKey) return last;
    let made = known.get(key);
    if (made === undefined) known.set(key, (made = make(key)));
    lastKey = key;
    return (last = made);
  };
}
