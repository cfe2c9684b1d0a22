import { figure, plainArgument, type Argument } from "./arguments";
import { wrongArgument } from "./to-excel";

/** The figures of a row, a column or a block of cells, blanks left out. A 0 stays: zero is a rate. */
export function figuresIn(argument: string, value: Argument): number[] {
  const rows = Array.isArray(value)
    ? (value as unknown[]).map((row) => (Array.isArray(row) ? row : [row]))
    : [[value]];
  const found = rows
    .flat()
    .filter((cell) => plainArgument(argument, cell) !== null)
    .map((cell) => figure(argument, cell));
  if (found.length === 0) throw wrongArgument(argument, "there is no figure in it. Give at least one.");
  return found;
}
