// Writes the sample workbook and its tables as csv files into samples/, the same bytes every time.
//
//   node scripts/make-sample.mjs           writes the files
//   node scripts/make-sample.mjs --check   exits 1 when one is out of date
//
// The data it starts from is in scripts/sample/*.csv; each file says where its figures come from.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.mjs";
import { makeTables } from "./sample/tables.mjs";
import { workbookBytes } from "./sample/workbook.mjs";
import { csvText } from "./sample/write-csv.mjs";

const tables = makeTables();
const files = new Map([
  ["drawback-sample.xlsx", Buffer.from(await workbookBytes(tables))],
  ...tables.map((table) => [table.csv, Buffer.from(csvText(table))]),
]);

const folder = join(ROOT, "samples");
const isOut = ([name, bytes]) =>
  !existsSync(join(folder, name)) || !readFileSync(join(folder, name)).equals(bytes);
const out = [...files].filter(isOut).map(([name]) => `samples/${name}`);

if (process.argv.includes("--check")) {
  if (out.length > 0) {
    console.error(`out of date: ${out.join(", ")}: run npm run samples`);
    process.exit(1);
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}
