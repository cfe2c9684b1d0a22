// Writes src/engine/rules/chapter99-data.ts from scripts/make-chapter99.csv and the additions below.
//
//   node scripts/make-chapter99.mjs           writes the file
//   node scripts/make-chapter99.mjs --check   exits 1 when the file is out of date
//
// The csv is a transcription of HTS chapter 99, subchapter III (2026 Revisions 3 and 6), with the summer 2026 orders from
// second-hand reports. Its programme column is coarse and in places wrong; MEASURES decides, number by number.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = process.cwd();
const csvFile = join(root, "scripts/make-chapter99.csv");
const dataFile = join(root, "src/engine/rules/chapter99-data.ts");

/** First and last heading (inclusive) of each measure. A heading outside them all is `other`. */
const MEASURES = [
  ["9903.01.01", "9903.01.05", "ieepa-fentanyl"],
  ["9903.01.10", "9903.01.16", "ieepa-fentanyl"],
  ["9903.01.20", "9903.01.24", "ieepa-fentanyl"],
  ["9903.01.25", "9903.01.34", "ieepa-reciprocal"],
  ["9903.01.43", "9903.01.76", "ieepa-reciprocal"],
  ["9903.01.77", "9903.01.83", "ieepa-brazil"],
  ["9903.01.84", "9903.01.90", "ieepa-other"],
  ["9903.02.01", "9903.02.91", "ieepa-reciprocal"],
  ["9903.03.01", "9903.03.11", "122"],
  ["9903.03.12", "9903.03.16", "338-canada"],
  ["9903.04.60", "9903.04.70", "232-pharma"],
  ["9903.05.01", "9903.05.09", "301-brazil"],
  ["9903.05.20", "9903.05.99", "301-forced-labour"],
  ["9903.06.01", "9903.06.21", "301-forced-labour"],
  ["9903.08.20", "9903.08.26", "232-drones"],
  ["9903.45.01", "9903.45.06", "201-washers"],
  ["9903.45.21", "9903.45.29", "201-solar"],
  ["9903.74.01", "9903.74.07", "232-trucks"],
  ["9903.74.08", "9903.74.11", "232-truck-parts"],
  ["9903.76.01", "9903.76.24", "232-timber"],
  ["9903.78.01", "9903.78.02", "232-copper"],
  ["9903.79.01", "9903.79.09", "232-semiconductors"],
  ["9903.80.01", "9903.81.99", "232-steel"],
  ["9903.82.01", "9903.82.26", "232-metals-2026"],
  ["9903.85.67", "9903.85.68", "232-aluminium-russia"],
  ["9903.85.01", "9903.85.72", "232-aluminium"],
  ["9903.88.01", "9903.88.70", "301-china"],
  ["9903.89.01", "9903.89.63", "301-aircraft"],
  ["9903.91.01", "9903.92.80", "301-china"],
  ["9903.94.01", "9903.94.04", "232-autos"],
  ["9903.94.05", "9903.94.07", "232-auto-parts"],
  ["9903.94.31", "9903.94.31", "232-autos"],
  ["9903.94.32", "9903.94.33", "232-auto-parts"],
  ["9903.94.40", "9903.94.41", "232-autos"],
  ["9903.94.42", "9903.94.45", "232-auto-parts"],
  ["9903.94.50", "9903.94.51", "232-autos"],
  ["9903.94.52", "9903.94.55", "232-auto-parts"],
  ["9903.94.60", "9903.94.61", "232-autos"],
  ["9903.94.62", "9903.94.65", "232-auto-parts-korea"],
  ["9903.94.66", "9903.94.69", "232-auto-parts"],
  ["9903.96.01", "9903.96.03", "civil-aircraft"],
];

/** Headings the csv lacks: rates as in chapter99.ts, `x` none, `?` not known. All second-hand reports of the 2026 orders. */
const ADDED = {
  9903.03: "12-14+50 15-16x",
  9903.04: "60^100 61x 62^15 63+0 64+20 65x 66? 67-70x",
  9903.05: "02-09x 87x 90x 93-99x",
  9903.06: "01-21x",
  9903.08: "20x 21+100 22+25 23^10 24^15 25-26?",
  9903.76: "24=15",
  9903.82: "01x 20c25 21x 22? 23-26?",
  9903.94: "66x 67=15 68x 69=15",
  9903.96: "03x",
};

