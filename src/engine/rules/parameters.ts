import { NO_DATE, type PlainDate } from "../dates/plain-date";
import { CLAIM_PARAMETERS } from "./parameters/claim";
import { FEE_PARAMETERS } from "./parameters/fees";
import { TIME_PARAMETERS } from "./parameters/times";
import type { Source } from "./rule";

/** A number of the law, or of ours, for a span of dates. */
export interface DatedValue {
  /** First day it holds; null when always. */
  from: PlainDate | null;
  /** First day it no longer holds; null when still in force. */
  to: PlainDate | null;
  value: number;
  sources: readonly Source[];
  /** True when every source was read in its primary text or a mirror of it. */
  verified: boolean;
}

/** Every number the rules know. */
export const PARAMETER_IDS = [
  "rate.refund",
  "rate.quick-estimate-recovery",
  "window.years",
  "window.retail-look-back-years",
  "window.expiring-days",
  "notice.export-working-days",
  "notice.export-answer-working-days",
  "notice.examination-working-days",
  "notice.destruction-working-days",
  "notice.destruction-answer-working-days",
  "fees.mpf-rate",
  "fees.mpf-minimum",
  "fees.mpf-maximum",
  "fees.hmf-rate",
  "documents.retention-years",
  "identification.method-years",
  "claim.filing-minimum",
  "claim.penalty-fraud",
  "claim.penalty-negligence-first",
  "claim.penalty-negligence-second",
  "claim.penalty-negligence-third",
] as const;
export type ParameterId = (typeof PARAMETER_IDS)[number];

/** A number with its unit, looked up by date. */
export interface Parameter {
  id: ParameterId;
  title: string;
  /** What the value counts: "ratio", "years", "days", "working days", "US cents", "times the loss". */
  unit: string;
  /** What the date means ("entry date"), or null when one value holds always. */
  datedBy: string | null;
  /** True when it is our planning assumption or setting, not law. */
  assumption: boolean;
  values: readonly DatedValue[];
}

/** Every parameter, in the order of docs/rules.md. */
export const PARAMETERS: readonly Parameter[] = [
  ...TIME_PARAMETERS,
  ...FEE_PARAMETERS,
  ...CLAIM_PARAMETERS,
].sort((a, b) => PARAMETER_IDS.indexOf(a.id) - PARAMETER_IDS.indexOf(b.id));

const BY_ID = new Map(PARAMETERS.map((parameter) => [parameter.id, parameter]));

/** The parameter of an id. */
export function parameter(id: ParameterId): Parameter {
  return BY_ID.get(id)!;
}

/**
 * The value of a parameter on a date, in the parameter's unit; null where the table has none.
 * The date means what `datedBy` says; leave it out for a parameter that is not dated.
 *
 * @example parameterOn("rate.refund") // 0.99
 * @example parameterOn("fees.mpf-maximum", parseIsoDate("2026-09-30")!) // 65150
 */
export function parameterOn(id: ParameterId, date: PlainDate = NO_DATE): number | null {
  const { datedBy, values } = parameter(id);
  if (datedBy === null) return values[0]!.value;
  const held = values.find(
    (value) =>
      date !== NO_DATE &&
      (value.from === null || date >= value.from) &&
      (value.to === null || date < value.to),
  );
  return held?.value ?? null;
}
