/** Steps of the wizard, in order. */
export const STEPS = ["data", "columns", "rules", "match", "review", "finish"] as const;
export type StepId = (typeof STEPS)[number];

/** The wizard and the pages beside it, in the order of the menu. */
export const PAGES = [
  "wizard",
  "estimate",
  "deadlines",
  "cape",
  "trial",
  "assessment",
  "functions",
  "templates",
  "settings",
] as const;
export type PageId = (typeof PAGES)[number];

/** The step after another one, or null after the last. */
export function nextStep(step: StepId): StepId | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}

/** The step before another one, or null before the first. */
export function previousStep(step: StepId): StepId | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}
