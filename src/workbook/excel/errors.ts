import { WorkbookError } from "../port";

/** Code of an error of office.js ("ItemNotFound"), or "" for any other error. */
export function officeCode(error: unknown): string {
  const code: unknown = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}

/** True when Excel refused because a cell is being edited; nothing of the request was carried out then. */
export function isCellEdit(error: unknown): boolean {
  return officeCode(error) === "InvalidOperationInCellEditMode";
}

/** True when a request or its answer was over Excel's 5 MB; nothing of the request was carried out or answered. */
export function isTooLarge(error: unknown): boolean {
  return /^(Request|Response)PayloadSizeLimitExceeded$/.test(officeCode(error));
}

/** The error as one of ours, in terms a user can act on. Errors that are ours already stay as they are. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (isCellEdit(error)) return new WorkbookError({ kind: "cell-in-edit" });
  const code = officeCode(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code === "ApiNotFound") return new WorkbookError({ kind: "unsupported", what: message });
  return new WorkbookError({ kind: "host", message: code ? `${code}: ${message}` : message });
}
