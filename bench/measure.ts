import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

/** One line of a bench: names and figures by column. */
export type Figures = Record<string, string | number>;

/**
 * Median milliseconds of kinds of work that are compared: each by itself, so that it pays for its own garbage alone, and all of them twice, so
 * that a machine which others slow down for a while slows them all.
 */
export function medians(runs: readonly (() => unknown)[]): number[] {
  const goes = [WARM_ROUNDS, 1].map((warmRounds) => runs.map((run) => timesOf([run], warmRounds)[0]!));
  return runs.map((_, i) => middle(goes.flatMap((go) => go[i]!)));
}

/** Median milliseconds of stages, each of which takes up what the one before it made, and of all of them together. */
export function medianOfStages(stages: readonly (() => unknown)[]): { stages: number[]; all: number } {
  const times = timesOf(stages, WARM_ROUNDS);
  const all = times[0]!.map((_, k) => times.reduce((sum, each) => sum + each[k]!, 0));
  return { stages: times.map(middle), all: middle(all) };
}

/** For so long, and so often, work is run before it is measured: until then parts of it are still being translated. */
const WARM_UP = 1000;
const WARM_ROUNDS = 4;
/** For about so long it is measured, from `FEWEST` to `MOST` times. */
const MEASURED = 2000;
const FEWEST = 4;
const MOST = 101;

/** Times of each run, in the order they were taken. */
function timesOf(runs: readonly (() => unknown)[], warmRounds: number): number[][] {
  const round = (): number[] => runs.map(time);
  const sum = (times: readonly number[]): number => times.reduce((total, each) => total + each, 0);
  let warm = 0;
  let last = 0;
  for (let k = 0; k < warmRounds || warm < WARM_UP; k++) warm += last = sum(round());
  const count = Math.min(MOST, Math.max(FEWEST, Math.round(MEASURED / last)));
  const rounds = Array.from({ length: count }, round);
  return runs.map((_, i) => rounds.map((each) => each[i]!));
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;

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
