// Writes docs/functions/*.md from the docstrings in src/functions and the tables of test/e2e/formulas.json.
//
//   node scripts/make-function-docs.mjs           writes them
//   node scripts/make-function-docs.mjs --check   exits 1 when one is out of date
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import ts from "typescript";

// The generator that the build uses: it comes with the build's plugin.
const plugin = createRequire(import.meta.url).resolve("custom-functions-metadata-plugin");
const { generateCustomFunctionsMetadata } = createRequire(plugin)("custom-functions-metadata");

const SOURCE = "src/functions";
const TARGET = "docs/functions";
const MARK = "<!-- Made by scripts/make-function-docs.mjs from src/functions; do not edit. -->";

/** What the families are called, in the order of the list. */
const FAMILIES = {
  "estimates.ts": "Planning",
  "dates.ts": "Dates",
  "units.ts": "Money of a line",
  "tariff.ts": "Tariff programmes and rules",
  "eligibility.ts": "Eligibility",
  "matching.ts": "Matching",
};

const files = readdirSync(SOURCE).filter((name) =>
  /@customfunction\b/.test(readFileSync(join(SOURCE, name), "utf8")),
);
const unknown = files.filter((name) => !(name in FAMILIES));
if (unknown.length > 0) throw new Error(`give ${unknown.join(", ")} a heading in FAMILIES`);

/** The tags that the metadata has no place for: what a function gives, remarks, examples. */
function readTags(file) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found = new Map();
  source.forEachChild((node) => {
    if (!ts.isFunctionDeclaration(node)) return;
    const tags = ts.getJSDocTags(node);
    const texts = (name) =>
      tags
        .filter((tag) => tag.tagName.text === name)
        .map((tag) => ts.getTextOfJSDocComment(tag.comment) ?? "");
    const [id] = texts("customfunction");
    if (id === undefined) return;
    found.set(id.trim(), {
      gives: (ts.getTextOfJSDocComment(ts.getJSDocReturnTag(node)?.comment) ?? "").trim(),
      remarks: texts("remarks").join(" ").trim(),
      examples: texts("example").map((text) => {
        const [, formula, answer] = /^(=.*?) gives (.*)$/s.exec(text.trim()) ?? [];
        if (!formula) throw new Error(`${id}: an example reads "=formula gives answer"`);
        return { formula, answer };
      }),
    });
  });
  return found;
}

const cell = (text) =>
  String(text ?? "")
    .replaceAll("|", "\\|")
    .replaceAll("\n", " ");
const row = (...cells) => `| ${cells.map(cell).join(" | ")} |`;
const table = (head, rows) => [
  row(...head),
  row(...head.map(() => "---")),
  ...rows.map((cells) => row(...cells)),
];
const signature = ({ name, parameters }) =>
  `DRAWBACK.${name}(${parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(", ")})`;

/** What an argument takes, in a word. */
function kind({ type, dimensionality, customEnumId }) {
  if (customEnumId) return "one of a list";
  if (dimensionality === "matrix") return "range";
  return { number: "number", string: "text", any: "value" }[type ?? "any"];
}

function page(fn, tags, enums) {
  const lists = fn.parameters
    .filter((p) => p.customEnumId)
    .flatMap((p) => [
      "",
      `### ${p.name}`,
      "",
      ...table(
        ["Value", "Means"],
        enums.find((e) => e.id === p.customEnumId).values.map((v) => [`"${v.stringValue}"`, v.tooltip]),
      ),
    ]);
  const usesTables = tags.examples.some(({ formula }) => formula.includes("[#All]"));
  return [
    `# DRAWBACK.${fn.name}`,
    "",
    MARK,
    "",
    fn.description,
    "",
    "```",
    `=${signature(fn)}`,
    "```",
    "",
    "## Arguments",
    "",
    ...table(
      ["Argument", "Takes", "Needed", "What it is"],
      fn.parameters.map((p) => [p.name, kind(p), p.optional ? "no" : "yes", p.description]),
    ),
    ...lists,
    "",
    "## Gives",
    "",
    tags.gives,
    ...(tags.remarks ? ["", tags.remarks] : []),
    "",
    "## Examples",
    "",
    ...tags.examples.flatMap(({ formula, answer }) => ["```", formula, "```", "", `gives \`${answer}\``, ""]),
    ...(usesTables ? ["The tables of these examples are in [sample tables](sample-tables.md).", ""] : []),
    "## Errors",
    "",
    "`#VALUE!`: an argument or a table cannot be used. `#N/A`: the law, or the table, has no answer. Point at the cell: the message names the argument, the row and the column, and says what to do.",
    "",
  ].join("\n");
}

