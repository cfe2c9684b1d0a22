// Writes docs/reason-codes.md from the codes and sentences in src/engine/issues.
//
//   node scripts/make-reason-codes.mjs           writes it
//   node scripts/make-reason-codes.mjs --check   exits 1 when it is out of date
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { load } from "./load-engine.mjs";

const root = process.cwd();
const target = join(root, "docs/reason-codes.md");

const issues = (name) => load(join(root, "src/engine/issues", `${name}.ts`));
const { RETURN_REASONS, LOT_REASONS } = issues("reasons");
const { ENGINE_CODES } = issues("codes");
const { COLUMN_CODES } = issues("column-codes");
const { messageOf } = issues("messages");
const { reasonSentence } = issues("reason-sentences");

/** Stands for what a sentence takes from the row at hand. */
const FIELD = "…";
const anyField = new Proxy({}, { get: () => FIELD });

const cell = (text) => String(text).replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells) => `| ${cells.map(cell).join(" | ")} |`;

/** Sentences that differ by reading are told for both. */
function reasonText(code) {
  const of = (reading) =>
    reasonSentence(code, new Proxy({}, { get: (_, name) => (name === "reading" ? reading : FIELD) }));
  const [guide, cbp] = [of("guide"), of("cbp")];
  return guide === cbp ? guide : `guide: ${guide} cbp: ${cbp}`;
}

function issueText(code, severity) {
  const at = { table: "Table", row: null, column: "Column" };
  const text = messageOf({ code, severity, at, data: anyField })
    .replace(/^Table(, column "Column")?: /, "")
    .replaceAll("$NaN", `$${FIELD}`);
  return text[0].toUpperCase() + text.slice(1);
}

const reasons = (codes) => [
  row("code", "what it says"),
  row("---", "---"),
  ...codes.map((code) => row(`\`${code}\``, reasonText(code))),
];

const codes = (list) => [
  row("code", "", "what it says"),
  row("---", "---", "---"),
  ...Object.entries(list).map(([code, severity]) => row(`\`${code}\``, severity, issueText(code, severity))),
];

const text = [
  "# Reason and issue codes",
  "",
  "<!-- Made by scripts/make-reason-codes.mjs from src/engine/issues; do not edit. -->",
  "",
  `Codes are stable: a released one never changes its meaning. In the sentences, ${FIELD} stands for what is taken from the row at hand.`,
  "",
  "## Reasons of a return",
  "",
  "Why a return has its status, and notes on it; the most important first. A row can have several.",
  "",
  ...reasons(RETURN_REASONS),
  "",
  "## Reasons of an import lot",
  "",
  ...reasons(LOT_REASONS),
  "",
  "## Issues of tables, columns and cells",
  "",
  "Error: the row takes no part (of a table or a column: there is no match). Warning: it is used, and somebody should look.",
  "A cell that is not needed and cannot be read counts as blank; its issue is then a warning.",
  "",
  ...codes(COLUMN_CODES),
  "",
  "## Issues of the match",
  "",
  ...codes(ENGINE_CODES),
  "",
].join("\n");

const wanted = await format(text, { ...(await resolveConfig(target)), parser: "markdown" });
if (process.argv.includes("--check")) {
  let found = "";
  try {
    found = readFileSync(target, "utf8");
  } catch {
    // Not made yet: out of date.
  }
  if (found !== wanted) {
    console.error("docs/reason-codes.md is out of date: run node scripts/make-reason-codes.mjs");
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, wanted);
}
