import type { IRange } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { Grid } from "./create-grid";

/** Spills by workbook, sheet, row and column of their formula. */
type Spills = ReturnType<FormulaDataModel["getArrayFormulaRange"]>;

/** The ranges of all spills, by the place of their formula. */
function rangesIn(spills: Spills): Map<string, IRange> {
  const ranges = new Map<string, IRange>();
  for (const [unit, sheets] of Object.entries(spills)) {
    for (const [sheet, rows] of Object.entries(sheets ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, range] of Object.entries(columns ?? {}))
          ranges.set([unit, sheet, row, column].join("\n"), range as IRange);
      }
    }
  }
  return ranges;
}

const covers = (range: IRange | undefined, { endRow, endColumn }: IRange): boolean =>
  range !== undefined && range.endRow >= endRow && range.endColumn >= endColumn;

/**
 * Calculates once more when a spill has become smaller. The grid's engine reads the cells that it left as they were until the
 * calculation is over, so a SUM over them would keep the old figures.
 */
export function followVacatedCells({ api, injector }: Grid): void {
  const formulas = injector.get(FormulaDataModel);
  const events = api.getFormula();
  let before = new Map<string, IRange>();
  events.calculationStart(() => {
    before = rangesIn(formulas.getArrayFormulaRange());
  });
  // Only once this is told does the engine read the new spills.
  events.calculationResultApplied(() => {
    const now = rangesIn(formulas.getArrayFormulaRange());
    const isVacated = [...before].some(([at, range]) => !covers(now.get(at), range));
    before = now;
    if (isVacated) events.executeCalculation();
  });
}
