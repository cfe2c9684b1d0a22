import type { PlainDate } from "../dates/plain-date";
import { CLAIM_FILING } from "./claim-filing";
import { CLAIM_MINIMUM } from "./claim-minimum";
import { CLAIM_NO_DOUBLE_REFUND } from "./claim-no-double-refund";
import { CLAIM_PENALTIES } from "./claim-penalties";
import { CLAIM_PRIVILEGES } from "./claim-privileges";
import { CLAIM_REVENUE_CODES } from "./claim-revenue-codes";
import { DESTINATION_CANADA_MEXICO } from "./destination-canada-mexico";
import { DESTINATION_CHILE } from "./destination-chile";
import { DOCUMENTS_BOTH_NUMBERS } from "./documents-both-numbers";
import { DOCUMENTS_CLAIM } from "./documents-claim";
import { DOCUMENTS_PROOF } from "./documents-proof";
import { DOCUMENTS_RECORDS } from "./documents-records";
import { FEES_MPF_AMOUNT } from "./fees-mpf-amount";
import { FEES_UNUSED_ONLY } from "./fees-unused-only";
import { IDENTIFICATION_COMMINGLING } from "./identification-commingling";
import { IDENTIFICATION_HIGH_TO_LOW } from "./identification-high-to-low";
import { IDENTIFICATION_METHOD_YEAR } from "./identification-method-year";
import { IDENTIFICATION_METHODS } from "./identification-methods";
import { IDENTIFICATION_SPECIFIC } from "./identification-specific";
import { IDENTIFICATION_ZERO_LOTS } from "./identification-zero-lots";
import { NOTICE_CURED } from "./notice-cured";
import { NOTICE_DESTRUCTION } from "./notice-destruction";
import { NOTICE_EXPORT } from "./notice-export";
import { PARTIES_EXPORTER } from "./parties-exporter";
import { PARTIES_NO_OTHER_CLAIM } from "./parties-no-other-claim";
import { PARTIES_TRANSFER } from "./parties-transfer";
import { PROGRAMMES_BY_HEADING } from "./programmes-by-heading";
import { PROGRAMMES_CAPE_FIRST } from "./programmes-cape-first";
import { PROGRAMMES_EXEMPTION } from "./programmes-exemption";
import { PROGRAMMES_MIXED } from "./programmes-mixed";
import { PROGRAMMES_NO_HEADING } from "./programmes-no-heading";
import { PROGRAMMES_OUTSIDE_DATES } from "./programmes-outside-dates";
import { PROGRAMMES_OVERRIDE } from "./programmes-override";
import { PROVISION_DIRECT_OR_DESIGNATED } from "./provision-direct-or-designated";
import { PROVISION_FARM_QUOTA } from "./provision-farm-quota";
import { PROVISION_MANUFACTURING } from "./provision-manufacturing";
import { PROVISION_ONE_CLAIM } from "./provision-one-claim";
import { PROVISION_REJECTED } from "./provision-rejected";
import { PROVISION_RETURNED_RETAIL } from "./provision-returned-retail";
import { PROVISION_ROUTER } from "./provision-router";
import { PROVISION_UNUSED } from "./provision-unused";
import { RATE_ESTIMATE } from "./rate-estimate";
import { RATE_PER_UNIT } from "./rate-per-unit";
import { RATE_REFUND } from "./rate-refund";
import { WINDOW_EXPORT } from "./window-export";
import { WINDOW_EXTENSION } from "./window-extension";
import { WINDOW_FILE } from "./window-file";
import { WINDOW_NO_ROLL_FORWARD } from "./window-no-roll-forward";
import { WINDOW_RETAIL_LOOK_BACK } from "./window-retail-look-back";
import { MEASURE_RULES } from "./measure-rules";
import { isVerified, TOPICS, type Rule, type Topic } from "./rule";

