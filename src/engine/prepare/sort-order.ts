/**
 * Stable order of rows by several keys, the last key weighing most: counting sorts from the least to the most
 * significant key, each skipped when the rows are in its order already. Keys are whole numbers, zero or above.
 *
 * Cost: rows + largest key, for each key that has to be sorted by. No comparison function, no object.
 */
export function sortOrder(count: number, keys: readonly Int32Array[]): Int32Array {
  let order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  let spare = new Int32Array(count);
  for (const key of keys) {
    let largest = 0;
    let sorted = true;
    let before = -1;
    for (let i = 0; i < count; i++) {
      const value = key[order[i]!]!;
      if (value < before) sorted = false;
      before = value;
      if (value > largest) largest = value;
    }
    if (sorted) continue;
    const next = new Int32Array(largest + 2);
    for (let i = 0; i < count; i++) next[key[i]! + 1]!++;
    for (let v = 0; v <= largest; v++) next[v + 1]! += next[v]!;
    for (let i = 0; i < count; i++) {
      const row = order[i]!;
      const value = key[row]!;
      spare[next[value]!] = row;
      next[value]!++;
    }
    const swap = order;
    order = spare;
    spare = swap;
  }
  return order;
}
