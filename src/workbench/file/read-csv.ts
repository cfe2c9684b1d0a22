import type { ICellData } from "@univerjs/core";
import { CsvReader } from "../../workbook/files/csv/csv-reader";
import { WorkbookError } from "../../workbook/port";
import { NUMBER, TEXT } from "../grid/cells";
import { type FieldKind, fieldKinds, headingRowOf, isNumberField } from "./number-columns";
import { emptyData, type OpenedWorkbook, SPARE_COLUMNS, SPARE_ROWS } from "./opened-workbook";

/** Shows the cents of money as the file does. */
const CENTS = { n: { pattern: "0.00" } };

function cellOf(text: string, kind: FieldKind): ICellData {
  if (kind === "text" || !isNumberField(text)) return { v: text, t: TEXT };
  const cell: ICellData = { v: Number(text), t: NUMBER };
  return kind === "money" ? { ...cell, s: CENTS } : cell;
}

/**
 * Opens delimited text as a workbook of one sheet: columns of figures as numbers, all others as they stand. Throws `unreadable-file` when it holds no text at all.
 */
export function readCsv(bytes: Uint8Array, name: string): OpenedWorkbook {
  const reader = new CsvReader();
  reader.push(bytes);
  const rows = reader.end();
  if (rows.length === 0) throw new WorkbookError({ kind: "unreadable-file", file: name, why: "empty" });
  const data = emptyData(name);
  const cellData: Record<number, Record<number, ICellData>> = {};
  const headings = headingRowOf(rows);
  const kinds = fieldKinds(rows, headings, reader.columns);
  rows.forEach((fields, row) => {
    fields.forEach((text, column) => {
      if (text === "") return;
      (cellData[row] ??= {})[column] = cellOf(text, row > headings ? kinds[column]! : "text");
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
    columnCount: reader.columns + SPARE_COLUMNS,
  };
  return { data, tables: [], names: [] };
}
