/** Median milliseconds of several runs, after one to warm up; fewer runs for slow ones. */
export function median(run: () => unknown): number {
  const first = time(run);
  const runs = first > 2000 ? 1 : first > 200 ? 3 : 5;
  const times = Array.from({ length: runs }, () => time(run)).sort((a, b) => a - b);
  return times[times.length >> 1]!;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Prints rows as a table on a terminal; fractions with one decimal. */
export function table(headings: readonly string[], rows: readonly (string | number)[][]): void {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === "number" && !Number.isInteger(cell) ? cell.toFixed(1) : String(cell))),
  );
  const widths = headings.map((heading, c) =>
    Math.max(heading.length, ...cells.map((row) => row[c]!.length)),
  );
  const line = (row: readonly string[]): string => row.map((cell, c) => cell.padStart(widths[c]!)).join("  ");
  console.log(line(headings));
  for (const row of cells) console.log(line(row));
}
