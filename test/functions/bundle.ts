import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { transformSync } from "@swc/core";

/** One sheet function as Excel is told of it. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl?: string;
  parameters: {
    name: string;
    description: string;
    type?: string;
    dimensionality?: string;
    optional?: boolean;
    customEnumId?: string;
  }[];
  result: { dimensionality?: string; type?: string };
}

/** Metadata as the build makes it, and which function of which file answers to which id. */
export interface Generated {
  functions: FunctionMetadata[];
  enums: { id: string; type: string; values: { name: string; stringValue: string; tooltip: string }[] }[];
  associate: { sourceFileName: string; functionName: string; id: string }[];
}

/** The generator that the build uses: it comes with the build's plugin. */
const { generateCustomFunctionsMetadata } = createRequire(
  createRequire(resolve("package.json")).resolve("custom-functions-metadata-plugin"),
)("custom-functions-metadata") as {
  generateCustomFunctionsMetadata(
    files: string[],
  ): Promise<{ metadataJson: string; associate: Generated["associate"]; errors: string[] }>;
};

const FOLDER = resolve("src/functions");

/** The files that hold sheet functions, as the build finds them. */
export function families(): string[] {
  return readdirSync(FOLDER)
    .map((name) => join(FOLDER, name))
    .filter((file) => file.endsWith(".ts") && /@customfunction\b/i.test(readFileSync(file, "utf8")))
    .sort();
}

/** The metadata generated from the docstrings. */
export async function generate(): Promise<Generated> {
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(families());
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const { functions, enums } = JSON.parse(metadataJson) as Generated;
  return { functions, enums, associate };
}

/** The sheet functions and all they import as one script, without a build: what dist/functions.js is, from the files as they stand. */
export function bundle({ associate }: Pick<Generated, "associate">): string {
  const modules = new Map<string, string>();
  for (const file of families()) collect(file, modules);
  const parts = [...modules].map(
    ([file, code]) => `${JSON.stringify(file)}: (module, exports, require) => {\n${code}\n}`,
  );
  // A module first, then the line that the build puts at its end.
  const calls = associate.map(
    ({ sourceFileName, functionName, id }) =>
      `{ const family = load(${JSON.stringify(sourceFileName)}); CustomFunctions.associate(${JSON.stringify(id)}, family[${JSON.stringify(functionName)}]); }`,
  );
  return `(() => {
    const modules = {${parts.join(",\n")}};
    const loaded = {};
    const load = (file) => {
      if (loaded[file]) return loaded[file].exports;
      const module = (loaded[file] = { exports: {} });
      modules[file](module, module.exports, load);
      return module.exports;
    };
    ${calls.join("\n")}
  })();`;
}

function collect(file: string, modules: Map<string, string>): void {
  if (modules.has(file)) return;
  modules.set(file, "");
  const source = readFileSync(file, "utf8");
  const code = file.endsWith(".ts") ? compile(file, source) : source;
  modules.set(
    file,
    code.replace(/\brequire\("([^"]+)"\)/g, (_, name: string) => {
      const found = resolveFrom(file, name);
      collect(found, modules);
      return `require(${JSON.stringify(found)})`;
    }),
  );
}

function compile(file: string, source: string): string {
  return transformSync(source, {
    filename: file,
    module: { type: "commonjs" },
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
  }).code;
}

function resolveFrom(file: string, name: string): string {
  if (!name.startsWith(".")) return createRequire(file).resolve(name);
  const path = resolve(dirname(file), name);
  const found = [path, `${path}.ts`, `${path}.js`, join(path, "index.ts")].find(
    (candidate) => /\.[jt]s$/.test(candidate) && existsSync(candidate),
  );
  if (!found) throw new Error(`${file} imports ${name}, which is nowhere`);
  return found;
}
