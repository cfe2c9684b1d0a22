import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const TABLE = /^xl\/tables\/[^/]+\.xml$/;
/** What Excel keeps inside a table's columns: the formula of a calculated column, of a totals row, and XML maps. */
const INSIDE = /<(tableColumn\b[^>]*[^/])>[^]*?<\/tableColumn>/g;

/**
 * The same file with its tables' columns bare. The reader stops at a calculated column, which is a formula of the table beside
 * those of its cells: the cells keep theirs.
 */
export function withoutColumnFormulas(bytes: Uint8Array): Uint8Array {
  const tables = unzipSync(bytes, { filter: ({ name }) => TABLE.test(name) });
  if (!Object.values(tables).some((table) => strFromU8(table).includes("</tableColumn>"))) return bytes;
  const parts = unzipSync(bytes);
  for (const name of Object.keys(tables))
    parts[name] = strToU8(strFromU8(parts[name]).replace(INSIDE, "<$1/>"));
  return zipSync(parts, { level: 0 });
}
