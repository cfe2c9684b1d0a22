/** The workbook templates that are published with the add-in, in the order of the page; their words are in strings.ts. */
export const TEMPLATES = [
  { id: "estimator", file: "drawback-estimator.xlsx" },
  { id: "matching", file: "returns-matching.xlsx" },
  { id: "whatIf", file: "what-if-model.xlsx" },
] as const;

/** One of the templates. */
export type Template = (typeof TEMPLATES)[number];
