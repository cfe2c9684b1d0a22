/** Rows in, rows out: from the cells of two tables to the cells of the results, as a sheet function or the pane has them. */
import { lotStatus } from "../src/columns/results/lot-status";
import { matchLines } from "../src/columns/results/match-lines";
import type { ResultTable } from "../src/columns/results/result-table";
import { returnStatus } from "../src/columns/results/return-status";
import { readTables } from "../src/columns/read-tables";
import {
  chosen,
  matchLots,
  toIsoDate,
  type MatchInput,
  type MatchOptions,
  type MatchResult,
} from "../src/engine/index";
import { AS_OF } from "./generate";
import { growth, medianOfStages, tell, writeJson, type Figures } from "./measure";
import { sheets } from "./sheets";

/** Makes every row of a result, one after the other, as blocks of rows are handed to a sheet. */
function rowsOf(table: ResultTable): number {
  let cells = 0;
  for (let row = 0; row < table.rowCount; row++) cells += table.row(row).length;
  return cells;
}

const OPTIONS: MatchOptions = {
  method: "fifo",
  reading: "guide",
  asOf: AS_OF,
  turnoverDays: null,
  expiringDays: 180,
};
const largest = Number(process.env["BENCH_ROWS"] ?? 1_000_000);
const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= largest);
const lines: Figures[] = [];
const totals: number[] = [];
for (const size of sizes) {
  const cells = sheets(size);
  let input: MatchInput;
  let result: MatchResult;
  let cellsOut = 0;
  const read = (): void => {
    const imports = { name: "Imports", cells: cells.imports };
    const returns = { name: "Returns", cells: cells.returns };
    input = readTables({ imports, returns }, { blanksArriveAsZero: false }).input!;
  };
  const match = (): void => {
    result = matchLots(input, OPTIONS);
  };
  const out = (): void => {
    const reading = chosen(result);
    cellsOut =
      rowsOf(matchLines(result, reading)) +
      rowsOf(returnStatus(result, reading)) +
      rowsOf(lotStatus(result, reading));
  };
  const { stages, all } = medianOfStages([read, match, out]);
  totals.push(all);
  lines.push({
    "rows each": size,
    "parse and encode ms": stages[0]!,
    "match, both readings ms": stages[1]!,
    "rows out ms": stages[2]!,
    "cells out": cellsOut,
    "all ms": all,
  });
}
tell(`Rows in, rows out (FIFO, both readings, as of ${toIsoDate(AS_OF)})`, lines);
if (totals.length > 1) {
  const [from, to] = [sizes[0]!, sizes[sizes.length - 1]!];
  tell("Growth", [{ from, to, "rows in to rows out": growth(sizes, totals) }]);
}
writeJson("rows");
