import { fuzzCells } from "./fuzz-cells";

/** The whole fuzz is `npm run fuzz`; here runs a hundredth of it, always the same. */
const CELLS = Number(process.env.FUZZ_CELLS ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20261121);

describe("fuzz", () => {
  it(`ends in a result or a message for ${CELLS} mutated cells (seed ${SEED})`, () => {
    const { failures, ...figures } = fuzzCells(SEED, CELLS);
    if (process.env.FUZZ_CELLS) console.log(JSON.stringify(figures));
    expect(failures).toEqual([]);
  }, 3_600_000);
});
