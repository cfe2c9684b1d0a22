import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import type { Book } from "../grid/book";

/**
 * How the workbench knows what it wrote: cells carry a mark, which moves with them when rows are sorted or inserted;
 * sheets of ours carry one too, and rules have a name of ours.
 */
const MARK = "drawback";

export type CellMark =
  | { kind: "status" | "legend" }
  /** The first cell of a column of ours, with what the column and the cell were before. */
  | { kind: "heading"; of: "status" | "legend"; width: number | null; style: string | null };

export const markCell = (mark: CellMark): NonNullable<ICellData["custom"]> => ({ [MARK]: mark });

export const markOf = (cell: Nullable<ICellData>): CellMark | undefined =>
  cell?.custom?.[MARK] as CellMark | undefined;

/** Custom data of a sheet of ours. */
export const SHEET_MARK = { [MARK]: { kind: "sheet" } };

export const isOwnedSheet = (sheet: Worksheet): boolean => sheet.getConfig().custom?.[MARK] !== undefined;

export const RULE_PREFIX = "drawback-";

export interface OwnedCell {
  row: number;
  column: number;
  mark: CellMark;
}

/** The cells of ours on a sheet of the user's. */
export function ownedCells(sheet: Worksheet): OwnedCell[] {
  const found: OwnedCell[] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const mark = markOf(cell);
    if (mark) found.push({ row, column, mark });
  });
  return found;
}

/** The rules of ours on a sheet. */
export const ownedRules = (book: Book, sheet: Worksheet) =>
  book.rules(sheet.getSheetId()).filter((rule) => rule.cfId.startsWith(RULE_PREFIX));
