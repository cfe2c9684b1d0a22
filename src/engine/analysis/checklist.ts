import { toIsoDate } from "../dates/plain-date";
import { DISPOSITIONS, type Reading } from "../domain/vocabulary";
import type { ReturnReasonCode } from "../issues/reasons";
import { partyKey } from "../prepare/text-keys";
import { lastDayToExport } from "../rules/window-export";
import { lastDayToFile } from "../rules/window-file";
import { noticeDates } from "./notice-dates";
import { eventOf, routeSingle, type SingleFacts, type SingleRoute } from "./single-return";

/** The points of the checklist: the guide's five, then what the law asks besides. */
export const CHECK_POINTS = [
  "left-the-country",
  "within-five-years",
  "unused-or-rejected",
  "same-party",
  "proof",
  "after-import",
  "filed-in-time",
  "notice",
  "canada-mexico",
  "one-claim",
  "no-other-refund",
  "filing",
  "records",
] as const;
export type CheckPoint = (typeof CHECK_POINTS)[number];

/**
 * How a point stands. `to-do` can still be put right; `check` is a fact that nobody stated and that changes no answer;
 * `not-tested` for want of a date.
 */
export type CheckAnswer = "yes" | "no" | "to-do" | "check" | "not-tested";

/** One point, as data; words are in checklist-messages.ts. */
export interface CheckItem {
  point: CheckPoint;
  /** Whose point it is. */
  askedBy: "guide" | "law";
  answer: CheckAnswer;
  /** The reason, as the match would give it; null when there is none. */
  reason: ReturnReasonCode | null;
  data: Readonly<Record<string, string | number>>;
  ruleId: string;
}

const USE_REASONS: readonly ReturnReasonCode[] = [
  "eligibility.used",
  "eligibility.no-basis",
  "use.unknown",
  "use.evidence",
  "reason.missing",
];

const RULE_OF_PROVISION = {
  "1313(j)(1)": "provision.unused",
  "1313(c)": "provision.rejected",
  "1313(c)(1)(C)(ii)": "provision.returned-retail",
} as const;

/** The checklist of a single return under a reading. */
export function checklist(facts: SingleFacts, reading: Reading): CheckItem[] {
  const route = routeSingle(reading, facts);
  return [
    ...testedPoints(facts, reading, route),
    notice(facts),
    ...(route.provisionClass === "retail" && route.provision !== null
      ? [item("canada-mexico", "law", "check", "destination.canada-mexico")]
      : []),
    item("one-claim", "law", "check", "provision.one-claim"),
    item("no-other-refund", "law", "check", "claim.no-double-refund"),
    item("filing", "law", "check", "claim.filing"),
    item("records", "law", "check", "documents.records"),
  ];
}

/**
 * True when drawback can be claimed on a single return as it stands: no point of its checklist is a no or still to do.
 * Points that nobody stated (`check`) and that could not be tested change nothing.
 */
export function isEligible(facts: SingleFacts, reading: Reading): boolean {
  const points = testedPoints(facts, reading, routeSingle(reading, facts));
  return points.every(({ answer }) => answer !== "no" && answer !== "to-do");
}

/** The points that the facts answer; the others are for a person to check. */
function testedPoints(facts: SingleFacts, reading: Reading, route: SingleRoute): CheckItem[] {
  return [
    leftTheCountry(facts),
    withinFiveYears(facts, reading, route),
    unusedOrRejected(route, reading),
    sameParty(facts, reading),
    item(
      "proof",
      "guide",
      facts.hasProof ? "yes" : "to-do",
      "documents.proof",
      facts.hasProof ? null : "proof.missing",
    ),
    afterImport(facts),
    filedInTime(facts),
  ];
}

function item(
  point: CheckPoint,
  askedBy: CheckItem["askedBy"],
  answer: CheckAnswer,
  ruleId: string,
  reason: ReturnReasonCode | null = null,
  data: CheckItem["data"] = {},
): CheckItem {
  return { point, askedBy, answer, reason, data, ruleId };
}

function leftTheCountry({ disposition }: SingleFacts): CheckItem {
  const data = { disposition: DISPOSITIONS[disposition]! };
  if (DISPOSITIONS[disposition] === "planned") {
    return item("left-the-country", "guide", "to-do", "provision.unused", "disposition.planned", data);
  }
  return eventOf(disposition) === "none"
    ? item("left-the-country", "guide", "no", "provision.unused", "disposition.stayed", data)
    : item("left-the-country", "guide", "yes", "provision.unused", null, data);
}

function withinFiveYears(
  { importDate, eventDate, asOf }: SingleFacts,
  reading: Reading,
  route: SingleRoute,
): CheckItem {
  const last = lastDayToExport(reading, route.provisionClass, importDate);
  const data = { lastDay: toIsoDate(last), ...(eventDate === null ? {} : { event: toIsoDate(eventDate) }) };
  const event = eventDate ?? asOf;
  if (event !== null && event > last) {
    return item("within-five-years", "guide", "no", "window.export", "timing.exported-too-late", data);
  }
  return item(
    "within-five-years",
    "guide",
    eventDate === null ? "to-do" : "yes",
    "window.export",
    null,
    data,
  );
}

function unusedOrRejected(route: SingleRoute, reading: Reading): CheckItem {
  const reason = route.reasons.find((code) => USE_REASONS.includes(code)) ?? null;
  const ruleId = route.provision === null ? "provision.router" : RULE_OF_PROVISION[route.provision];
  const data = { provision: route.provision ?? "", reading };
  const staysOut =
    reason === null
      ? "yes"
      : reason === "eligibility.used" || reason === "eligibility.no-basis"
        ? "no"
        : "to-do";
  return item("unused-or-rejected", "guide", staysOut, ruleId, reason, data);
}

function sameParty({ importer, exporter }: SingleFacts, reading: Reading): CheckItem {
  const [one, other] = [partyKey(importer), partyKey(exporter)];
  if (one === "" || other === "") return item("same-party", "guide", "check", "parties.exporter");
  if (one === other) return item("same-party", "guide", "yes", "parties.exporter");
  return reading === "guide"
    ? item("same-party", "guide", "no", "parties.exporter", "party.exporter-differs")
    : item("same-party", "guide", "to-do", "parties.exporter", "party.certification-missing");
}

function afterImport({ importDate, eventDate }: SingleFacts): CheckItem {
  const data = { imported: toIsoDate(importDate) };
  if (eventDate === null) return item("after-import", "law", "not-tested", "window.export", null, data);
  return item("after-import", "law", eventDate < importDate ? "no" : "yes", "window.export", null, data);
}

function filedInTime({ importDate, asOf }: SingleFacts): CheckItem {
  const last = lastDayToFile(importDate);
  const data: Record<string, string | number> = { lastDay: toIsoDate(last) };
  if (asOf === null) return item("filed-in-time", "law", "not-tested", "window.file", null, data);
  data["days"] = last - asOf;
  return asOf > last
    ? item("filed-in-time", "law", "no", "window.file", "timing.filing-expired", data)
    : item("filed-in-time", "law", "yes", "window.file", null, data);
}

function notice({ disposition, eventDate }: SingleFacts): CheckItem {
  const of = eventOf(disposition) === "destruction" ? "destruction" : "export";
  const data: Record<string, string> = { of };
  if (eventDate !== null) data["noticeBy"] = toIsoDate(noticeDates(of, eventDate).noticeBy);
  return item("notice", "law", "check", of === "export" ? "notice.export" : "notice.destruction", null, data);
}
