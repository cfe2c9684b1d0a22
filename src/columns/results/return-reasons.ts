import {
  RETURN_REASONS,
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

/** What is wrong with a return and what to do, a sentence or two per reason; "" when nothing is. */
export function returnAdvice(result: MatchResult, reading: ReadingResult, row: number): string {
  const codes = returnReasons(reading, row);
  if (codes.length === 0) return "";
  const data = explainReturn(result, reading, row).data;
  return codes.map((code) => reasonSentence(code, data)).join(" ");
}
