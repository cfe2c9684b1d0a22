import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

/** One line of a bench: names and figures by column. */
export type Figures = Record<string, string | number>;

/** Median milliseconds of several runs, after one to warm up; fewer runs for slow ones. */
export function median(run: () => unknown): number {
  const first = time(run);
  const runs = first > 4000 ? 1 : first > 400 ? 3 : 7;
  const times = Array.from({ length: runs }, () => time(run)).sort((a, b) => a - b);
  return times[times.length >> 1]!;
}

/** Median milliseconds of two kinds of work that are compared, run in turn, so that a busy moment meets both. */
export function medianInTurn(runs: readonly (() => unknown)[]): number[] {
  const times: number[][] = runs.map(() => []);
  const first = runs.reduce((sum, run) => sum + time(run), 0);
  for (let k = first > 8000 ? 3 : 7; k > 0; k--) runs.forEach((run, i) => times[i]!.push(time(run)));
  return times.map((each) => each.sort((a, b) => a - b)[each.length >> 1]!);
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The power of the size with which times grow, from the smallest to the largest. */
export function growth(sizes: readonly number[], times: readonly number[]): number {
  const last = sizes.length - 1;
  return Math.log(times[last]! / times[0]!) / Math.log(sizes[last]! / sizes[0]!);
}

/** Megabytes that this process has held at most. */
export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const told: Record<string, Figures[]> = {};

/** Prints figures as a table on a terminal, and keeps them for `writeJson`. */
export function tell(title: string, rows: readonly Figures[]): void {
  told[title] = [...rows];
  const headings = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => headings.map((heading) => shown(row[heading]!)));
  const widths = headings.map((heading, c) =>
    Math.max(heading.length, ...cells.map((row) => row[c]!.length)),
  );
  const line = (row: readonly string[]): string => row.map((cell, c) => cell.padStart(widths[c]!)).join("  ");
  console.log(`\n${title}\n${line(headings)}`);
  for (const row of cells) console.log(line(row));
}

const shown = (cell: string | number): string =>
  typeof cell === "number" && !Number.isInteger(cell)
    ? cell.toFixed(Math.abs(cell) < 10 ? 2 : 1)
    : String(cell);

/** Writes everything told as JSON into test-results/. */
export function writeJson(name: string): void {
  mkdirSync("test-results", { recursive: true });
  const file = `test-results/bench-${name}.json`;
  const machine = { node: process.version, processor: cpus()[0]?.model ?? "", cores: cpus().length };
  writeFileSync(
    file,
    `${JSON.stringify({ machine, peakMegabytes: peakMegabytes(), tables: told }, null, 2)}\n`,
  );
  console.log(`\nheld ${peakMegabytes()} MB at most; the figures are in ${file}`);
}
