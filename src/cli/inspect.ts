import { inspectTables, type InspectedTable, type SheetSource } from "../columns/inspect-tables";
import { listFolder, openFiles, pathKind } from "../workbook/files";
import { areasMeet, parseArea } from "../workbook/address";
import type { TableSource } from "../workbook/port";
import type { InspectArguments } from "./arguments";
import { writeAll, type Io } from "./io";
import { onOneLine } from "./issue-lines";
import { refusePlace } from "./split-place";

/** Runs `drawback inspect`: what was recognised in a file, as text or JSON. */
export async function runInspect({ file, json }: InspectArguments, io: Io): Promise<void> {
  await refusePlace(file);
  const paths = (await pathKind(file)) === "folder" ? await listFolder(file) : [file];
  const tables: InspectedTable[] = [];
  for (const path of paths) tables.push(...(await inspectFile(path)));
  await writeAll(io.stdout, json ? jsonPieces(tables) : [inspectReport(file, tables)]);
}

async function inspectFile(path: string): Promise<InspectedTable[]> {
  const port = await openFiles(path);
  const dates1904 = await port.uses1904Dates();
  const sources = await port.listSources();
  const tables: InspectedTable[] = [];
  for (const source of sources) {
    const { cells, firstRow, firstColumn } = await port.read(source);
    const sheet: SheetSource = {
      sheet: source.sheet,
      name: source.name,
      cells,
      firstRow,
      firstColumn,
      dates1904,
    };
    const found = inspectTables([sheet], { blanksArriveAsZero: false }).tables;
    tables.push(...found.filter(({ range }) => !isTold(source, range, sources)));
  }
  return tables;
}

/** True for a table of a sheet that is one of the Excel tables: these are told by themselves. */
function isTold(source: TableSource, range: string, sources: readonly TableSource[]): boolean {
  if (source.kind === "table") return false;
  const area = parseArea(range);
  return sources.some(
    (other) =>
      other.kind === "table" && other.sheet === source.sheet && areasMeet(area, parseArea(other.address)),
  );
}

function* jsonPieces(tables: readonly InspectedTable[]): Generator<string> {
  yield '{"tables":[';
  for (const [at, table] of tables.entries()) yield `${at === 0 ? "" : ","}\n${JSON.stringify(table)}`;
  yield "]}\n";
}

const MARKS = { green: "ok", amber: "?", red: "-" } as const;
const MOST_ISSUES = 50;
const MOST_WIDTH = 40;

function inspectReport(file: string, tables: readonly InspectedTable[]): string {
  return tables.length === 0 ? `${file}: no table was found.\n` : tables.map(tableReport).join("\n");
}

function tableReport(table: InspectedTable): string {
  const { sheet, range, role, profile, headingRow, columns, rows, issues } = table;
  const what = profile === null ? role : `${role} (${profile})`;
  const where = headingRow === null ? "no headings" : `headings in row ${headingRow}`;
  const lines = [`${sheet}!${range}: ${what}, ${rows} row${rows === 1 ? "" : "s"}, ${where}`];
  const width = Math.min(MOST_WIDTH, Math.max(0, ...columns.map(({ heading }) => heading.length)));
  for (const { heading, means, certainty, reason } of columns) {
    const shown = (heading === "" ? "(no heading)" : heading).replace(/\s+/g, " ");
    const meaning = means === null ? "" : `-> ${means}; `;
    lines.push(`  ${MARKS[certainty].padEnd(3)}${shown.padEnd(width + 2)}${meaning}${reason}`);
  }
  for (const { severity, message } of issues.slice(0, MOST_ISSUES))
    lines.push(`  ${severity}: ${onOneLine(message)}`);
  if (issues.length > MOST_ISSUES)
    lines.push(`  … and ${issues.length - MOST_ISSUES} more; --json lists them all.`);
  return `${lines.join("\n")}\n`;
}
