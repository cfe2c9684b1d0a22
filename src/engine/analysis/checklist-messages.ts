import { reasonSentence } from "../issues/reason-sentences";
import { parameterOn } from "../rules/parameters";
import type { CheckItem, CheckPoint } from "./checklist";

type Data = CheckItem["data"];

/** What each point asks. */
export const CHECK_TITLES: Readonly<Record<CheckPoint, string>> = {
  "left-the-country": "Exported, or destroyed under CBP supervision",
  "within-five-years": "Within five years of import",
  "unused-or-rejected": "Unused, or rejected for a reason the law knows",
  "same-party": "Exporter and importer are the same",
  proof: "Proof of export or destruction",
  "after-import": "Left after it was imported",
  "filed-in-time": "Claim filed within five years of import",
  notice: "Notice on CBP Form 7553",
  "canada-mexico": "Not designated for Canada or Mexico",
  "one-claim": "No other claim on the same goods",
  "no-other-refund": "No other refund of the same duty",
  filing: "A way to file",
  records: "Records kept",
};

/** Why a point stands as it does and what to do: one or two sentences. */
export function checkSentence({ point, answer, reason, data }: CheckItem): string {
  if (reason !== null) return reasonSentence(reason, data);
  return SENTENCES[point](data, answer);
}

const SENTENCES: Readonly<Record<CheckPoint, (data: Data, answer: CheckItem["answer"]) => string>> = {
  "left-the-country": ({ disposition }) => `The goods were ${disposition}.`,
  "within-five-years": ({ lastDay, event }) =>
    event === undefined
      ? `Export or destroy the goods by ${lastDay}.`
      : `${event} is on or before the last day, ${lastDay}.`,
  "unused-or-rejected": ({ provision }) => `The claim rests on ${provision}.`,
  "same-party": (_, answer) =>
    answer === "check"
      ? "Exporter or importer of record was not given. If they differ, the exporter has to certify that you may claim."
      : "The exporter is the importer of record.",
  proof: () =>
    "There is proof. It has to show date, exporter, goods, quantity and destination (19 CFR 190.72).",
  "after-import": ({ imported }, answer) =>
    answer === "no"
      ? `The goods cannot have left before they were imported on ${imported}. Check both dates.`
      : `The goods were imported on ${imported}.`,
  "filed-in-time": ({ lastDay, days }) =>
    days === undefined
      ? `The last day to file is ${lastDay}. No as-of date was given, so nothing was tested.`
      : `The last day to file is ${lastDay}, in ${days} days.`,
  notice: ({ of, noticeBy }) => {
    const days = parameterOn(
      of === "export" ? "notice.export-working-days" : "notice.destruction-working-days",
    )!;
    const cure =
      of === "export"
        ? "Without one ask for a waiver (19 CFR 190.91) or the one-time relief of 19 CFR 190.36."
        : "Destruction without notice cannot be cured.";
    return `CBP has to have Form 7553 at least ${days} working days before${noticeBy === undefined ? "" : `, here by ${noticeBy}`}. ${cure}`;
  },
  "canada-mexico": () =>
    "Returned retail goods identified by designation cannot be claimed on export to Canada or Mexico (19 CFR 182.42(c)).",
  "one-claim": () =>
    "Goods and import line may carry one claim only (19 U.S.C. 1313(v)). See that nobody else claims on them.",
  "no-other-refund": () =>
    "Duty that comes back by protest, exclusion or CAPE is not claimed again. IEEPA duty goes through CAPE first.",
  filing: () =>
    "Claims are filed electronically (ACE): by a broker, a service bureau, or yourself with a filer code and ABI software.",
  records: () =>
    `Keep the records until ${parameterOn("documents.retention-years")} years after the claim is liquidated (19 U.S.C. 1508(c)).`,
};
