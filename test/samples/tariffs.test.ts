import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseIsoDate } from "../../src/engine/index";
import { lookUpHeading } from "../../src/engine/rules/chapter99";
import { isInForce, measureById } from "../../src/engine/rules/measures";

/** Rates that a heading had before the edition of our table: "heading percent". */
const EARLIER_RATES = new Set([
  "9903.81.87 25",
  "9903.81.90 25",
  "9903.85.07 25",
  "9903.01.24 20",
  "9903.45.25 14.75",
  "9903.45.25 14.5",
  "9903.45.25 14.25",
]);

const file = join(__dirname, "../../scripts/sample/tariffs.csv");
const rows = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => /^9903/.test(line))
  .map((line) => line.split(","))
  .map(([heading, column, percent, from, to]) => ({ heading, column, percent, from, to }));

describe("the duties of the sample", () => {
  it.each(rows)("have $heading at $percent % from $from as the engine's table does", (row) => {
    const info = lookUpHeading(row.heading!)!;
    expect(info).toMatchObject({ known: true, carriesDuty: true });
    expect(isInForce(measureById(info.measure), parseIsoDate(row.from!)!)).toBe(true);
    if (!EARLIER_RATES.has(`${row.heading} ${row.percent}`)) expect(info.percent).toBe(Number(row.percent));
    const ofColumn =
      /^Section (\d+)$/.exec(row.column!)?.[1] ?? (row.column === "IEEPA" ? "ieepa" : info.program);
    expect(ofColumn).toBe(info.program);
  });
});
