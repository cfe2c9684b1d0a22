import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { metadataFor } from "../../webpack/help-urls-plugin";
import { DEFAULT_ORIGIN } from "../../webpack/manifest-for";
import { generate, type Generated } from "./bundle";
import { examples, formulaTable } from "./examples";

let functions: Generated["functions"];
beforeAll(async () => {
  ({ functions } = await generate());
});

const pageOf = (name: string): string => readFileSync(`docs/functions/${name}.md`, "utf8");

it("ties each function to its help page, its examples with their answers, and the formula table", () => {
  const table = new Set(formulaTable().formulas.map(({ formula }) => formula));
  for (const { id, name, description, parameters, helpUrl } of functions) {
    expect(helpUrl).toBe(`${DEFAULT_ORIGIN}/help/${name}.html`);
    const page = pageOf(name);
    expect(page).toContain(`# DRAWBACK.${name}\n`);
    expect(page).toContain(description);
    for (const parameter of parameters) expect(page).toContain(`| ${parameter.name} `);
    const own = examples().filter((one) => one.id === id);
    expect(own.length).toBeGreaterThan(0);
    for (const { formula, answer } of own) {
      expect(page).toContain(`\`\`\`\n${formula}\n\`\`\`\n\ngives \`${answer}\``);
      expect([formula, table.has(formula)]).toEqual([formula, true]);
    }
  }
});

it("has a page for every function, and no other page but the list and the sample tables", () => {
  const pages = functions.map(({ name }) => `${name}.md`);
  expect(readdirSync("docs/functions").sort()).toEqual([...pages, "README.md", "sample-tables.md"].sort());
  for (const page of pages) expect(existsSync(`docs/functions/${page}`)).toBe(true);
});

it("leads to the host that the build is for", () => {
  const text = JSON.stringify({ functions: [{ helpUrl: `${DEFAULT_ORIGIN}/help/NET.html` }] }, null, 2);
  expect(metadataFor(text, "https://host.example/drawback")).toContain(
    '"helpUrl": "https://host.example/drawback/help/NET.html"',
  );
});

it.each(["docs/what-if.md", "docs/templates.md"])(
  "%s names functions and leads to pages that are there",
  (file) => {
    const text = readFileSync(file, "utf8");
    const names = functions.map(({ name }) => name);
    const named = [...text.matchAll(/DRAWBACK\.([A-Z]+)|Functions?: ([A-Z, ]+)\./g)];
    const all = named.flatMap(([, one, list]) => one ?? list!.split(", "));
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((name) => !names.includes(name))).toEqual([]);
    for (const [, link] of text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g))
      expect([link, existsSync(join("docs", link!))]).toEqual([link, true]);
  },
);
