/**
 * Ranks that put rows with equal sort keys into an order which does not depend on the sheet: by the text of their
 * remaining cells. Null when no two rows are equal in the keys, which is the usual case and costs one pass.
 *
 * Rows are put into a hash table by their keys; only rows that meet an equal one are ever made into text.
 *
 * @param keys columns of codes or days; rows are equal when they are equal in all of them
 * @param onTwins told of rows that are equal in everything
 * @param textOf the remaining cells of a row as one text; cells are parted by \u0000 so that shorter ones come first
 */
export function tieRanks(
  count: number,
  keys: readonly Int32Array[],
  textOf: (row: number) => string,
  onTwins: (rows: readonly number[]) => void = () => undefined,
): Int32Array | null {
  if (ascend(count, keys)) return null;
  const nextEqual = chainEqualRows(count, keys);
  if (nextEqual === null) return null;
  const ranks = new Int32Array(count);
  const done = new Uint8Array(count);
  for (let first = 0; first < count; first++) {
    if (nextEqual[first]! < 0 || done[first] === 1) continue;
    const rows: number[] = [];
    for (let row = first; row >= 0; row = nextEqual[row]!) {
      rows.push(row);
      done[row] = 1;
    }
    rankRows(rows, textOf, ranks, onTwins);
  }
  return ranks;
}

/**
 * True when the rows go up in one key, or in one key and within its equal values in another: then no two are equal, and
 * that is how most files come (a number per return, lines counted within an entry). Gives up at the first row that
 * does not.
 */
function ascend(count: number, keys: readonly Int32Array[]): boolean {
  return keys.some((first) => keys.some((second) => ascendInTwo(count, first, second)));
}

function ascendInTwo(count: number, first: Int32Array, second: Int32Array): boolean {
  for (let row = 1; row < count; row++) {
    const step = first[row]! - first[row - 1]!;
    if (step < 0 || (step === 0 && second[row]! <= second[row - 1]!)) return false;
  }
  return true;
}

/** For each row the next row with equal keys, or -1; null when there is none at all. */
function chainEqualRows(count: number, keys: readonly Int32Array[]): Int32Array | null {
  const size = 1 << Math.max(4, Math.ceil(Math.log2(count * 2 + 1)));
  const mask = size - 1;
  const lastOfSlot = new Int32Array(size).fill(-1);
  const next = new Int32Array(count).fill(-1);
  let found = false;
  for (let row = 0; row < count; row++) {
    let hash = 0x9e3779b9;
    for (let k = 0; k < keys.length; k++) {
      hash = Math.imul(hash ^ keys[k]![row]!, 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    let slot = hash & mask;
    for (;;) {
      const other = lastOfSlot[slot]!;
      if (other < 0) break;
      if (areEqual(keys, other, row)) {
        next[other] = row;
        found = true;
        break;
      }
      slot = (slot + 1) & mask;
    }
    lastOfSlot[slot] = row;
  }
  return found ? next : null;
}

function areEqual(keys: readonly Int32Array[], a: number, b: number): boolean {
  for (let k = 0; k < keys.length; k++) if (keys[k]![a] !== keys[k]![b]) return false;
  return true;
}

function rankRows(
  rows: readonly number[],
  textOf: (row: number) => string,
  ranks: Int32Array,
  onTwins: (rows: readonly number[]) => void,
): void {
  const texts = rows.map(textOf);
  const order = texts.map((_, index) => index);
  order.sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b));
  let rank = 0;
  let first = 0;
  for (let position = 1; position <= order.length; position++) {
    const isTwin = position < order.length && texts[order[position]!] === texts[order[first]!];
    if (isTwin) continue;
    const twins = order.slice(first, position).map((index) => rows[index]!);
    for (const row of twins) ranks[row] = rank;
    if (twins.length > 1) onTwins(twins);
    rank++;
    first = position;
  }
}
