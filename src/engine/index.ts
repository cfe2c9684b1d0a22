/**
 * The only door of the engine: everything outside `src/engine` imports from here.
 * Pure TypeScript: no Office, React, clock, random, network; the same input gives the same output.
 */
export * from "./dates/excel-serial";
export * from "./dates/plain-date";
export { bytes, floats, ints, shareMemory, withMemory } from "./domain/memory";
export { portion, reached, withProgress, type Progress } from "./domain/progress";
export { remembered } from "./domain/remembered";
export * from "./domain/tables";
export * from "./domain/vocabulary";
export type { Issue, Severity, TableName } from "./issues/issue";
export { ENGINE_CODES, type IssueCode } from "./issues/codes";
export { COLUMN_CODES } from "./issues/column-codes";
export {
  LOT_REASONS,
  RETURN_REASONS,
  lotBit,
  reasonsIn,
  returnBit,
  type LotReasonCode,
  type ReturnReasonCode,
} from "./issues/reasons";
export { formatCents, type Cents } from "./money/cents";
export { drawbackPoint, dutyPoint } from "./money/drawback-point";
export { dutyOn, dutyOnAll, paidOnAll } from "./prepare/charges-of-lot";
export { mpfPerUnit, mpfPoint } from "./money/mpf-point";
export { allocate } from "./money/allocate";
export { controlDifference, controlOf, unusedDuty, type Control } from "./matching/control";
export { differenceByRule, type Difference } from "./matching/difference";
export { matchLots, memoryForRows } from "./matching/match";
export { halves } from "./parts/halves";
export { canBeSplit } from "./parts/can-be-split";
export { joinParts } from "./parts/join-parts";
export { matchAgain } from "./parts/match-again";
export { partOfInput, type Part } from "./parts/part";
export { withRows } from "./parts/with-rows";
export { withdrawalLines, type WithdrawalLine } from "./matching/withdrawal-lines";
export { chargeBetween } from "./matching/price";
export {
  EXPIRED,
  INELIGIBLE,
  MATTERS,
  PAYS,
  PENDING,
  WITHDRAWN,
  chosen,
  type MatchResult,
  type ReadingResult,
} from "./matching/result";
export { byProgram, byStatus, contested, type ProgramTotals, type StatusTotals } from "./matching/totals";
export {
  explainReturn,
  type ChargeStep,
  type PieceStep,
  type ReturnExplanation,
} from "./explain/explain-return";
export { LotFigures } from "./explain/lot-figures";
export { MatchLines } from "./explain/match-lines";
export { piecesByReturn } from "./explain/pieces-by-return";
export { ReturnFigures } from "./explain/return-figures";
export { messageOf } from "./issues/messages";
export { reasonSentence, sentencesVary, type ReasonFigures } from "./issues/reason-sentences";
export { place } from "./issues/place";
export {
  channelOf,
  judgeProgram,
  nameProgram,
  recoverableShare,
  whatIs,
  CHANNELS,
  type Channel,
  type NamedProgram,
} from "./analysis/program";
export {
  daysLeftToFile,
  lastDayFor,
  windowState,
  DEADLINE_EVENTS,
  WINDOW_STATES,
  type DeadlineEvent,
  type WindowState,
} from "./analysis/deadline";
export { compareDispositions, type DispositionInput, type DispositionOption } from "./analysis/disposition";
export { estimate, standardRecovery, type EstimateInput } from "./analysis/estimate";
export { compareFiling, filingMinimum, type FilingOption } from "./analysis/filing";
export { mpfOfLine, type MpfSteps } from "./analysis/mpf-of-line";
export { net } from "./analysis/net";
export { refundOfUnits } from "./analysis/refund-of-units";
export { isRefusal, type Refusal, type RefusalCode } from "./analysis/refusal";
export { refusalSentence } from "./analysis/refusal-messages";
export { scenarios } from "./analysis/scenarios";
export { lookUpHeading, parseHeadings, type HeadingInfo } from "./rules/chapter99";
export {
  applyOverrides,
  NO_OVERRIDES,
  type OverrideVerdict,
  type RuleOverride,
  type RuleOverrides,
} from "./rules/overrides";
export { parameterOn } from "./rules/parameters";
export { rulesTable, ruleById, type RuleRow } from "./rules/registry";
export { PROVISION_CLASSES, TOPICS, type ProvisionClass, type Rule, type Topic } from "./rules/rule";
export {
  CHECK_POINTS,
  checklist,
  isEligible,
  type CheckAnswer,
  type CheckItem,
  type CheckPoint,
} from "./analysis/checklist";
export { CHECK_TITLES, checkSentence } from "./analysis/checklist-messages";
export { earliestEvent, noticeDates, type NoticeDates, type NoticeOf } from "./analysis/notice-dates";
export {
  routeSingle,
  SINGLE_PROVISIONS,
  type SingleFacts,
  type SingleProvision,
  type SingleReturn,
} from "./analysis/single-return";
export { addWorkingDays, isWorkingDay } from "./analysis/working-days";
export { capeEntries, MOST_CAPE_ENTRIES, type CapeEntry } from "./analysis/cape-entries";
export { classTotals, type ClassTotal } from "./analysis/class-totals";
export { compareMethods, type MethodComparison, type MethodFigures } from "./analysis/compare-methods";
export { programThatShows1904 } from "./analysis/dates-1904";
export { drawbackLeft } from "./analysis/drawback-left";
export { expiringByMonth, type ExpiringMonth } from "./analysis/expiring-by-month";
export { rankGoods, type RankedGoods } from "./analysis/ranked-goods";
export {
  trialClaim,
  TRIAL_REFUSALS,
  type TrialClaim,
  type TrialLine,
  type TrialRefusal,
} from "./analysis/trial-claim";
export { recordMethod, type MethodUse } from "./analysis/method-history";
