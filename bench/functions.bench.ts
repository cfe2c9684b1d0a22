/** The built functions inside Microsoft's own runtime: the whole way of a call, arguments and answers as JSON included. */
import { existsSync, readFileSync } from "node:fs";
import { openFunctions } from "../test/office-host/functions-runtime";
import { tell, writeJson, type Figures } from "./measure";
import { sheets } from "./sheets";

const BUILT = "dist/functions.js";
if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: npm run build first`);
const runtime = openFunctions(readFileSync(BUILT, "utf8"));

/** Calls a function; what is measured must be answers, not errors. */
async function answer(name: string, args: unknown[]): Promise<void> {
  const got = await runtime.call(name, args, { patience: 600_000 });
  if (!got.ok) throw new Error(`${name}: ${got.code} ${got.message}`);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const CALLS = 5000;
const scalar: [name: string, args: (i: number) => unknown[]][] = [
  ["ESTIMATE", (i) => [1000 + i, 0.05]],
  ["DEADLINE", (i) => [45_000 + (i % 1000)]],
  ["DAYSLEFT", (i) => [45_000 + (i % 1000), 46_347]],
  ["REFUND", (i) => [1000 + i, 500, 1 + (i % 500)]],
];
const rows: Figures[] = [];
for (const [name, args] of scalar) {
  const calls = () => Promise.all(Array.from({ length: CALLS }, (_, i) => answer(name, args(i))));
  await calls();
  const processor = process.cpuUsage();
  const ms = await time(calls);
  const { user, system } = process.cpuUsage(processor);
  rows.push({ function: name, calls: CALLS, ms, "processor ms": (user + system) / 1000 });
}
tell("Scalar functions (the runtime gathers answers for a moment before it sends them)", rows);

const SIZE = 10_000;
const { imports, returns } = sheets(SIZE);
const spills: Figures[] = [];
for (const name of ["SUMMARY", "MATCHLOTS"]) {
  const first = await time(() => answer(name, [imports, returns]));
  const again = await time(() => answer(name, [imports, returns]));
  spills.push({ function: name, "rows each": SIZE, "first ms": first, "again ms": again });
}
tell("Functions of whole tables; the second call of any of them matches nothing anew", spills);
writeJson("functions");
