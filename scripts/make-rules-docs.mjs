// Writes docs/rules.md and docs/legal/sources.md from the rules in src/engine/rules.
//
//   node scripts/make-rules-docs.mjs           writes both
//   node scripts/make-rules-docs.mjs --check   exits 1 when one is out of date
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format, resolveConfig } from "prettier";
import { load } from "./load-engine.mjs";

const root = process.cwd();

const rules = (name) => load(join(root, "src/engine/rules", `${name}.ts`));
const { RULES, RULES_VERSION } = { ...rules("registry"), ...rules("rules-version") };
const { TOPICS, isVerified } = rules("rule");
const { PARAMETERS } = rules("parameters");
const { ACCOUNTING_METHODS } = rules("accounting-methods");
const { allHeadings } = rules("chapter99");
const { measureById } = rules("measures");
const { toIsoDate } = load(join(root, "src/engine/dates/plain-date.ts"));
const SOURCES = Object.assign(
  {},
  ...["statute", "regulation", "guidance", "orders", "fees"].map((name) =>
    Object.assign({}, ...Object.values(rules(`sources/${name}`))),
  ),
);

const cell = (text) => String(text).replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells) => `| ${cells.map(cell).join(" | ")} |`;
const day = (date) => (date === null ? "" : toIsoDate(date));
const cited = (source) => (source.url ? `[${source.citation}](${source.url})` : source.citation);
const mark = (verified) => (verified ? "yes" : "**no**");
const capital = (text) => text[0].toUpperCase() + text.slice(1);

function parameterLines(parameter) {
  return parameter.values.map((value) =>
    row(
      `\`${parameter.id}\``,
      parameter.title,
      value.value,
      parameter.assumption ? `${parameter.unit} (our assumption)` : parameter.unit,
      day(value.from),
      day(value.to),
      value.sources.map(cited).join("; "),
      mark(value.verified),
    ),
  );
}

function headingLines() {
  const byMeasure = new Map();
  for (const info of allHeadings().values()) {
    const list = byMeasure.get(info.measure) ?? { duty: [], none: [] };
    list[info.carriesDuty ? "duty" : "none"].push(info.heading);
    byMeasure.set(info.measure, list);
  }
  return [...byMeasure].map(([measure, { duty, none }]) =>
    row(`\`${measure}\``, measureById(measure).title, ranges(duty), ranges(none)),
  );
}

/** "9903.88.01-.04, .09" from a sorted list of headings. */
function ranges(headings) {
  const parts = [];
  let family = "";
  for (let i = 0; i < headings.length; i++) {
    let j = i;
    const number = (k) => Number(headings[k].slice(8));
    const sameFamily = (k) => headings[k]?.slice(0, 7) === headings[i].slice(0, 7);
    while (sameFamily(j + 1) && number(j + 1) === number(j) + 1) j++;
    const start = headings[i].slice(0, 7) === family ? headings[i].slice(7) : headings[i];
    parts.push(j > i ? `${start}-${headings[j].slice(7)}` : start);
    family = headings[i].slice(0, 7);
    i = j;
  }
  return parts.join(", ");
}

function rulesPage() {
  const lines = [
    "# The rules",
    "",
    "<!-- Made by scripts/make-rules-docs.mjs from src/engine/rules; do not edit. -->",
    "",
    `State of the table: ${RULES_VERSION}. It is research, not legal advice: have a licensed customs broker or lawyer check it.`,
    "",
    "Each rule is told under two readings: **guide**, the simplified planning guide that this product follows, and **CBP**, what CBP pays.",
    "A rule is *verified* when every source under it was read in its own text or a mirror of it; the others rest on second-hand reports, a twin section, or memory.",
    "`From` is the first day a rule holds, `to` the first day it no longer does. Sources with the copies that were read: [legal/sources.md](legal/sources.md).",
    "",
  ];
  for (const topic of TOPICS) {
    lines.push(`## ${capital(topic)}`, "");
    for (const rule of RULES.filter((r) => r.topic === topic)) {
      const dates = [
        rule.effectiveFrom === null ? "" : `from ${day(rule.effectiveFrom)}`,
        rule.effectiveTo === null ? "" : `to ${day(rule.effectiveTo)}`,
      ];
      lines.push(
        `### ${rule.title}`,
        "",
        `\`${rule.id}\` · verified: ${mark(isVerified(rule))}${dates
          .filter(Boolean)
          .map((d) => ` · ${d}`)
          .join("")}`,
        "",
        `- **Guide:** ${rule.guide}`,
        `- **CBP:** ${rule.cbp}`,
        ...(rule.note ? [`- Note: ${rule.note}`] : []),
        `- Source: ${rule.sources.map(cited).join("; ")}`,
        "",
      );
    }
  }
  lines.push(
    "## Numbers",
    "",
    row("Id", "What", "Value", "Unit", "From", "To", "Source", "Verified"),
    row(...Array(8).fill("---")),
    ...PARAMETERS.flatMap(parameterLines),
    "",
    "## Accounting methods that need no ruling",
    "",
    row("Method", "Title", "ACE code", "Draws domestic withdrawals"),
    row(...Array(4).fill("---")),
    ...Object.values(ACCOUNTING_METHODS).map((m) =>
      row(`\`${m.method}\``, m.title, m.aceCode, m.drawsDomesticWithdrawals ? "yes" : "no"),
    ),
    "",
    "ACE codes are second-hand; confirm them against CBP's CATAIR before filing.",
    "",
    "## Chapter 99 headings in the table",
    "",
    row("Measure", "Title", "Carry duty", "Carry none"),
    row(...Array(4).fill("---")),
    ...headingLines(),
    "",
  );
  return lines.join("\n");
}

function sourcesPage() {
  const uses = new Map();
  const use = (source, where) => uses.set(source.citation, [...(uses.get(source.citation) ?? []), where]);
  for (const rule of RULES) rule.sources.forEach((source) => use(source, rule.id));
  for (const p of PARAMETERS) {
    new Set(p.values.flatMap((value) => value.sources)).forEach((source) => use(source, p.id));
  }
  return [
    "# Sources",
    "",
    "<!-- Made by scripts/make-rules-docs.mjs from src/engine/rules/sources; do not edit. -->",
    "",
    `Every citation of the rules, last looked at on ${RULES_VERSION}: the copy that was read, what we take from it, and the rules and numbers that rest on it.`,
    "*Verified* means the text itself or a mirror of it was read. Everything else has to be read by a person before money rests on it.",
    "",
    row("Citation", "Copy read", "Our reading", "Where", "Verified"),
    row(...Array(5).fill("---")),
    ...Object.values(SOURCES).map((source) =>
      row(
        cited(source),
        source.edition,
        source.says,
        [...new Set(uses.get(source.citation) ?? [])].map((id) => `\`${id}\``).join(", "),
        mark(source.verified),
      ),
    ),
    "",
  ].join("\n");
}

let stale = false;
for (const [name, page] of [
  ["docs/rules.md", rulesPage()],
  ["docs/legal/sources.md", sourcesPage()],
]) {
  const file = join(root, name);
  const text = await format(page, { ...(await resolveConfig(file)), parser: "markdown" });
  if (!process.argv.includes("--check")) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    console.error(`${name} is out of date: run node scripts/make-rules-docs.mjs`);
    stale = true;
  }
}
if (stale) process.exit(1);
