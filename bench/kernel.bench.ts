import {
  matchLots,
  METHODS,
  type MatchInput,
  type MatchOptions,
  type Method,
  type Program,
} from "../src/engine/index";
import { prepare } from "../src/engine/matching/match";
import { ALL_GUIDE } from "../src/engine/matching/result";
import { runReading } from "../src/engine/matching/run-reading";
import { NO_OVERRIDES } from "../src/engine/rules/overrides";
import { AS_OF, generate, SHAPES, type Shape } from "./generate";
import { median, table } from "./measure";
import { referenceFifo } from "./reference";

const CHARGES: readonly Program[] = ["base", "301", "232", "122", "201"];

function options(method: Method): MatchOptions {
  return {
    method,
    reading: "guide",
    asOf: AS_OF,
    turnoverDays: method === "low-to-high-turnover" ? 90 : null,
    expiringDays: 180,
  };
}

function reference(input: MatchInput): number {
  const { imports, returns } = input;
  return referenceFifo(
    imports.sku,
    imports.importDate,
    imports.quantity,
    returns.sku,
    returns.date,
    returns.quantity,
    input.texts.length,
  ).count;
}

/** One complete match under one reading: what the reference is compared with. */
function matchOneReading(input: MatchInput, method: Method): number {
  const { prepared } = prepare(input, options(method), NO_OVERRIDES);
  return runReading(prepared, ALL_GUIDE, null).result.pieces.count;
}

const largest = Number(process.env["BENCH_ROWS"] ?? 1_000_000);
const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= largest);
const rows: (string | number)[][] = [];
for (const size of sizes) {
  const input = generate({ rows: size, shape: "ordinary", charges: CHARGES });
  const yard = median(() => reference(input));
  let pieces = 0;
  const one = median(() => (pieces = matchOneReading(input, "fifo")));
  const both = median(() => matchLots(input, options("fifo")));
  rows.push([size, pieces, yard, one, both, one / yard, both / one]);
}
console.log("FIFO, five charges, one reading and both, against the reference kernel");
table(["rows each", "pieces", "reference ms", "one ms", "both ms", "one / reference", "both / one"], rows);

const size = Math.min(largest, 100_000);
const shapes: (string | number)[][] = [];
for (const shape of SHAPES as readonly Shape[]) {
  const input = generate({ rows: size, shape, charges: CHARGES });
  for (const method of METHODS as readonly Method[]) {
    let pieces = 0;
    const time = median(() => (pieces = matchOneReading(input, method)));
    const perPiece = (time / Math.max(1, pieces)) * 1e6;
    shapes.push([shape, method, pieces, time, perPiece]);
  }
}
console.log(`\nEvery method on every shape, ${size} rows each, one reading`);
table(["shape", "method", "pieces", "ms", "ns per piece"], shapes);
