/** An error that a formula ends in, as a cell would show it; IFERROR looks for it. */
export class FormulaError extends Error {}
