import { inspectTables, type InspectedTable, type SheetSource } from "../columns/inspect-tables";
import { listFolder, openFiles, pathKind } from "../workbook/files";
import type { InspectArguments } from "./arguments";
import { writeAll, type Io } from "./io";

/** Runs `drawback inspect`: what was recognised in a file, as text or JSON. */
export async function runInspect({ file, json }: InspectArguments, io: Io): Promise<void> {
  const paths = (await pathKind(file)) === "folder" ? await listFolder(file) : [file];
  const tables: InspectedTable[] = [];
  for (const path of paths) tables.push(...(await inspectFile(path)));
  await writeAll(
    io.stdout,
    json ? [`${JSON.stringify({ tables }, null, 2)}\n`] : [inspectReport(file, tables)],
  );
}

async function inspectFile(path: string): Promise<InspectedTable[]> {
  const port = await openFiles(path);
  const dates1904 = await port.uses1904Dates();
  const sources: SheetSource[] = [];
  for (const source of await port.listSources()) {
    const { cells, firstRow, firstColumn } = await port.read(source);
    sources.push({ sheet: source.sheet, name: source.name, cells, firstRow, firstColumn, dates1904 });
  }
  return inspectTables(sources, { blanksArriveAsZero: false }).tables;
}

const MARKS = { green: "ok", amber: "?", red: "-" } as const;

function inspectReport(file: string, tables: readonly InspectedTable[]): string {
  if (tables.length === 0) return `${file}: no table was found.\n`;
  return tables.map(tableReport).join("\n");
}

function tableReport({
  sheet,
  range,
  role,
  profile,
  headingRow,
  columns,
  rows,
  issues,
}: InspectedTable): string {
  const what = profile === null ? role : `${role} (${profile})`;
  const lines = [
    `${sheet}!${range}: ${what}, ${rows} row${rows === 1 ? "" : "s"}, headings in row ${headingRow ?? "none"}`,
  ];
  const width = Math.min(40, Math.max(0, ...columns.map(({ heading }) => heading.length)));
  for (const { heading, means, certainty, reason } of columns) {
    const shown = heading === "" ? "(no heading)" : heading;
    lines.push(
      `  ${MARKS[certainty].padEnd(3)}${shown.padEnd(width + 2)}${means === null ? "" : `-> ${means}; `}${reason}`,
    );
  }
  for (const { severity, message } of issues.slice(0, 50)) lines.push(`  ${severity}: ${message}`);
  if (issues.length > 50) lines.push(`  … and ${issues.length - 50} more; --json lists them all.`);
  return `${lines.join("\n")}\n`;
}
