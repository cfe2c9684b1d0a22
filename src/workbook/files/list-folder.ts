import { readdir } from "node:fs/promises";
import { join } from "node:path";

const READABLE = /\.(csv|tsv|tab|txt|xlsx|xlsm|xlsb|xls|ods)(\.gz)?$/i;
/** Files that programs leave beside the ones they have open, and hidden files. */
const LEFT_BEHIND = /^(\.|~\$)/;

/**
 * The tables' files of a folder, by name: so monthly exports named by month come in order. Figures in names count as
 * figures ("export 9" before "export 10").
 */
export async function listFolder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && READABLE.test(entry.name) && !LEFT_BEHIND.test(entry.name))
    .map((entry) => entry.name)
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }) || (a < b ? -1 : 1))
    .map((name) => join(path, name));
}