/** Where the csv's rate column cannot be read by rule. */
const RATES = {
  "9903.01.29": "x", // blank in the csv: products of the column 2 countries, exempt from the reciprocal tariffs
  "9903.82.18": "?25", // no change in the general column, + 25 % in the special column
  "9903.82.19": "?25",
};

const EDITIONS = { "2026 Rev 3": "3", "2026 Rev 6": "6" };

/** Rows of a csv file in which cells may be quoted. */
function parseCsv(text) {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) =>
        (cell[1] ?? cell[2] ?? "").replaceAll('""', '"'),
      ),
    );
}

/** The rate of a heading in our notation, from the wording of the tariff. */
function rateOf(heading, wording, measure) {
  if (RATES[heading]) return RATES[heading];
  const text = wording.replace(/\s+/g, " ").replace(/\.$/, "");
  let match;
  if (/^(Free|No change)$/.test(text)) return "x";
  if ((match = /capped\/topped up to ([\d.]+)%/.exec(text))) return `^${match[1]}`;
  if ((match = /\+ a duty of ([\d.]+)% upon the value of/.exec(text))) return `c${match[1]}`;
  if ((match = /^The duty provided .*(?:\+|plus) ?([\d.]+)%$/.exec(text))) return `+${match[1]}`;
  if (/^The duty provided (for )?in the applicable subheading$/.test(text)) return "x";
  // Safeguards are a rate on top, although the column gives the rate alone.
  if ((match = /^([\d.]+)%$/.exec(text))) return `${measure.startsWith("201") ? "+" : "="}${match[1]}`;
  if (text === "") return "?";
  throw new Error(`${heading}: cannot read the rate "${wording}"`);
}

const measureOf = (heading) =>
  MEASURES.find(([from, to]) => heading >= from && heading <= to)?.[2] ?? "other";

function collectRows() {
  const [head, ...lines] = parseCsv(readFileSync(csvFile, "utf8"));
  if (head.join() !== "heading,program,rate_text,added_percent,source")
    throw new Error("unexpected csv head");
  const rows = new Map();
  for (const [heading, , wording, percent, source] of lines) {
    const measure = measureOf(heading);
    const rate = rateOf(heading, wording, measure);
    if (percent !== "" && rate !== `+${percent}`) throw new Error(`${heading}: ${rate} is not + ${percent}`);
    rows.set(heading, { heading, measure, rate, edition: EDITIONS[source] ?? "s" });
  }
  for (const [family, items] of Object.entries(ADDED)) {
    for (const item of items.split(" ")) {
      const [, first, last, rate] = /^(\d\d)(?:-(\d\d))?(.+)$/.exec(item);
      for (let n = Number(first); n <= Number(last ?? first); n++) {
        const heading = `${family}.${String(n).padStart(2, "0")}`;
        if (rows.has(heading)) throw new Error(`${heading} is in the csv`);
        rows.set(heading, { heading, measure: measureOf(heading), rate, edition: "s" });
      }
    }
  }
  return [...rows.values()].sort((a, b) => (a.heading < b.heading ? -1 : 1));
}

/** Lines `family measure edition item...`, neighbours with the same rate folded into a range. */
function fold(rows) {
  const lines = [];
  let key = "";
  for (const { heading, measure, rate, edition } of rows) {
    const family = heading.slice(0, 7);
    const number = Number(heading.slice(8));
    const nextKey = `${family} ${measure} ${edition}`;
    if (nextKey !== key) lines.push({ key: (key = nextKey), items: [] });
    const items = lines.at(-1).items;
    const last = items.at(-1);
    if (last && last.rate === rate && last.to === number - 1) last.to = number;
    else items.push({ from: number, to: number, rate });
  }
  const two = (n) => String(n).padStart(2, "0");
  return lines.map(({ key: start, items }) =>
    [start, ...items.map((i) => two(i.from) + (i.to > i.from ? `-${two(i.to)}` : "") + i.rate)].join(" "),
  );
}

const output = `// Made by scripts/make-chapter99.mjs; do not edit. \`readTable\` in chapter99.ts says how to read it.

/** Headings of HTS chapter 99, subchapter III: a line is family, measure, edition, then numbers with their rates. */
export const CHAPTER_99_TABLE = \`
${fold(collectRows()).join("\n")}
\`;
`;

if (process.argv.includes("--check")) {
  if (readFileSync(dataFile, "utf8") !== output) {
    console.error("src/engine/rules/chapter99-data.ts is out of date: run node scripts/make-chapter99.mjs");
    process.exit(1);
  }
} else {
  writeFileSync(dataFile, output);
}
