/** What the build wrote, as a host would serve it. */
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";

const DIST = path.resolve("dist");
const read = (file: string): string => fs.readFileSync(path.join(DIST, file), "utf8");

/** The add-in's scripts: everything that a web host needs, so neither workbench nor command line. */
const addinScripts = (): string[] =>
  fs
    .readdirSync(DIST, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js") && !/^(workbench|cli)[\\/]/.test(file));

it("has every file that its manifest names", () => {
  const manifest = read("manifest.xml");
  const [, origin] = /IconUrl DefaultValue="(.*)\/assets\//.exec(manifest) as RegExpExecArray;
  const named = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, url]) => url as string);
  expect(named.length).toBeGreaterThan(20);
  for (const url of named) {
    expect(url.startsWith(`${origin}/`)).toBe(true);
    expect(fs.existsSync(path.join(DIST, url.slice((origin as string).length)))).toBe(true);
  }
});

it("has the help page of every function, where the manifest says that the add-in is, and every page that a page leads to", () => {
  const [, origin] = /IconUrl DefaultValue="(.*)\/assets\//.exec(read("manifest.xml")) as RegExpExecArray;
  for (const folder of [".", "workbench"]) {
    const { functions } = JSON.parse(read(`${folder}/functions.json`)) as {
      functions: { name: string; helpUrl: string }[];
    };
    expect(functions.map(({ helpUrl }) => helpUrl)).toEqual(
      functions.map(({ name }) => `${origin}/help/${name}.html`),
    );
    for (const { name } of functions)
      expect(read(`help/${name}.html`)).toContain(`<h1>DRAWBACK.${name}</h1>`);
  }
  for (const file of fs.readdirSync(path.join(DIST, "help"))) {
    const page = read(`help/${file}`);
    expect(page).not.toMatch(/\{\{|<script|https?:/);
    for (const [, link] of page.matchAll(/(?:href|src)="([^"#]+)"/g))
      expect([file, link, fs.existsSync(path.join(DIST, "help", link as string))]).toEqual([
        file,
        link,
        true,
      ]);
  }
});

it("publishes the templates with the add-in", () => {
  const templates = fs.readdirSync("templates");
  expect(fs.readdirSync(path.join(DIST, "templates"))).toEqual(templates);
  expect(templates).toHaveLength(3);
});

it("registers the functions of functions.json, with nothing but CustomFunctions and Office there", () => {
  const ids: string[] = [];
  const CustomFunctions = {
    associate: (id: string) => ids.push(id),
    Error: class extends Error {},
    ErrorCode: {},
  };
  vm.runInNewContext(read("functions.js"), { CustomFunctions, Office: {} });
  const metadata = JSON.parse(read("functions.json")) as {
    allowErrorForDataTypeAny: boolean;
    functions: { id: string }[];
  };
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  expect(fs.statSync(path.join(DIST, "functions.json")).size).toBeLessThan(1_000_000); // Excel on Windows refuses more.
});

it("keeps functions.js in one file: no chunk, worker or asset is asked for", () => {
  expect(read("functions.js")).not.toMatch(
    /importScripts|new Worker|document\.|import\(|sourceMappingURL|chunks\//,
  );
});

it("keeps the grid out of the add-in", () => {
  for (const file of addinScripts()) expect(read(file)).not.toContain("univer");
});

it("registers the same functions in the pane's bundle", () => {
  const associated = (file: string): string[] =>
    [...read(file).matchAll(/CustomFunctions\.associate\("([^"]+)"/g)].map(([, id]) => id as string).sort();
  expect(associated("taskpane.js")).toEqual(associated("functions.js"));
});

it("loads office.js before the bundle", () => {
  const page = read("taskpane.html");
  expect(page.indexOf("office.js")).toBeGreaterThan(0);
  expect(page.indexOf("office.js")).toBeLessThan(page.indexOf("taskpane.js"));
});
