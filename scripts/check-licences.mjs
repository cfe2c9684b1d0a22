// npm run licences: every package that webpack really put into a bundle must have a licence from this list.
// It reads what the last build wrote (webpack/bundled-packages-plugin.js), so build first.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";

const ALLOWED = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "CC0-1.0", "Unlicense", "Zlib", "BlueOak-1.0.0"]); // prettier-ignore

/** Packages whose package.json does not name the licence that their files state, with what the files state. */
const STATED_ELSEWHERE = { "@univerjs/telemetry": "Apache-2.0" }; // An interface without an implementation: it sends nothing.

/** Whether an SPDX expression lets us ship: one side of an OR will do, an AND needs both. */
const isAllowed = (licence) =>
  licence
    .replaceAll(/[()]/g, " ")
    .split(/\sOR\s/)
    .some((choice) => choice.split(/\sAND\s/).every((one) => ALLOWED.has(one.trim())));

const folder = path.join(ROOT, ".cache/bundled");
const builds = ["addin", "workbench", "cli"].filter((name) =>
  fs.existsSync(path.join(folder, `${name}.json`)),
);
if (builds.length === 0) {
  console.error("Nothing is built: run npm run build first.");
  process.exit(1);
}
let refused = 0;
for (const build of builds) {
  const packages = JSON.parse(fs.readFileSync(path.join(folder, `${build}.json`), "utf8"));
  for (const { name, version, licence } of packages) {
    if (isAllowed(STATED_ELSEWHERE[name] ?? licence)) continue;
    refused++;
    console.error(
      `${build}: ${name} ${version} is under "${licence}", which may not ship. Use another package.`,
    );
  }
  console.log(`${build}: ${packages.length} packages bundled`);
}
process.exit(refused === 0 ? 0 : 1);
