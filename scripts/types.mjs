// npm run types: the whole product, and once more the engine and columns with no DOM, Node or Office in reach.
import { runNode } from "./run.mjs";

const codes = ["tsconfig.json", "tsconfig.engine.json"].map((project) =>
  runNode("node_modules/typescript/bin/tsc", ["--project", project]),
);
process.exit(codes.find((code) => code !== 0) ?? 0);
