/** Up to so many rows are put in order by insertion. */
const FEW = 12;

/**
 * Sorts a part of a list of rows by the keys of the rows, equal ones as they stood: a merge sort, for `sort` with a function to compare
 * calls that function twenty million times for a million rows.
 *
 * @param rows row numbers; those from `from` to before `to` are put in order; @param keys by row; @param spare as long as `rows`
 */
export function sortByKey(
  rows: Int32Array,
  keys: Float64Array,
  from: number,
  to: number,
  spare: Int32Array,
): void {
  for (let start = from; start < to; start += FEW) insert(rows, keys, start, Math.min(to, start + FEW));
  for (let width = FEW; width < to - from; width *= 2) {
    for (let start = from; start + width < to; start += width * 2) {
      merge(rows, keys, start, start + width, Math.min(to, start + width * 2), spare);
    }
  }
}

function insert(rows: Int32Array, keys: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const row = rows[i]!;
    const key = keys[row]!;
    let at = i;
    for (; at > from && keys[rows[at - 1]!]! > key; at--) rows[at] = rows[at - 1]!;
    rows[at] = row;
  }
}

/** Merges two neighbouring parts that are each in order. */
function merge(
  rows: Int32Array,
  keys: Float64Array,
  from: number,
  middle: number,
  to: number,
  spare: Int32Array,
): void {
  if (keys[rows[middle - 1]!]! <= keys[rows[middle]!]!) return;
  for (let i = from; i < middle; i++) spare[i] = rows[i]!;
  let left = from;
  let right = middle;
  let at = from;
  while (left < middle && right < to) {
    if (keys[spare[left]!]! <= keys[rows[right]!]!) rows[at++] = spare[left++]!;
    else rows[at++] = rows[right++]!;
  }
  while (left < middle) rows[at++] = spare[left++]!;
}
