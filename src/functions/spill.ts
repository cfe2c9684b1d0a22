import { CellRefusal } from "./to-excel";

/** One cell of a spill. Blank is "": Excel shows null as 0. */
export type SpillCell = string | number | boolean;

/** A table as a sheet function spills it: headings, then rows of the same length. */
export interface Spill {
  headings: SpillCell[];
  rows: SpillCell[][];
}

/**
 * Most cells and characters of one spill. Excel on the web refuses an answer of more than 5 MB and shows #BUSY! for ever; the
 * runtime itself cuts answers at two million characters, and spills of about 200,000 cells have been seen to hang.
 */
export const MOST_CELLS = 200_000;
export const MOST_CHARACTERS = 2_000_000;

/** The rows of a spill as Excel takes them, heading row first; refused with the way out when it is too large for the web. */
export function toSpill(name: string, { headings, rows }: Spill): SpillCell[][] {
  const cells = (rows.length + 1) * headings.length;
  if (cells > MOST_CELLS || charactersOf(rows) > MOST_CHARACTERS) {
    throw new CellRefusal(
      "#VALUE!",
      `${name} would spill ${rows.length} rows of ${headings.length} columns, more than Excel on the web takes from a function. ` +
        "Match in the Drawback pane instead (Home tab, Match returns), which writes result sheets of any size; or pass fewer rows.",
    );
  }
  return [headings, ...rows];
}

/** Characters of the rows as they travel to Excel, about. */
function charactersOf(rows: readonly SpillCell[][]): number {
  let characters = 0;
  for (const row of rows) {
    for (const cell of row) characters += typeof cell === "string" ? cell.length + 3 : 8;
    if (characters > MOST_CHARACTERS) break;
  }
  return characters;
}
