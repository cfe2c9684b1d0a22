import type { PlainDate } from "../dates/plain-date";
import { parameterOn } from "../rules/parameters";
import { addWorkingDays } from "./working-days";

/** What CBP Form 7553 gives notice of. */
export type NoticeOf = "export" | "destruction";

/** The dates around a notice of intent on CBP Form 7553; each day included. */
export interface NoticeDates {
  /** Last day to give notice: so many working days before the event that none of them is the event's own day. */
  noticeBy: PlainDate;
  /** Day by which CBP answers a notice given on that day; no answer by then lets the goods go. */
  answerBy: PlainDate;
}

/**
 * When notice has to be given for goods to be exported or destroyed on a date: 5 working days before export, 7 before destruction.
 * Working days are Monday to Friday without federal holidays.
 *
 * @source 19 CFR 190.35(a), 190.71(a), read 2026-11-21
 * @example toIsoDate(noticeDates("destruction", parseIsoDate("2026-12-01")!).noticeBy) // "2026-11-19"
 */
export function noticeDates(of: NoticeOf, event: PlainDate): NoticeDates {
  const noticeBy = addWorkingDays(event, -workingDays(of));
  return { noticeBy, answerBy: answerTo(of, noticeBy) };
}

/** The first day on which goods may be exported or destroyed after a notice given on a date. */
export function earliestEvent(of: NoticeOf, notice: PlainDate): PlainDate {
  return addWorkingDays(notice, workingDays(of));
}

function workingDays(of: NoticeOf): number {
  return parameterOn(of === "export" ? "notice.export-working-days" : "notice.destruction-working-days")!;
}

function answerTo(of: NoticeOf, notice: PlainDate): PlainDate {
  const days = parameterOn(
    of === "export" ? "notice.export-answer-working-days" : "notice.destruction-answer-working-days",
  )!;
  return addWorkingDays(notice, days);
}
