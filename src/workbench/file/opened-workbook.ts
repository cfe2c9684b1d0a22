import type { IWorkbookData } from "@univerjs/core";
import type { Area } from "../../workbook/address";

/** A table of the file: the grid knows it by name, structured references included. */
export interface OpenedTable {
  name: string;
  sheetId: string;
  /** Heading row and totals row included. */
  area: Area;
  headings: string[];
  hasTotals: boolean;
}

/** What a file became: the grid's own workbook data, and beside it what the data has no place for. */
export interface OpenedWorkbook {
  data: IWorkbookData;
  tables: OpenedTable[];
  /** Names of cells and ranges: name and "Sheet!$A$1:$B$2". */
  names: { name: string; reference: string }[];
}

/** Data of a workbook without sheets, to be filled. */
export function emptyData(name: string): IWorkbookData {
  return {
    // A new one each time: the grid forgets a workbook by its id, and some parts forget late.
    id: `workbook-${crypto.randomUUID()}`,
    name,
    appVersion: "0.25.1",
    locale: "enUS" as IWorkbookData["locale"],
    styles: {},
    sheetOrder: [],
    sheets: {},
    resources: [],
  };
}

/** Free rows and columns around what a sheet holds: room to type, and for formulas to spill into. */
export const SPARE_ROWS = 1_000;
export const SPARE_COLUMNS = 52;
