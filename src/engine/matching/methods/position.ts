import type { Lots } from "../../prepare/lots";

/** Where each lot stands in matching order. */
export function positionOfLots(lots: Lots): Int32Array {
  const position = new Int32Array(lots.count);
  for (let i = 0; i < lots.count; i++) position[lots.order[i]!] = i;
  return position;
}
