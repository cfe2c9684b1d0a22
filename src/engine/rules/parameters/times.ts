import type { Parameter } from "../parameters";
import { GUIDANCE } from "../sources/guidance";
import { REGULATION } from "../sources/regulation";
import { STATUTE } from "../sources/statute";
import { constant } from "./make";

/** Years and days. */
export const TIME_PARAMETERS: readonly Parameter[] = [
  constant("window.years", "Years from import to export, destruction and claim", "years", 5, [
    STATUTE.usc1313r,
    STATUTE.usc1313j1,
    STATUTE.usc1313c,
  ]),
  constant(
    "window.retail-look-back-years",
    "Years before export in which a retail return may designate an import",
    "years",
    1,
    [STATUTE.usc1313c2, REGULATION.cfr190_45],
  ),
  constant(
    "window.expiring-days",
    "Days left to file at which a lot counts as expiring",
    "days",
    180,
    [GUIDANCE.ourChoice],
    true,
  ),
  constant("notice.export-working-days", "Form 7553 before export", "working days", 5, [
    REGULATION.cfr190_35,
    REGULATION.cfr191_42,
  ]),
  constant("notice.export-answer-working-days", "CBP's answer to a notice of export", "working days", 2, [
    REGULATION.cfr190_35,
  ]),
  constant(
    "notice.examination-working-days",
    "CBP's examination after the goods are presented",
    "working days",
    5,
    [REGULATION.cfr190_35],
  ),
  constant("notice.destruction-working-days", "Form 7553 before destruction", "working days", 7, [
    REGULATION.cfr190_71,
  ]),
  constant(
    "notice.destruction-answer-working-days",
    "CBP's answer to a notice of destruction",
    "working days",
    4,
    [REGULATION.cfr190_71],
  ),
  constant("documents.retention-years", "Years to keep records, from liquidation of the claim", "years", 3, [
    STATUTE.usc1508,
    REGULATION.cfr190_15,
  ]),
  constant(
    "identification.method-years",
    "Years an accounting method is used without variation",
    "years",
    1,
    [REGULATION.cfr191_14, GUIDANCE.exam2023],
  ),
];
