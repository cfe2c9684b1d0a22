import { CommandType, ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { areaAround, formatArea, parseArea } from "../../workbook/address";
import type { Book, CellChanges } from "../grid/book";
import { onSelected } from "../grid/selections";
import { locatedOn, usedArea } from "./locate";

/** Calls back with sheet rows and columns from 1 when the selection goes into a source. */
export function watchSelection(
  book: Book,
  callback: (at: { sheet: string; row: number; column: number }) => void,
): () => void {
  const subscription = onSelected(book, ({ sheetId, row, column }) => {
    const sheet = book.sheet(sheetId);
    if (!sheet) return;
    for (const { area } of locatedOn(book, sheet)) {
      const isInRow = area.row <= row && row < area.row + area.rows;
      // A status column of ours belongs to the row it stands in.
      if (!isInRow || column < area.column || column > area.column + area.columns) continue;
      callback({ sheet: sheet.getName(), row: row + 1, column: column + 1 });
      return;
    }
  });
  return () => subscription.dispose();
}

/** Edits that move cells: which of them changed cannot be told, so it is the whole used area. */
const MOVES =
  /^sheet\.mutation\.(insert-row|insert-col|remove-rows?|remove-col|move-rows|move-columns|move-range|reorder-range|delete-range|insert-range)/;

interface EditParams {
  unitId?: string;
  subUnitId?: string;
  cellValue?: CellChanges;
}

function addressOf(cells: CellChanges): string | undefined {
  const area = areaAround(
    Object.entries(cells).flatMap(([row, line]) =>
      Object.keys(line ?? {}).map((column) => ({
        row: Number(row),
        column: Number(column),
        rows: 1,
        columns: 1,
      })),
    ),
  );
  return area ? formatArea(area) : undefined;
}

/** Edits of whole sheets. */
const OF_SHEETS = /^sheet\.mutation\.(insert-sheet|remove-sheet|set-worksheet-(name|order))$/;

/** Calls back when cells or sheets were changed, by the user or by us, but not by a calculation. */
export function watchEdits(book: Book, callback: () => void): () => void {
  const stop = watchChanges(book, () => false, callback);
  const subscription = book.grid.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (OF_SHEETS.test(id) && (params as EditParams).unitId === book.openId) callback();
  });
  return () => {
    stop();
    subscription.dispose();
  };
}

/** Calls back when cells were changed by the user, not by a calculation and not while `isOurs`. */
export function watchChanges(
  book: Book,
  isOurs: () => boolean,
  callback: (at: { sheet: string; address: string }) => void,
): () => void {
  const subscription = book.grid.injector.get(ICommandService).onCommandExecuted((command, options) => {
    if (command.type !== CommandType.MUTATION || isOurs() || options?.fromFormula) return;
    const { unitId, subUnitId, cellValue } = (command.params ?? {}) as EditParams;
    if (unitId !== book.openId || !subUnitId) return;
    const sheet = book.sheet(subUnitId);
    if (!sheet) return;
    if (command.id === SetRangeValuesMutation.id && cellValue) {
      const address = addressOf(cellValue);
      if (address) callback({ sheet: sheet.getName(), address });
    } else if (MOVES.test(command.id)) {
      const area = usedArea(book, sheet) ?? parseArea("A1");
      callback({ sheet: sheet.getName(), address: formatArea(area) });
    }
  });
  return () => subscription.dispose();
}
