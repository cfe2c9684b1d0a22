import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { processorMs, TOO_LONG_MS, type FuzzFailure } from "./fuzz-cells";
import { mutateBytes } from "./mutate-bytes";
import { Random } from "./random";
import { seedFiles, type SeedFile } from "./seed-files";

export interface FileFuzzReport {
  files: number;
  /** Runs that ended in a result, and in a message. */
  results: number;
  messages: number;
  slowestMs: number;
  largestMb: number;
  failures: FuzzFailure[];
}

const ENOUGH_FAILURES = 20;

/** Puts damaged files through `drawback inspect` and `drawback match`. */
export async function fuzzFiles(seed: number, files: number, isTimed: boolean): Promise<FileFuzzReport> {
  const report: FileFuzzReport = {
    files: 0,
    results: 0,
    messages: 0,
    slowestMs: 0,
    largestMb: 0,
    failures: [],
  };
  const folder = await mkdtemp(join(tmpdir(), "drawback-fuzz-"));
  try {
    const seeds = seedFiles();
    const returns = await store(folder, seeds.returns.name, seeds.returns.bytes);
    while (report.files < files && report.failures.length < ENOUGH_FAILURES) {
      const number = report.files++;
      await oneFile(new Random(seed + number), { number, folder, returns, isTimed }, seeds, report);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return report;
}

interface FileCase {
  number: number;
  folder: string;
  /** The returns that damaged imports are matched with. */
  returns: string;
  isTimed: boolean;
}

async function oneFile(
  random: Random,
  { number, folder, returns, isTimed }: FileCase,
  seeds: { imports: SeedFile[]; books: SeedFile[] },
  report: FileFuzzReport,
): Promise<void> {
  const isBook = random.chance(0.4);
  const seed = random.pick(isBook ? seeds.books : seeds.imports);
  const path = await store(folder, `${number}-${seed.name}`, mutateBytes(seed.bytes, random));
  const asOf = ["--as-of", "2024-12-31", "--json"];
  const match = isBook
    ? ["match", path, ...asOf]
    : ["match", "--imports", path, "--returns", returns, ...asOf];
  for (const words of [["inspect", path, "--json"], match]) {
    const started = processorMs();
    const problem = await oneRun(words, report);
    const took = processorMs() - started;
    report.slowestMs = Math.max(report.slowestMs, took);
    report.largestMb = Math.max(report.largestMb, Math.round(process.memoryUsage().rss / 1e6));
    if (problem !== null) report.failures.push({ case: number, what: `${words.join(" ")}: ${problem}` });
    if (isTimed && took > TOO_LONG_MS)
      report.failures.push({ case: number, what: `${words[0]!} took ${Math.round(took)} ms` });
  }
  await rm(path, { force: true });
}

async function oneRun(words: string[], report: FileFuzzReport): Promise<string | null> {
  const out: string[] = [];
  const err: string[] = [];
  const stream = (pieces: string[]) => ({
    write: (piece: string | Uint8Array) => pieces.push(Buffer.from(piece).toString()) > 0,
    once: () => undefined,
    off: () => undefined,
  });
  try {
    const code = await run(words, {
      stdout: stream(out),
      stderr: stream(err),
      today: () => 20000,
      startPartner: null,
    });
    if (code === 0) {
      report.results++;
      JSON.parse(out.join(""));
      return null;
    }
    report.messages++;
    return code === 2 && err.join("").length > 20 ? null : `exit ${code} with "${err.join("")}"`;
  } catch (error) {
    return error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error);
  }
}

async function store(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
