/** Rows in, rows out: from the cells of two tables to the cells of the results, as a sheet function or the pane has them. */
import { lotStatus } from "../src/columns/results/lot-status";
import { matchLines } from "../src/columns/results/match-lines";
import type { ResultTable } from "../src/columns/results/result-table";
import { returnStatus } from "../src/columns/results/return-status";
import { readTables } from "../src/columns/read-tables";
import { chosen, matchLots, toIsoDate, type MatchResult } from "../src/engine/index";
import { AS_OF } from "./generate";
import { growth, medianInTurn, tell, writeJson, type Figures } from "./measure";
import { sheets } from "./sheets";

/** Makes every row of a result, one after the other, as blocks of rows are handed to a sheet. */
function rowsOf(table: ResultTable): number {
  let cells = 0;
  for (let row = 0; row < table.rowCount; row++) cells += table.row(row).length;
  return cells;
}

const largest = Number(process.env["BENCH_ROWS"] ?? 1_000_000);
const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= largest);
const lines: Figures[] = [];
const totals: number[] = [];
for (const size of sizes) {
  const cells = sheets(size);
  const ms = { read: 0, match: 0, out: 0 };
  let cellsOut = 0;
  const read = () =>
    readTables(
      {
        imports: { name: "Imports", cells: cells.imports },
        returns: { name: "Returns", cells: cells.returns },
      },
      { blanksArriveAsZero: false },
    ).input!;
  const out = (result: MatchResult): number => {
    const reading = chosen(result);
    return (
      rowsOf(matchLines(result, reading)) +
      rowsOf(returnStatus(result, reading)) +
      rowsOf(lotStatus(result, reading))
    );
  };
  const [total] = medianInTurn([
    () => {
      const start = performance.now();
      const input = read();
      const wasRead = performance.now();
      const result = matchLots(input, {
        method: "fifo",
        reading: "guide",
        asOf: AS_OF,
        turnoverDays: null,
        expiringDays: 180,
      });
      const matched = performance.now();
      cellsOut = out(result);
      Object.assign(ms, {
        read: wasRead - start,
        match: matched - wasRead,
        out: performance.now() - matched,
      });
    },
  ]) as [number];
  totals.push(total);
  lines.push({
    "rows each": size,
    "parse and encode ms": ms.read,
    "match, both readings ms": ms.match,
    "rows out ms": ms.out,
    "cells out": cellsOut,
    "all ms": total,
  });
}
tell(`Rows in, rows out (FIFO, both readings, as of ${toIsoDate(AS_OF)})`, lines);
if (totals.length > 1) {
  const [from, to] = [sizes[0]!, sizes[sizes.length - 1]!];
  tell("Growth", [{ from, to, "rows in to rows out": growth(sizes, totals) }]);
}
writeJson("rows");
