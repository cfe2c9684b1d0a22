import { isRefusal, refusalSentence, toExcelSerial, type PlainDate, type RefusalCode } from "../engine";

/** The two errors of a cell that show a text: a wrong argument, and no lawful answer. */
export type CellErrorCode = "#VALUE!" | "#N/A";

/** Thrown where a cell has to show an error; `answer` makes Excel's error of it. */
export class CellRefusal extends Error {
  constructor(
    readonly code: CellErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** A wrong argument: what is wrong with it, and what to do. */
export function wrongArgument(argument: string, sentence: string): CellRefusal {
  return new CellRefusal("#VALUE!", `${argument}: ${sentence}`);
}

/** Refusals that say that the law has no answer, not that the argument is wrong. */
const NO_ANSWER: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "heading.unknown",
  "heading.not-in-force",
  "program.heading-needed",
  "program.review",
]);

/**
 * What a sheet function gives back to Excel: the answer, or the error that the cell shows with its text.
 * The only place where exceptions become cell errors; one that we did not mean is told as a mistake of ours.
 */
export function answer<T>(give: () => T): Exclude<T, { refused: unknown }> {
  let found: T;
  try {
    found = give();
  } catch (thrown) {
    throw toCellError(thrown);
  }
  if (isRefusal(found)) {
    throw cellError(NO_ANSWER.has(found.refused) ? "#N/A" : "#VALUE!", refusalSentence(found));
  }
  return found as Exclude<T, { refused: unknown }>;
}

function toCellError(thrown: unknown): unknown {
  if (thrown instanceof CellRefusal) return cellError(thrown.code, thrown.message);
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return cellError(
    "#VALUE!",
    `This is a mistake in Drawback, not in your sheet (${what}). Please report it.`,
  );
}

function cellError(code: CellErrorCode, message: string): CustomFunctions.Error {
  const { Error: CellError, ErrorCode } = CustomFunctions;
  return new CellError(code === "#N/A" ? ErrorCode.notAvailable : ErrorCode.invalidValue, message);
}

/** A date as one cell shows it: Excel's serial number with a date format. */
export function toDateCell(date: PlainDate): {
  type: "FormattedNumber";
  basicValue: number;
  numberFormat: string;
} {
  return { type: "FormattedNumber", basicValue: toExcelSerial(date)!, numberFormat: "yyyy-mm-dd" };
}
