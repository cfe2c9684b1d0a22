/** The matching alone, from encoded columns to priced pieces with statuses, beside the least that any matcher must do. */
import {
  matchAgain,
  matchLots,
  METHODS,
  type MatchInput,
  type MatchOptions,
  type Method,
  type Program,
} from "../src/engine/index";
import { withMemory } from "../src/engine/domain/memory";
import { draw } from "../src/engine/matching/draw";
import { memoryFor, prepare } from "../src/engine/matching/match";
import { pricePieces } from "../src/engine/matching/price";
import { ALL_GUIDE } from "../src/engine/matching/result";
import { runReading } from "../src/engine/matching/run-reading";
import { judgeCharges } from "../src/engine/matching/verdicts";
import { exportTables } from "../src/engine/matching/windows";
import { routeReturns } from "../src/engine/routing/route";
import { NO_OVERRIDES } from "../src/engine/rules/overrides";
import { AS_OF, generate, SHAPES, type Shape } from "./generate";
import { growth, medians, tell, writeJson, type Figures } from "./measure";
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

/** The last match is kept while the next is made, as by every host: what the machine has learnt of its shape is not forgotten. */
let kept: unknown;

/** One complete match under one reading: what the reference is compared with. How many pieces. */
function matchOneReading(input: MatchInput, method: Method): number {
  return withMemory(memoryFor(input, 1), () => {
    const { prepared } = prepare(input, options(method), NO_OVERRIDES);
    const read = runReading(prepared, ALL_GUIDE, null);
    kept = [prepared, read];
    return read.result.pieces.count;
  });
}

/** Milliseconds of the stages of one reading under FIFO; status is all that is left. */
function stagesOf(input: MatchInput): { sort: number; sweep: number; money: number; status: number } {
  return withMemory(memoryFor(input, 2), () => {
    const start = performance.now();
    const { prepared } = prepare(input, options("fifo"), NO_OVERRIDES);
    const sorted = performance.now();
    kept = runReading(prepared, ALL_GUIDE, null);
    const all = performance.now() - sorted;
    const routes = routeReturns(input, "guide", prepared.invalid.returns);
    const verdicts = judgeCharges(input, prepared.facts, ALL_GUIDE, NO_OVERRIDES);
    const lastExport = exportTables(prepared.days, "guide");
    const before = performance.now();
    const { pieces } = draw(prepared, ALL_GUIDE, routes, verdicts);
    const swept = performance.now();
    pricePieces(prepared, pieces, { routes, verdicts, lastExport, isBarred: true });
    const priced = performance.now();
    const [sweep, money] = [swept - before, priced - swept];
    return { sort: sorted - start, sweep, money, status: Math.max(0, all - sweep - money) };
  });
}

// Each measurement is a function of its own: were its tables within reach afterwards, the collector would go on looking through their texts.

/** FIFO beside the reference: one reading, its stages, and both readings. */
function measureFifo(size: number): Figures {
  const input = generate({ rows: size, shape: "ordinary", charges: CHARGES });
  let pieces = 0;
  let stages = stagesOf(input);
  const [yard, one, both] = medians([
    () => reference(input),
    () => (pieces = matchOneReading(input, "fifo")),
    () => (kept = matchLots(input, options("fifo"))),
    () => (stages = stagesOf(input)),
  ]) as [number, number, number];
  times.push({ size, yard, one });
  return {
    "rows each": size,
    pieces,
    "reference ms": yard,
    "one reading ms": one,
    "sort and join ms": stages.sort,
    "sweep ms": stages.sweep,
    "money ms": stages.money,
    "status ms": stages.status,
    "both ms": both,
    "ns a row": (one * 1e6) / (2 * size),
    "one / reference": one / yard,
    "both / one": both / one,
  };
}

/** Methods on data of one shape; `ordinary` keeps what each takes on the ordinary one, which comes first. */
function measureMethods(
  size: number,
  shape: Shape,
  methods: readonly Method[],
  ordinary: Map<Method, number>,
): Figures[] {
  const input = generate({ rows: size, shape, charges: CHARGES });
  const yardPieces = reference(input);
  return methods.map((method) => {
    let pieces = 0;
    const [yard, ms] = medians([() => reference(input), () => (pieces = matchOneReading(input, method))]) as [
      number,
      number,
    ];
    if (shape === "ordinary") ordinary.set(method, ms);
    return {
      "rows each": size,
      shape,
      method,
      pieces,
      ms,
      "to the ordinary shape": ms / ordinary.get(method)!,
      "to the reference": ms / yard,
      "a piece / reference's": pieces === 0 ? "" : ms / pieces / (yard / yardPieces),
    };
  });
}

/** Both readings after one edited row: matched as a whole, and only what changed. */
function measureAgain(size: number): Figures {
  const input = generate({ rows: size, shape: "ordinary", charges: CHARGES });
  const whole = matchLots(input, options("fifo"));
  const quantity = input.imports.quantity.slice();
  quantity[quantity.length >> 1]! += 1;
  const edited = { ...input, imports: { ...input.imports, quantity } };
  const [all, part] = medians([
    () => (kept = matchLots(edited, options("fifo"))),
    () => (kept = matchAgain(whole, edited, options("fifo"))),
  ]) as [number, number];
  return { "rows each": size, "all ms": all, "again ms": part, "again / all": part / all };
}

/** Average makes sixty pieces per return and more: at a million rows each they fill several gigabytes. */
const MOST_OF_AVERAGE = 100_000;

const largest = Number(process.env["BENCH_ROWS"] ?? 4_000_000);
const sizes = [1_000, 10_000, 100_000, 1_000_000, 4_000_000].filter((size) => size <= largest);
const times: { size: number; yard: number; one: number }[] = [];
const fifo = sizes.map(measureFifo);
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

// Every method on every shape: at a million rows, what the aims are told for, all but average; and average at the size it can be held.
const matched: Figures[] = [];
const upTo: readonly (readonly [rows: number, methods: readonly Method[]])[] = [
  [1_000_000, METHODS.filter((method) => method !== "average")],
  [MOST_OF_AVERAGE, ["average"]],
];
for (const [rows, methods] of upTo) {
  const ordinary = new Map<Method, number>();
  for (const shape of SHAPES)
    matched.push(...measureMethods(Math.min(largest, rows), shape, methods, ordinary));
}
tell("Every method on every shape, one reading", matched);

const again = [10_000, 100_000, 1_000_000].filter((size) => size <= largest).map(measureAgain);
tell("Both readings after one edited row: all of it, and matched again", again);
if (kept === undefined) throw new Error("nothing was matched");
writeJson("kernel");
