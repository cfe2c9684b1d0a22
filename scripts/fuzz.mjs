// npm run fuzz [-- SEED]: a million mutated cells and ten thousand damaged files through inspect and match.
// Each must end in a result or a clear message. FUZZ_CELLS and FUZZ_FILES change the numbers.
import { installWhatIsMissing } from "./install.mjs";
import { runNode } from "./run.mjs";

installWhatIsMissing();
process.env.FUZZ_SEED ??= process.argv[2] ?? String(Math.floor(Math.random() * 2 ** 31));
process.env.FUZZ_CELLS ??= "1000000";
process.env.FUZZ_FILES ??= "10000";
console.log(
  `seed ${process.env.FUZZ_SEED}: ${process.env.FUZZ_CELLS} cells, ${process.env.FUZZ_FILES} files`,
);
process.exit(runNode("node_modules/jest/bin/jest.js", ["test/fuzz"]));
