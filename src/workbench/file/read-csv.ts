import type { ICellData } from "@univerjs/core";
import { BOOLEAN, NUMBER, TEXT } from "../grid/cells";
import { emptyData, type OpenedWorkbook, SPARE_COLUMNS, SPARE_ROWS } from "./opened-workbook";

/** The separator that the first line uses most, quoted text left out. */
function separatorOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text.replace(/"(?:[^"]|"")*"/g, ""))?.[0] ?? "";
  const count = (separator: string) => line.split(separator).length;
  return [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Fields of a comma-separated file, as texts. */
export function parseCsv(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(body);
  const rows: string[][] = [];
  let row: string[] = [];
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"?|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`,
    "gy",
  );
  for (let match = field.exec(body); match; match = field.exec(body)) {
    row.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] === separator) continue;
    rows.push(row);
    row = [];
    if (field.lastIndex >= body.length) break;
  }
  return rows;
}

/** A number as it stands: no leading zeros, no more digits than a cell keeps. Entry numbers and codes stay text. */
const NUMBER_TEXT = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

function cellOf(text: string): ICellData | undefined {
  if (text === "") return undefined;
  if (NUMBER_TEXT.test(text)) return { v: Number(text), t: NUMBER };
  if (/^(true|false)$/i.test(text)) return { v: /^true$/i.test(text) ? 1 : 0, t: BOOLEAN };
  return { v: text, t: TEXT };
}

/** Opens a comma-separated file as a workbook of one sheet. */
export function readCsv(bytes: Uint8Array, name: string): OpenedWorkbook {
  const rows = parseCsv(new TextDecoder().decode(bytes));
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
    columnCount: Math.max(...rows.map((fields) => fields.length), 6) + SPARE_COLUMNS,
  };
  return { data, tables: [], names: [] };
}