const LISTED: readonly Rule[] = [
  RATE_REFUND,
  RATE_ESTIMATE,
  RATE_PER_UNIT,
  FEES_MPF_AMOUNT,
  FEES_UNUSED_ONLY,
  WINDOW_EXPORT,
  WINDOW_FILE,
  WINDOW_NO_ROLL_FORWARD,
  WINDOW_EXTENSION,
  WINDOW_RETAIL_LOOK_BACK,
  PROVISION_UNUSED,
  PROVISION_REJECTED,
  PROVISION_RETURNED_RETAIL,
  PROVISION_ROUTER,
  PROVISION_DIRECT_OR_DESIGNATED,
  PROVISION_ONE_CLAIM,
  PROVISION_FARM_QUOTA,
  PROVISION_MANUFACTURING,
  IDENTIFICATION_SPECIFIC,
  IDENTIFICATION_METHODS,
  IDENTIFICATION_METHOD_YEAR,
  IDENTIFICATION_HIGH_TO_LOW,
  IDENTIFICATION_ZERO_LOTS,
  IDENTIFICATION_COMMINGLING,
  PARTIES_EXPORTER,
  PARTIES_NO_OTHER_CLAIM,
  PARTIES_TRANSFER,
  DOCUMENTS_PROOF,
  DOCUMENTS_CLAIM,
  DOCUMENTS_BOTH_NUMBERS,
  DOCUMENTS_RECORDS,
  NOTICE_EXPORT,
  NOTICE_DESTRUCTION,
  NOTICE_CURED,
  DESTINATION_CANADA_MEXICO,
  DESTINATION_CHILE,
  CLAIM_FILING,
  CLAIM_MINIMUM,
  CLAIM_NO_DOUBLE_REFUND,
  CLAIM_REVENUE_CODES,
  CLAIM_PRIVILEGES,
  CLAIM_PENALTIES,
  PROGRAMMES_BY_HEADING,
  PROGRAMMES_NO_HEADING,
  PROGRAMMES_EXEMPTION,
  PROGRAMMES_OUTSIDE_DATES,
  PROGRAMMES_MIXED,
  PROGRAMMES_OVERRIDE,
  PROGRAMMES_CAPE_FIRST,
  ...MEASURE_RULES,
];

/** Every rule of the table, by topic, in the order of docs/rules.md. */
export const RULES: readonly Rule[] = TOPICS.flatMap((topic) =>
  LISTED.filter((rule) => rule.topic === topic),
);

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** One line of `DRAWBACK.RULES()`. */
export interface RuleRow {
  id: string;
  topic: Topic;
  title: string;
  guide: string;
  cbp: string;
  /** Citations, separated by `; `. */
  source: string;
  /** First day it holds; null when always. */
  from: PlainDate | null;
  /** First day it no longer holds; null when still in force. */
  to: PlainDate | null;
  /** True when every source was read in its primary text or a mirror of it. */
  verified: boolean;
  /** What is our inference or still open; empty when nothing. */
  note: string;
}

/**
 * The rules table, or what of it a topic asks for: the name of a topic, a rule's id, or the start of ids (`programmes.232`).
 * Case does not matter; nothing found gives no rows.
 *
 * @example rulesTable("window").length > 0 // true
 */
export function rulesTable(topic?: string): RuleRow[] {
  const wanted = topic?.trim().toLowerCase() ?? "";
  const rules =
    wanted === "" ? RULES : RULES.filter((rule) => rule.topic === wanted || rule.id.startsWith(wanted));
  return rules.map((rule) => ({
    id: rule.id,
    topic: rule.topic,
    title: rule.title,
    guide: rule.guide,
    cbp: rule.cbp,
    source: rule.sources.map((source) => source.citation).join("; "),
    from: rule.effectiveFrom,
    to: rule.effectiveTo,
    verified: isVerified(rule),
    note: rule.note ?? "",
  }));
}

/** The rule of an id, or null. */
export function ruleById(id: string): Rule | null {
  return BY_ID.get(id) ?? null;
}
