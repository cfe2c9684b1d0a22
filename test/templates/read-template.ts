import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { areaAt } from "../../scripts/templates/formula/address.mjs";
import { withoutColumnFormulas } from "../../src/workbench/file/column-formulas";
import { forGrid } from "../../src/workbench/grid/formula-text";

/** The files of the templates. */
export const TEMPLATES = ["drawback-estimator.xlsx", "returns-matching.xlsx", "what-if-model.xlsx"] as const;

export const FOLDER = join(__dirname, "../../templates");

/** A value of a cell; null is a blank one. */
export type Value = string | number | boolean | null;

interface FileCell {
  row: number;
  column: number;
  /** A value, or the formula with "=" as people type it. */
  value: Value;
  isSpill: boolean;
}

/** A formula cell of the file: where it stands, what it says, and what the file keeps as its answer. */
export interface FormulaCell {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  stored: string;
  /** One value, or the rows of a spill. */
  cached: Value[][];
  isSpill: boolean;
}

/** A template as its file has it. */
export interface TemplateFile {
  book: ExcelJS.Workbook;
  formulas: FormulaCell[];
  /** What the evaluator of the templates takes: the file's own inputs, tables, names and formulas, no cached value. */
  model: {
    sheets: { name: string; cells: Map<string, FileCell>; tables: unknown[] }[];
    names: Map<string, string>;
  };
}

/** The parts of a package as texts, by path. */
export function partsOf(file: string): Map<string, string> {
  const parts = unzipSync(readFileSync(join(FOLDER, file)));
  return new Map(Object.entries(parts).map(([path, part]) => [path, strFromU8(part)]));
}

/** Every file there is, so that none goes without a test. */
export const filesOf = (): string[] => readdirSync(FOLDER).sort();

const DAY = 86_400_000;

function plain(value: unknown): Value {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.getTime() / DAY + 25_569;
  return value as Value;
}

/** Opens a template with a reader that knows nothing of how it was made. */
export async function openTemplate(file: string): Promise<TemplateFile> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(withoutColumnFormulas(readFileSync(join(FOLDER, file))).slice().buffer);
  const formulas: FormulaCell[] = [];
  const sheets = book.worksheets.map((sheet) => {
    const cells = new Map<string, FileCell>();
    sheet.eachRow((line, row) =>
      line.eachCell((cell, column) => {
        if (cell.isMerged && cell.master !== cell) return;
        if (!cell.formula) {
          cells.set(`${row},${column}`, { row, column, value: plain(cell.value), isSpill: false });
          return;
        }
        const { shareType, ref } = cell.value as { shareType?: string; ref?: string };
        const isSpill = shareType === "array";
        const { rows, columns } = areaAt(isSpill ? ref! : cell.address);
        const cached = Array.from({ length: rows }, (_, r) =>
          Array.from({ length: columns }, (_, c) => {
            const one = sheet.getCell(row + r, column + c);
            return plain(one.formula ? one.result : one.value);
          }),
        );
        const formula = forGrid(cell.formula);
        formulas.push({ sheet: sheet.name, row, column, formula, stored: cell.formula, cached, isSpill });
        cells.set(`${row},${column}`, { row, column, value: formula, isSpill });
      }),
    );
    return { name: sheet.name, cells, tables: tablesOf(sheet) };
  });
  forgetSpilled(sheets, formulas);
  const names = new Map(
    (book.definedNames.model as { name: string; ranges: string[] }[]).map(({ name, ranges }) => [
      name,
      ranges[0]!,
    ]),
  );
  return { book, formulas, model: { sheets, names } };
}

/** The cells that a spill fills are no inputs. */
function forgetSpilled(
  sheets: { name: string; cells: Map<string, FileCell> }[],
  formulas: FormulaCell[],
): void {
  for (const { sheet, row, column, cached, isSpill } of formulas) {
    if (!isSpill) continue;
    const { cells } = sheets.find(({ name }) => name === sheet)!;
    cached.forEach((line, r) =>
      line.forEach((_, c) => {
        if (r + c > 0) cells.delete(`${row + r},${column + c}`);
      }),
    );
  }
}

function tablesOf(
  sheet: ExcelJS.Worksheet,
): { name: string; area: unknown; columns: { heading: string }[] }[] {
  const tables = sheet.getTables() as unknown as {
    table: { name: string; tableRef: string; columns: { name: string }[] };
  }[];
  return tables.map(({ table }) => ({
    name: table.name,
    area: areaAt(table.tableRef),
    columns: table.columns.map(({ name }) => ({ heading: name })),
  }));
}
