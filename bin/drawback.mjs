#!/usr/bin/env node
// The command line: runs what `npm run build` put into dist/cli.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../dist/cli/drawback.cjs", import.meta.url));
if (existsSync(program)) {
  createRequire(import.meta.url)(program);
} else {
  console.error("drawback: dist/cli/drawback.cjs is missing. Run npm run build first.");
  process.exitCode = 2;
}