function index(byFamily) {
  return [
    "# The DRAWBACK functions",
    "",
    MARK,
    "",
    "They need an Excel with dynamic arrays: Microsoft 365, Excel 2024, or Excel on the web.",
    "",
    ...Object.entries(FAMILIES).flatMap(([file, title]) => [
      `## ${title}`,
      "",
      ...table(
        ["Function", "Gives"],
        byFamily.get(file).map((fn) => [`[${fn.name}](${fn.name}.md)`, fn.description]),
      ),
      "",
    ]),
    "## How to use them",
    "",
    "- **Tables** go in with their heading row: `Imports[#All]`. Columns may stand in any order, under our headings or other usual names. Whole columns (`A:Z`) are slow and do not work in Excel on the web.",
    "- **Dates** are Excel dates. A spill gives them as plain numbers: format the column as a date. Text such as 2026-11-21 is understood; 04/08/2025 as text is refused, because it can be read in two ways.",
    "- **Blank arguments** are left out, whether the cell is empty, 0 or empty text. Shares and amounts are the exception: there 0 is zero.",
    "- **asOf** is the day to judge on. Without it nothing expires, and a heading of the spill says so.",
    '- **rules** is "guide" (planning) or "cbp" (what CBP pays), or your own Rules table. Under "guide" CBP\'s figures stand beside, so that nobody books money that will not come.',
    '- **options** are names and values in two columns, as cells or as {"turnover days",90;"amount",5000}: turnover days (for "low-to-high-turnover"), expiring days (180), amount (of TRIALCLAIM, 25,000 dollars), dates 1904.',
    '- **Workbooks that count dates from 1904** (old Mac files): give {"dates 1904",TRUE} as options to the matching functions; dates go in and come out in that system. The date functions want the 1900 system.',
    "- **Errors** are `#VALUE!` and `#N/A` only; point at the cell to read what to do. A bad row never spoils a table: its own status says what is wrong.",
    "- **Large tables**: Excel on the web takes about 5 MB in and out of a function. A spill of more than 200,000 cells shows a message instead; the Drawback pane writes result sheets of any size.",
    "- Twenty formulas over the same tables match once: equal tables are recognised by their contents.",
    "- **What does not work in Excel**: Data Tables (What-If Analysis), Goal Seek and conditional-format rules cannot call add-in functions. Use [SCENARIOS](SCENARIOS.md), or a formula for each scenario; let a conditional format look at a cell that holds the formula.",
    "",
    "Spills have one heading row and nothing else, so Excel's own functions work on them:",
    "",
    "```",
    '=LET(r, DRAWBACK.RETURNSTATUS(Imports[#All], Returns[#All], "fifo", TODAY()), FILTER(r, INDEX(r,,7)="needs-action"))',
    '=LET(s, DRAWBACK.SUMMARY(Imports[#All], Returns[#All]), XLOOKUP("Drawback due", INDEX(s,,1), INDEX(s,,3)))',
    "=SORT(DROP(DRAWBACK.LOTSTATUS(Imports[#All], Returns[#All], , TODAY()), 1), 12)",
    "```",
    "",
  ].join("\n");
}

/** A serial number as a date: the sample tables hold dates as Excel does. */
const isoDate = (serial) => new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);

function samples(tables) {
  return [
    "# Sample tables",
    "",
    MARK,
    "",
    "The examples of the matching functions use these tables. Dates are Excel dates.",
    "",
    ...Object.entries(tables).flatMap(([name, [head, ...rows]]) => [
      `## ${name}`,
      "",
      ...table(
        head,
        rows.map((cells) =>
          cells.map((value, column) =>
            typeof value === "number" && /date/i.test(head[column]) ? isoDate(value) : value,
          ),
        ),
      ),
      "",
    ]),
  ].join("\n");
}

const { metadataJson, errors } = await generateCustomFunctionsMetadata(
  files.map((name) => join(SOURCE, name)),
);
if (errors.length > 0) throw new Error(errors.join("\n"));
const { functions, enums = [] } = JSON.parse(metadataJson);
const byFamily = new Map();
const pages = new Map();
for (const file of Object.keys(FAMILIES)) {
  const tags = readTags(join(SOURCE, file));
  const own = functions.filter((fn) => tags.has(fn.id));
  byFamily.set(file, own);
  for (const fn of own) pages.set(`${fn.name}.md`, page(fn, tags.get(fn.id), enums));
}
pages.set("README.md", index(byFamily));
pages.set("sample-tables.md", samples(JSON.parse(readFileSync("test/e2e/formulas.json", "utf8")).tables));

let stale = false;
const check = process.argv.includes("--check");
if (!check) mkdirSync(TARGET, { recursive: true });
for (const [name, text] of pages) {
  const file = join(TARGET, name);
  const formatted = await format(text, { ...(await resolveConfig(file)), parser: "markdown" });
  if (!check) writeFileSync(file, formatted);
  else if (!existsSync(file) || readFileSync(file, "utf8") !== formatted) {
    console.error(`${file} is out of date: run node scripts/make-function-docs.mjs`);
    stale = true;
  }
}
for (const name of existsSync(TARGET) ? readdirSync(TARGET) : []) {
  if (pages.has(name)) continue;
  if (!check) rmSync(join(TARGET, name));
  else {
    console.error(`${join(TARGET, name)} belongs to no function: run node scripts/make-function-docs.mjs`);
    stale = true;
  }
}
if (stale) process.exit(1);
