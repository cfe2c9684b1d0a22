/** After so many rounds, which hardly any list needs, the rest is sorted: no list takes long. */
const MOST_ROUNDS = 40;

/**
 * The n-th largest (from 1) of the first `count` numbers, which change places: each round parts those at hand by one of them, and goes
 * on with the part that has the n-th.
 */
export function nthLargest(numbers: Float64Array, count: number, n: number): number {
  const wanted = count - n;
  let first = 0;
  let last = count - 1;
  for (let round = 0; first < last; round++) {
    if (round === MOST_ROUNDS) {
      numbers.subarray(first, last + 1).sort();
      break;
    }
    const pivot = numbers[(first + last) >> 1]!;
    let low = first;
    let high = last;
    while (low <= high) {
      while (numbers[low]! < pivot) low++;
      while (numbers[high]! > pivot) high--;
      if (low > high) break;
      const kept = numbers[low]!;
      numbers[low++] = numbers[high]!;
      numbers[high--] = kept;
    }
    if (wanted <= high) last = high;
    else if (wanted >= low) first = low;
    else return pivot;
  }
  return numbers[wanted]!;
}
