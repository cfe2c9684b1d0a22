import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import { CellAlertManagerService, CellAlertType, HoverManagerService } from "@univerjs/preset-sheets-core";
import { createElement } from "react";
import { debounceTime } from "rxjs";
import { ERROR_NOTE, type ErrorNote } from "../functions/sheet-function";
import type { Book } from "./book";

/** What a function of ours said about the error that the cell shows, or undefined. */
function noteOf(cell: Nullable<ICellData>): ErrorNote | undefined {
  const note = cell?.custom?.[ERROR_NOTE] as ErrorNote | undefined;
  // A cell keeps its note when its formula is replaced: it counts only as long as the cell shows that error.
  return note?.message && note.code === cell?.v ? note : undefined;
}

/** The same for a place. The first cell of a spill is kept twice, and only one of the two has the note. */
export const noteAt = (book: Book, sheet: Worksheet, row: number, column: number): ErrorNote | undefined =>
  noteOf(book.cell(sheet, row, column)) ?? noteOf(sheet.getCellRaw(row, column));

/** The grid's own bubble for errors, which knows nothing of our functions. */
const GRID_ALERT = "SHEET_FORMULA_ALERT";
/** The grid shows its bubble after 100 ms; ours takes its place. */
const DELAY = 130;

/** Shows what went wrong in a function of ours where the mouse rests on the cell. */
export function showErrorNotes(book: Book): void {
  const { injector } = book.grid;
  const alerts = injector.get(CellAlertManagerService);
  injector
    .get(HoverManagerService)
    .currentCell$.pipe(debounceTime(DELAY))
    .subscribe((hovered) => {
      if (!hovered) return;
      const { subUnitId, row, col } = hovered.location;
      const sheet = book.sheet(subUnitId);
      const note = sheet && noteAt(book, sheet, row, col);
      if (!note) return;
      alerts.showAlert({
        type: CellAlertType.ERROR,
        title: note.code,
        message: createElement("div", { className: "error-note" }, note.message),
        location: hovered.location,
        // Not heeded by the grid; workbench.css says how wide the bubble is.
        width: 0,
        height: 0,
        key: GRID_ALERT,
      });
    });
}
