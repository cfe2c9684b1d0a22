import { InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { FormulaDataModel, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";

/** Before the grid formats numbers (10), after it fills in spilled values (100). */
const PRIORITY = 50;

/**
 * Shows spilled cells in the number format that their function gave them: the grid keeps the format but draws the
 * value alone. A format that the user set on the cell wins.
 */
export function showSpillFormats(injector: Injector): void {
  const formulas = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "drawback-spill-formats",
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler(cell, { unitId, subUnitId, row, col, rawData }, next) {
      const style = formulas.getArrayFormulaCellData()?.[unitId]?.[subUnitId]?.[row]?.[col]?.s;
      if (!style || typeof style !== "object" || !style.n || !cell || rawData?.s) return next(cell);
      return next({ ...cell, s: style });
    },
  });
}
