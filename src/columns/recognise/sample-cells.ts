import { plainCell, type PlainCell } from "../values/cell-text";

/** Cells looked at per column: enough to see what a column holds, few enough for a million rows. */
const FIRST = 120;
const SPREAD = 120;

/** Cells of a column that hold something, from the first rows and spread over the rest. */
export function sampleColumn(
  cells: readonly (readonly unknown[])[],
  first: number,
  end: number,
  column: number,
): Exclude<PlainCell, null>[] {
  const sample: Exclude<PlainCell, null>[] = [];
  const take = (row: number): void => {
    const cell = plainCell(cells[row]?.[column]);
    if (cell !== null) sample.push(cell);
  };
  const near = Math.min(end, first + FIRST);
  for (let row = first; row < near; row++) take(row);
  if (end - near <= SPREAD) for (let row = near; row < end; row++) take(row);
  else for (let k = 0; k < SPREAD; k++) take(near + Math.floor((k * (end - near)) / SPREAD));
  return sample;
}
