import { WorkbookError, type FileFault, type WorkbookProblem } from "../workbook/port";

/** Input that cannot be used; the text says what is wrong and what to do. The command ends with exit code 2. */
export class InputFault extends Error {}

const FAULTS: Readonly<Record<FileFault, string>> = {
  missing: "there is no such file. Check the path.",
  empty: "the file is empty. Export it again.",
  damaged: "the file is damaged or was cut off. Open it in Excel and save it again, or export it again.",
  "not-a-workbook":
    "this is no workbook and no delimited text. Give an .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv or .txt file.",
  password: "the workbook is protected by a password. Save a copy without one, and give that.",
  "too-large":
    "the file is too large to be read as a workbook. Export its tables as .csv; those are streamed.",
};

/** What a host could not do, in words. */
export function problemText(problem: WorkbookProblem): string {
  switch (problem.kind) {
    case "unreadable-file":
      return `${problem.file}: ${FAULTS[problem.why]}`;
    case "file-exists":
      return `${problem.file} exists already. Give --out another name, or move that file away.`;
    case "too-large":
      return `${problem.rows} rows do not fit on a sheet of Excel. Leave out --out; --json has them all.`;
    case "host":
      return problem.message;
    case "unsupported":
      return `files cannot do that (${problem.what}).`;
    default:
      return problem.kind;
  }
}

/** The text of an error that ends a command, or null for a mistake of ours. */
export function faultText(error: unknown): string | null {
  if (error instanceof InputFault) return error.message;
  return error instanceof WorkbookError ? problemText(error.problem) : null;
}
