import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";
import { runNode } from "./run.mjs";

const SOURCES = ["src", "pages", "assets", "samples", "templates", "docs/functions", "webpack", "webpack.config.js", "manifest.xml", "package-lock.json"]; // prettier-ignore
/** Written after a build, with the time at which it started. */
const STAMP = path.join(ROOT, ".cache/built");

/** When the newest of the files was written. */
function newest(file) {
  const at = fs.statSync(file, { throwIfNoEntry: false });
  if (at === undefined) return 0;
  if (!at.isDirectory()) return at.mtimeMs;
  return Math.max(at.mtimeMs, ...fs.readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Whether dist/ is there and younger than everything it is made from. */
export function isBuilt() {
  const built = fs.statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const there = fs.existsSync(path.join(ROOT, "dist/taskpane.html"));
  return there && SOURCES.every((source) => newest(path.join(ROOT, source)) <= built);
}

/** Builds dist/ with webpack's own arguments; gives the exit code. */
export function build(args = []) {
  fs.rmSync(STAMP, { force: true });
  const started = new Date();
  const code = runNode("node_modules/webpack-cli/bin/cli.js", args);
  if (code === 0) {
    fs.mkdirSync(path.dirname(STAMP), { recursive: true });
    fs.writeFileSync(STAMP, "");
    fs.utimesSync(STAMP, started, started);
  }
  return code;
}
