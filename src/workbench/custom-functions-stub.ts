/**
 * Stands in for Excel's custom-functions runtime: import it before src/functions, so that their
 * `CustomFunctions.associate` calls have somewhere to go. The workbench registers what arrived here with its grid.
 */

/** What Excel calls a sheet function with, and what it answers: not typed, as in Excel's own runtime. */
export type SheetFunctionBody = (...args: never[]) => unknown;

/** Sheet functions by their id, in the order in which they were associated. */
export const associated = new Map<string, SheetFunctionBody>();

/** Error values that a sheet function may return or throw. Only #VALUE! and #N/A show their message in Excel. */
const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
    this.name = "CustomFunctions.Error";
  }
}

function associate(
  idOrFunctions: string | Record<string, SheetFunctionBody>,
  body?: SheetFunctionBody,
): void {
  if (typeof idOrFunctions === "string") {
    if (body) associated.set(idOrFunctions.toUpperCase(), body);
    return;
  }
  for (const [id, one] of Object.entries(idOrFunctions)) associated.set(id.toUpperCase(), one);
}

(globalThis as { CustomFunctions?: unknown }).CustomFunctions = { associate, Error: CellError, ErrorCode };
