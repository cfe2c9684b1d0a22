// npm run bench [-- fifo]: builds bench/*.bench.ts as the product is built and runs them, each in a Node of its own.
import fs from "node:fs";
import { run, runNode } from "./run.mjs";
import { ROOT } from "./root.mjs";
import { installWhatIsMissing } from "./install.mjs";
import path from "node:path";

installWhatIsMissing();
if (runNode("node_modules/webpack-cli/bin/cli.js", ["--config-name", "bench"]) !== 0) process.exit(1);
const chosen = process.argv.slice(2);
const built = fs.readdirSync(path.join(ROOT, ".cache/bench")).filter((file) => file.endsWith(".cjs"));
const codes = built
  .filter((file) => chosen.length === 0 || chosen.includes(path.parse(file).name))
  .map((file) => {
    console.log(`\n── ${path.parse(file).name}`);
    return run(process.execPath, ["--max-old-space-size=8000", `.cache/bench/${file}`]);
  });
process.exit(codes.find((code) => code !== 0) ?? 0);
