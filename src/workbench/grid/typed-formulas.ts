import type { Injector } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { forGrid } from "./formula-text";

/** Reads what people type as Excel does: `D5#`, `[@SKU]`, and formulas pasted from a file with their prefixes. */
export function readTypedFormulas(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    id: "drawback-typed-formulas",
    priority: 0,
    handler(cell, _location, next) {
      return next(cell?.f ? { ...cell, f: forGrid(cell.f) } : cell);
    },
  });
}
