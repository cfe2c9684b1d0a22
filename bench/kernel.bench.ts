/** The matching alone, from encoded columns to priced pieces with statuses, beside the least that any matcher must do. */
import {
  matchLots,
  METHODS,
  type MatchInput,
  type MatchOptions,
  type Method,
  type Program,
} from "../src/engine/index";
import { withMemory } from "../src/engine/domain/memory";
import { memoryFor, prepare } from "../src/engine/matching/match";
import { ALL_GUIDE } from "../src/engine/matching/result";
import { runReading } from "../src/engine/matching/run-reading";
import { NO_OVERRIDES } from "../src/engine/rules/overrides";
import { AS_OF, generate, SHAPES, type Shape } from "./generate";
import { growth, median, medianInTurn, tell, writeJson, type Figures } from "./measure";
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
  const { sku, importDate, quantity } = imports;
  return referenceFifo(
    sku,
    importDate,
    quantity,
    returns.sku,
    returns.date,
    returns.quantity,
    input.texts.length,
  ).count;
}

/** One complete match under one reading: what the reference is compared with. The milliseconds go into `stages`. */
function matchOneReading(
  input: MatchInput,
  method: Method,
  stages?: { prepare: number; read: number },
): number {
  return withMemory(memoryFor(input, 1), () => {
    const start = performance.now();
    const { prepared } = prepare(input, options(method), NO_OVERRIDES);
    const between = performance.now();
    const { pieces } = runReading(prepared, ALL_GUIDE, null).result;
    if (stages) Object.assign(stages, { prepare: between - start, read: performance.now() - between });
    return pieces.count;
  });
}

const largest = Number(process.env["BENCH_ROWS"] ?? 4_000_000);
const sizes = [1_000, 10_000, 100_000, 1_000_000, 4_000_000].filter((size) => size <= largest);
const fifo: Figures[] = [];
const times: { size: number; yard: number; one: number }[] = [];
for (const size of sizes) {
  const input = generate({ rows: size, shape: "ordinary", charges: CHARGES });
  let pieces = 0;
  const stages = { prepare: 0, read: 0 };
  const [yard, one, both] = medianInTurn([
    () => reference(input),
    () => (pieces = matchOneReading(input, "fifo", stages)),
    () => matchLots(input, options("fifo")),
  ]) as [number, number, number];
  times.push({ size, yard, one });
  fifo.push({
    "rows each": size,
    pieces,
    "reference ms": yard,
    "one reading ms": one,
    "sort and join ms": stages.prepare,
    "draw and price ms": stages.read,
    "both ms": both,
    "ns a row": (one * 1e6) / (2 * size),
    "one / reference": one / yard,
    "both / one": both / one,
  });
}
tell("FIFO, five charges: one reading and both, against the reference kernel", fifo);

const measured = times.filter(({ size }) => size >= 10_000 && size <= 1_000_000);
if (measured.length > 1) {
  const at = measured.map(({ size }) => size);
  tell("Growth from the smallest of these sizes to the largest (1 is linear)", [
    {
      from: at[0]!,
      to: at[at.length - 1]!,
      reference: growth(
        at,
        measured.map(({ yard }) => yard),
      ),
      "one reading": growth(
        at,
        measured.map(({ one }) => one),
      ),
    },
  ]);
}

const size = Math.min(largest, 100_000);
const shapes: Figures[] = [];
const ordinary = new Map<Method, number>();
for (const shape of SHAPES as readonly Shape[]) {
  const input = generate({ rows: size, shape, charges: CHARGES });
  const yard = median(() => reference(input));
  const yardPieces = reference(input);
  for (const method of METHODS as readonly Method[]) {
    let pieces = 0;
    const ms = median(() => (pieces = matchOneReading(input, method)));
    if (shape === "ordinary") ordinary.set(method, ms);
    shapes.push({
      shape,
      method,
      pieces,
      ms,
      "to the ordinary shape": ms / ordinary.get(method)!,
      "ns a piece": pieces === 0 ? "" : (ms / pieces) * 1e6,
      "a piece / reference's": pieces === 0 ? "" : ms / pieces / (yard / yardPieces),
    });
  }
}
tell(`Every method on every shape, ${size} rows each, one reading`, shapes);
writeJson("kernel");
