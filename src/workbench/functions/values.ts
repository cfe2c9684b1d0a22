/** An error cell: its code ("#N/A") and, where known, what it means. */
export class GridError {
  constructor(
    readonly code: string,
    readonly message = "",
  ) {}
}

/** What a cell of the grid holds. `null` is a blank cell. */
export type GridValue = string | number | boolean | null | GridError;

/** An argument as the grid gives it. `omitted` is an empty place between commas or past the last one. */
export type GridArgument =
  | { kind: "omitted" }
  | { kind: "value"; value: GridValue }
  | { kind: "area"; values: GridValue[][]; address?: string };

export const OMITTED: GridArgument = { kind: "omitted" };
