import { ICommandService, LifecycleService, LifecycleStages } from "@univerjs/core";
import { SetDefinedNameMutation } from "@univerjs/preset-sheets-core";
import type { OpenedWorkbook } from "../file/opened-workbook";
import type { Grid } from "./create-grid";
import { toRange } from "./ranges";
import { addTable } from "./tables";

/** Longer than any calculation should take: then the page goes on without it. */
const TIME_LIMIT = 30_000;

/** Opens a workbook in place of the one that is open. Calculate it afterwards: see `calculateAll`. */
export function openInGrid(grid: Grid, { data, tables, names }: OpenedWorkbook): void {
  const { api, injector } = grid;
  const old = api.getActiveWorkbook();
  if (old) {
    grid.heights.callOff(old.getId());
    api.disposeUnit(old.getId());
  }
  api.createWorkbook(data);
  for (const { name, sheetId, area, headings, hasTotals } of tables) {
    const range = toRange({ ...area, rows: area.rows - (hasTotals ? 1 : 0) });
    addTable(grid, data.id, { id: `table-${name}`, name, sheetId, range, headings });
  }
  for (const { name, reference } of names) {
    const param = { unitId: data.id, id: `name-${name}`, name, formulaOrRefString: reference };
    injector.get(ICommandService).syncExecuteCommand(SetDefinedNameMutation.id, param);
  }
}

/** Calculates every formula and waits for it. Before the first workbook is drawn, nobody would listen. */
export async function calculateAll({ api, injector }: Grid): Promise<void> {
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const formulas = api.getFormula();
  formulas.executeCalculation();
  await formulas.onCalculationResultApplied(TIME_LIMIT);
  api.getActiveWorkbook()?.getActiveSheet().getRange("A1").activate();
}
