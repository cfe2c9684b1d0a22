import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { transformSync } from "@swc/core";
import { ROOT } from "../root.mjs";

const require = createRequire(import.meta.url);
const SOURCE = join(ROOT, "src/functions");

/** TypeScript straight from src/, so that a template never shows the figures of an older build. */
export function requireTypeScript(file) {
  require.extensions[".ts"] = (module, path) => {
    const { code } = transformSync(readFileSync(path, "utf8"), {
      filename: path,
      module: { type: "commonjs" },
      jsc: { target: "es2022", parser: { syntax: "typescript" } },
    });
    module._compile(code, path);
  };
  return require(resolve(ROOT, file));
}

/** The generator of functions.json that the build uses: it comes with the build's plugin. */
const plugin = require.resolve("custom-functions-metadata-plugin");
const { generateCustomFunctionsMetadata } = createRequire(plugin)("custom-functions-metadata");

/**
 * The sheet functions by name: their parameters as Excel knows them, and the function itself.
 *
 * @returns {Promise<Map<string, {parameters: object[], body: Function}>>}
 */
export async function loadFunctions() {
  const families = readdirSync(SOURCE)
    .map((name) => join(SOURCE, name))
    .filter((file) => /@customfunction\b/.test(readFileSync(file, "utf8")));
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(families);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const parameters = new Map(JSON.parse(metadataJson).functions.map((fn) => [fn.id, fn.parameters]));
  return new Map(
    associate.map(({ sourceFileName, functionName, id }) => {
      const family = requireTypeScript(sourceFileName);
      return [id, { parameters: parameters.get(id), body: family[functionName] }];
    }),
  );
}
