import { ICommandService, type IDisposable, type IRange } from "@univerjs/core";
import { SelectionMoveType, SetSelectionsOperation } from "@univerjs/preset-sheets-core";
import type { Book } from "./book";

interface SelectionParams {
  unitId: string;
  subUnitId: string;
  type?: SelectionMoveType;
  selections?: { range: IRange; primary?: { startRow: number; startColumn: number } | null }[];
}

/** While the mouse is still down. */
const UNDER_WAY = new Set([SelectionMoveType.MOVE_START, SelectionMoveType.MOVING]);

/**
 * Calls back with the active cell (counted from 0) whenever another one is selected, by mouse, keyboard or program.
 * The facade's own events miss the first click on a sheet.
 */
export function onSelected(
  book: Book,
  callback: (at: { sheetId: string; row: number; column: number }) => void,
): IDisposable {
  return book.grid.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetSelectionsOperation.id) return;
    const { unitId, subUnitId, type, selections } = params as SelectionParams;
    if (unitId !== book.openId || (type !== undefined && UNDER_WAY.has(type))) return;
    const last = selections?.at(-1);
    if (!last) return;
    const { startRow, startColumn } = last.primary ?? last.range;
    callback({ sheetId: subUnitId, row: startRow, column: startColumn });
  });
}
