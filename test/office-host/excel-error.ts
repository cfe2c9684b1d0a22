/** An error as Excel answers it: a code of the object model and Microsoft's sentence for it. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? SENTENCES[code] ?? code);
  }
}

const SENTENCES: Record<string, string> = {
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: "The resource being created already exists.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  AccessDenied: "You cannot perform the requested operation.",
  GeneralException: "There was an internal error while processing the request.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
};

export const itemNotFound = (): ExcelError => new ExcelError("ItemNotFound");
export const invalidArgument = (message?: string): ExcelError => new ExcelError("InvalidArgument", message);
