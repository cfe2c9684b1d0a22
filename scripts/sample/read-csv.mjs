import { readFileSync } from "node:fs";

/**
 * Rows of one of the data files beside this script, as objects by heading. Lines that begin with # are remarks.
 *
 * @param {string} name file name, without folder
 * @returns {Record<string, string>[]}
 */
export function readData(name) {
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  const [headings, ...rows] = parseCsv(text.replace(/^#.*\n/gm, ""));
  return rows.map((cells) => {
    if (cells.length > headings.length) throw new Error(`${name}: too many cells in ${cells.join(",")}`);
    return Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ""]));
  });
}

/** Cells of a csv text; cells may be quoted, quotes in them are doubled. */
function parseCsv(text) {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) =>
      [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) =>
        (cell[1] ?? cell[2] ?? "").replaceAll('""', '"'),
      ),
    );
}
