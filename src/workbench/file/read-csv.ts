import type { ICellData } from "@univerjs/core";
import { CsvReader } from "../../workbook/files/csv/csv-reader";
import { WorkbookError } from "../../workbook/port";
import { BOOLEAN, NUMBER, TEXT } from "../grid/cells";
import { emptyData, type OpenedWorkbook, SPARE_COLUMNS, SPARE_ROWS } from "./opened-workbook";

/** A number as it stands: no leading zeros, no more digits than a cell keeps. Entry numbers and codes stay text. */
const NUMBER_TEXT = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

function cellOf(text: string): ICellData | undefined {
  if (text === "") return undefined;
  if (NUMBER_TEXT.test(text)) return { v: Number(text), t: NUMBER };
  if (/^(true|false)$/i.test(text)) return { v: /^true$/i.test(text) ? 1 : 0, t: BOOLEAN };
  return { v: text, t: TEXT };
}

/** Opens delimited text as a workbook of one sheet. Throws `unreadable-file` when it holds no text at all. */
export function readCsv(bytes: Uint8Array, name: string): OpenedWorkbook {
  const reader = new CsvReader();
  reader.push(bytes);
  const rows = reader.end();
  if (rows.length === 0) throw new WorkbookError({ kind: "unreadable-file", file: name, why: "empty" });
  const data = emptyData(name);
  const cellData: Record<number, Record<number, ICellData>> = {};
  rows.forEach((fields, row) => {
    fields.forEach((text, column) => {
      const cell = cellOf(text);
      if (cell) (cellData[row] ??= {})[column] = cell;
    });
  });
  data.sheetOrder = ["sheet-1"];
  data.sheets["sheet-1"] = {
    id: "sheet-1",
    name:
      name
        .replace(/\.[^.]*$/, "")
        .replace(/[:\\/?*[\]']/g, " ")
        .slice(0, 31) || "Sheet1",
    cellData,
    rowCount: rows.length + SPARE_ROWS,
    columnCount: Math.max(reader.columns, 6) + SPARE_COLUMNS,
  };
  return { data, tables: [], names: [] };
}
