import {
  RETURN_REASONS,
  RETURN_STATUSES,
  explainReturn,
  reasonSentence,
  reasonsIn,
  type MatchResult,
  type ReadingResult,
  type ReturnReasonCode,
} from "../../engine/index";

/** The codes of a return's reasons, most important first. */
export function returnReasons(reading: ReadingResult, row: number): ReturnReasonCode[] {
  return reasonsIn(RETURN_REASONS, reading.returns.reasons[row]!);
}

const INVALID = RETURN_STATUSES.indexOf("invalid");

/** What is wrong with a return and what to do, a sentence or two per reason; "" when nothing is. */
export function returnAdvice(result: MatchResult, reading: ReadingResult, row: number): string {
  const codes = returnReasons(reading, row);
  if (codes.length === 0) {
    return reading.returns.status[row] === INVALID ? "The row could not be used; the issues say why." : "";
  }
  const data = explainReturn(result, reading, row).data;
  return codes.map((code) => reasonSentence(code, data)).join(" ");
}
