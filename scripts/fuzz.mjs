// npm run fuzz [-- SEED]: a million mutated cells and ten thousand damaged files through inspect and match.
// Each must end in a result or a clear message. FUZZ_CELLS and FUZZ_FILES change the numbers.
import { spawnSync } from "node:child_process";
import { installWhatIsMissing } from "./install.mjs";
import { ROOT } from "./root.mjs";

installWhatIsMissing();
const env = {
  FUZZ_SEED: process.argv[2] ?? String(Math.floor(Math.random() * 2 ** 31)),
  FUZZ_CELLS: "1000000",
  FUZZ_FILES: "10000",
  ...process.env,
};
console.log(`seed ${env.FUZZ_SEED}: ${env.FUZZ_CELLS} cells, ${env.FUZZ_FILES} files`);
// In one process whose memory is bounded: running out of it is a failure like any other.
const node = ["--max-old-space-size=2000", "node_modules/jest/bin/jest.js", "--runInBand", "test/fuzz"];
const { status } = spawnSync(process.execPath, node, { cwd: ROOT, stdio: "inherit", env });
process.exit(status ?? 1);
