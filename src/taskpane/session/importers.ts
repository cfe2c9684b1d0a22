import type { ImportTable, MatchInput } from "../../engine/index";

/** Importers told to the user at most. */
const MOST = 50;

/** Names of the importers of record in the imports, in alphabetical order. */
export function importersIn({ imports, texts }: MatchInput): string[] {
  const names = new Set<string>();
  for (const code of imports.importerOfRecord) if (code !== 0) names.add(texts[code]!);
  return [...names].sort().slice(0, MOST);
}

/** The input with an importer of record where the imports name none. */
export function withDefaultImporter(input: MatchInput, importer: string): MatchInput {
  const name = importer.trim();
  if (name === "") return input;
  const known = input.texts.indexOf(name);
  const code = known >= 0 ? known : input.texts.length;
  const importerOfRecord = input.imports.importerOfRecord.map((each) => (each === 0 ? code : each));
  return {
    ...input,
    texts: known >= 0 ? input.texts : [...input.texts, name],
    imports: { ...input.imports, importerOfRecord },
  };
}

/** The input with the imports of one importer only; the others take no part and get no status. */
export function ofOneImporter(input: MatchInput, importer: string): MatchInput {
  if (importer === "") return input;
  const code = input.texts.indexOf(importer);
  const { imports } = input;
  const rows: number[] = [];
  for (let row = 0; row < imports.count; row++) if (imports.importerOfRecord[row] === code) rows.push(row);
  return { ...input, imports: withRows(imports, rows) };
}

/** The rows of a table at some indices, all its columns alike. */
function withRows(table: ImportTable, rows: readonly number[]): ImportTable {
  const cut: Record<string, unknown> = { ...table, count: rows.length };
  for (const [name, column] of Object.entries(table)) {
    if (ArrayBuffer.isView(column)) cut[name] = take(column as Float64Array, rows);
  }
  cut["charges"] = table.charges.map((charge) => ({ ...charge, cents: take(charge.cents, rows) }));
  return cut as unknown as ImportTable;
}

function take<Column extends { [index: number]: number; constructor: unknown }>(
  column: Column,
  rows: readonly number[],
): Column {
  const Same = column.constructor as new (length: number) => Column;
  const taken = new Same(rows.length);
  rows.forEach((row, at) => ((taken as Record<number, number>)[at] = column[row]!));
  return taken;
}
