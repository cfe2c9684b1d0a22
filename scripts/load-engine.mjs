import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { transformSync } from "@swc/core";

const loaded = new Map();

/** A TypeScript module of the engine (pure, relative imports only), compiled and run in place. */
export function load(file) {
  if (loaded.has(file)) return loaded.get(file).exports;
  const module = { exports: {} };
  loaded.set(file, module);
  const { code } = transformSync(readFileSync(file, "utf8"), {
    filename: file,
    module: { type: "commonjs" },
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
  });
  const require = (name) => load(resolve(dirname(file), `${name}.ts`));
  new Function("module", "exports", "require", code)(module, module.exports, require);
  return module.exports;
}
