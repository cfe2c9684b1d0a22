import { fuzzCells } from "./fuzz-cells";
import { fuzzFiles } from "./fuzz-files";

/** The whole fuzz is `npm run fuzz`; here runs a hundredth of it, always the same. */
const CELLS = Number(process.env.FUZZ_CELLS ?? 10_000);
const FILES = Number(process.env.FUZZ_FILES ?? 100);
const IS_LONG = process.env.FUZZ_CELLS !== undefined;
const SEED = Number(process.env.FUZZ_SEED ?? 20261121);
const NO_TIME_LIMIT = 4 * 3_600_000;
const MOST_MEMORY_MB = 2000;

/** Figures of a long run, for whoever started it. */
function tell(what: string, figures: object): void {
  if (IS_LONG) process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);
}

describe(`fuzz, seed ${SEED}`, () => {
  it(
    `ends in a result or a message for ${CELLS} mutated cells`,
    () => {
      const { failures, ...figures } = fuzzCells(SEED, CELLS, IS_LONG);
      tell("cells", figures);
      expect(failures).toEqual([]);
    },
    NO_TIME_LIMIT,
  );

  it(
    `ends in a result or a message for ${FILES} damaged files`,
    async () => {
      const { failures, ...figures } = await fuzzFiles(SEED, FILES, IS_LONG);
      tell("files", figures);
      expect(failures).toEqual([]);
      expect(figures.largestMb).toBeLessThan(MOST_MEMORY_MB);
    },
    NO_TIME_LIMIT,
  );
});
