import { ICommandService, type IRange } from "@univerjs/core";
import { AddSheetTableMutation, DeleteSheetTableMutation } from "@univerjs/preset-sheets-table";
import type { Grid } from "./create-grid";

/** A table to be made over cells that are there already. */
export interface NewTable {
  id: string;
  name: string;
  sheetId: string;
  range: IRange;
  headings: string[];
}

/**
 * Makes a table. The facade would refuse one that is named like a sheet, which Excel allows and many workbooks have;
 * so this goes to the grid's mutation, which makes the table known to formulas as well.
 */
export function addTable(
  { injector }: Grid,
  unitId: string,
  { id, name, sheetId, range, headings }: NewTable,
): void {
  injector.get(ICommandService).syncExecuteCommand(AddSheetTableMutation.id, {
    unitId,
    subUnitId: sheetId,
    tableId: id,
    name,
    range,
    header: headings,
    options: { showHeader: true },
  });
}

export function removeTable({ injector }: Grid, unitId: string, sheetId: string, tableId: string): void {
  injector
    .get(ICommandService)
    .syncExecuteCommand(DeleteSheetTableMutation.id, { unitId, subUnitId: sheetId, tableId });
}
