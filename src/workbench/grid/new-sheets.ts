import { ICommandService, type Injector, type IWorksheetData } from "@univerjs/core";
import { InsertSheetMutation } from "@univerjs/preset-sheets-core";
import { SPARE_COLUMNS, SPARE_ROWS } from "../file/opened-workbook";

/** Gives sheets that are added room: the grid's own 20 columns would make Z99 a name that nobody knows. */
export function widenNewSheets(injector: Injector): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== InsertSheetMutation.id) return;
    const { sheet } = params as { sheet: IWorksheetData };
    sheet.columnCount = Math.max(sheet.columnCount, SPARE_COLUMNS);
    sheet.rowCount = Math.max(sheet.rowCount, SPARE_ROWS);
  });
}
