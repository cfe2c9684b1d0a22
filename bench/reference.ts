/**
 * The least that any matcher must do: sort both sides by SKU and date (radix), then walk two pointers, first in, first out.
 * No money, no statuses, no reasons, no ties: the yardstick that the engine's own time is divided by.
 */
export function referenceFifo(
  lotSku: Int32Array,
  lotDay: Int32Array,
  lotQuantity: Float64Array,
  returnSku: Int32Array,
  returnDay: Int32Array,
  returnQuantity: Float64Array,
  skus: number,
): { count: number; lot: Int32Array; of: Int32Array; quantity: Float64Array } {
  const lots = radix(lotSku, lotDay, skus);
  const returns = radix(returnSku, returnDay, skus);
  const room = lotSku.length + returnSku.length;
  const lot = new Int32Array(room);
  const of = new Int32Array(room);
  const quantity = new Float64Array(room);
  let count = 0;
  let at = 0;
  let left = at < lots.length ? lotQuantity[lots[at]!]! : 0;
  for (let i = 0; i < returns.length; i++) {
    const r = returns[i]!;
    const sku = returnSku[r]!;
    const day = returnDay[r]!;
    let wanted = returnQuantity[r]!;
    while (wanted > 0 && at < lots.length) {
      const l = lots[at]!;
      if (lotSku[l]! < sku || left === 0) {
        at++;
        left = at < lots.length ? lotQuantity[lots[at]!]! : 0;
        continue;
      }
      if (lotSku[l] !== sku || lotDay[l]! > day) break;
      const taken = wanted < left ? wanted : left;
      lot[count] = l;
      of[count] = r;
      quantity[count++] = taken;
      wanted -= taken;
      left -= taken;
    }
  }
  return { count, lot, of, quantity };
}

/** Rows by SKU, then day: two counting sorts. */
function radix(sku: Int32Array, day: Int32Array, skus: number): Int32Array {
  let first = day.length > 0 ? day[0]! : 0;
  let last = first;
  for (const d of day) {
    if (d < first) first = d;
    if (d > last) last = d;
  }
  const byDay = new Int32Array(day.length);
  const days = new Int32Array(last - first + 2);
  for (let i = 0; i < day.length; i++) days[day[i]! - first + 1]!++;
  for (let d = 0; d + 1 < days.length; d++) days[d + 1]! += days[d]!;
  for (let i = 0; i < day.length; i++) byDay[days[day[i]! - first]!++] = i;
  const sorted = new Int32Array(day.length);
  const starts = new Int32Array(skus + 1);
  for (let i = 0; i < sku.length; i++) starts[sku[i]! + 1]!++;
  for (let s = 0; s < skus; s++) starts[s + 1]! += starts[s]!;
  for (let i = 0; i < byDay.length; i++) {
    const row = byDay[i]!;
    sorted[starts[sku[row]!]!++] = row;
  }
  return sorted;
}
