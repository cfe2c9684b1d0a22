/** The seed of every property: fixed, so that a run can be repeated; FC_SEED in the environment changes it. */
export const SEED = Number(process.env.FC_SEED ?? 20260712);

/**
 * What a property runs with: so often, or as often as it can in the seconds given.
 * FC_RUNS in the environment is how often each property runs, however long that takes.
 */
export function runs(numRuns: number, seconds = 5) {
  const asked = process.env.FC_RUNS;
  if (asked !== undefined) return { seed: SEED, numRuns: Number(asked) };
  return { seed: SEED, numRuns, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false };
}
