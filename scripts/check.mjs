// npm run check: every check, in an order that needs no step twice (the end-to-end tests run on the build).
// All steps run, so one look shows everything that is wrong. `npm run check -- lint types` runs some only.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";
import { runNode } from "./run.mjs";

const JEST = "node_modules/jest/bin/jest.js";
const TOTALS = ".cache/jest";
/** The seed of the property tests: fixed here, so that a red run can be run again. FC_SEED=… tries another. */
const SEED = process.env.FC_SEED ?? "20261121";

/** Tests of dates run where the clock is behind, and far ahead of, the one they were written by. */
const DATE_TESTS = "test/.*(date|serial|deadline|window|period|expir)";

function jest(name, args, env = {}) {
  const output = `${TOTALS}/${name}.json`;
  const flags = ["--json", `--outputFile=${output}`, ...args];
  return runNode(JEST, flags, { TZ: "UTC", FC_SEED: SEED, ...env });
}

const STEPS = {
  format: () => runNode("node_modules/prettier/bin/prettier.cjs", ["--check", "--log-level=warn", "."]),
  lint: () => runNode("node_modules/eslint/bin/eslint.js", [".", "--max-warnings=0", "--cache", "--cache-location=.cache/eslint"]), // prettier-ignore
  types: () => runNode("scripts/types.mjs"),
  boundaries: () =>
    runNode("node_modules/dependency-cruiser/bin/dependency-cruise.mjs", ["src", "test", "bench"]),
  unused: () => runNode("node_modules/knip/bin/knip.js", ["--no-progress"]),
  build: () => runNode("scripts/build.mjs"),
  licences: () => runNode("scripts/check-licences.mjs"),
  tests: () => jest("tests", ["--selectProjects", "unit", "pane"]),
  "time-zones": () =>
    ["America/Los_Angeles", "Pacific/Kiritimati"]
      .map((TZ, i) =>
        jest(
          `zone-${i}`,
          ["--selectProjects", "unit", "--passWithNoTests", "--testPathPatterns", DATE_TESTS],
          { TZ },
        ),
      ) // prettier-ignore
      .find((code) => code !== 0) ?? 0,
  "end-to-end": () => jest("end-to-end", ["--selectProjects", "e2e", "--runInBand"]),
  manifest: () => jest("manifest", ["--selectProjects", "manifest"]),
};

/** Tests passed and failed, from what jest wrote. A test file that could not be loaded counts as one failed test. */
function total() {
  const folder = path.join(ROOT, TOTALS);
  const sum = { passed: 0, failed: 0 };
  for (const file of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const result = JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"));
    sum.passed += result.numPassedTests;
    sum.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  }
  return sum;
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(", ")}. There are: ${Object.keys(STEPS).join(", ")}.`);
  process.exit(2);
}

fs.rmSync(path.join(ROOT, TOTALS), { recursive: true, force: true });
fs.mkdirSync(path.join(ROOT, TOTALS), { recursive: true });
const results = [];
for (const name of chosen.length > 0 ? chosen : Object.keys(STEPS)) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const code = STEPS[name]();
  results.push({ name, code, seconds: (performance.now() - start) / 1000 });
}

console.log(`\nSeed of the property tests: ${SEED}\n`);
for (const { name, code, seconds } of results) {
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s`);
}
const { passed, failed } = total();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(results.every(({ code }) => code === 0) ? 0 : 1);
