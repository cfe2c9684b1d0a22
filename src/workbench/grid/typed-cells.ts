import type { ICellData, Injector, Nullable } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { FORCED_TEXT } from "./cells";
import { forGrid } from "./formula-text";

/** Before the grid itself reads numbers and dates out of what was typed. */
const PRIORITY = 100;

/** A tariff number that the grid would take for a date in the year 9903. To Excel it is text. */
const TARIFF_NUMBER = /^\s*(\d{4}\.\d{2}\.\d{2})\s*$/;

const typedText = (cell: Nullable<ICellData>): string => cell?.p?.body?.dataStream ?? String(cell?.v ?? "");

/**
 * Reads what people type as Excel does: `D5#`, `[@SKU]` and formulas pasted from a file with their prefixes; tariff
 * numbers as text.
 */
export function readTypedCells(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    id: "drawback-typed-cells",
    priority: PRIORITY,
    handler(cell, _location, next) {
      if (cell?.f) return next({ ...cell, f: forGrid(cell.f) });
      const number = TARIFF_NUMBER.exec(typedText(cell))?.[1];
      return next(number ? { ...cell, p: undefined, v: number, t: FORCED_TEXT } : cell);
    },
  });
}
