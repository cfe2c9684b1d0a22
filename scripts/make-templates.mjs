// Writes the workbook templates into templates/, the same bytes every time. Their figures come from the functions as they stand in src/.
//
//   node scripts/make-templates.mjs           writes the files
//   node scripts/make-templates.mjs --check   exits 1 when one is out of date
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.mjs";
import { estimator } from "./templates/estimator.mjs";
import { loadFunctions } from "./templates/load-functions.mjs";
import { makeTemplate } from "./templates/make-template.mjs";
import { matching } from "./templates/matching.mjs";
import { whatIf } from "./templates/what-if.mjs";

const FOLDER = join(ROOT, "templates");
const functions = await loadFunctions();
const files = new Map();
for (const model of [estimator(), matching(), whatIf()])
  files.set(join(FOLDER, model.file), await makeTemplate(model, functions));

const out = [...files].filter(([file, bytes]) => !existsSync(file) || !readFileSync(file).equals(bytes));
if (process.argv.includes("--check")) {
  for (const [file] of out) console.error(`${file} is out of date: run npm run templates`);
  if (out.length > 0) process.exit(1);
} else {
  mkdirSync(FOLDER, { recursive: true });
  for (const [file, bytes] of out) writeFileSync(file, bytes);
}
