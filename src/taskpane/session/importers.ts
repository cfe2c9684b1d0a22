import { withRows, type MatchInput } from "../../engine/index";

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
  return { ...input, imports: withRows(imports, Int32Array.from(rows)) };
}
