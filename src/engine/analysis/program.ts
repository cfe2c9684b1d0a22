import { toIsoDate, type PlainDate } from "../dates/plain-date";
import { PROGRAMS, type Program, type Reading, type Verdict } from "../domain/vocabulary";
import { lookUpHeading, type HeadingInfo } from "../rules/chapter99";
import { MEASURE_PROGRAMS, programOfMeasure, type MeasureId } from "../rules/measure-ids";
import { GUIDE_PAYS, isInForce, measureById, verdictOfMeasure } from "../rules/measures";
import { findOverride, NO_OVERRIDES, type RuleOverrides } from "../rules/overrides";
import { parameterOn } from "../rules/parameters";
import { ruleById } from "../rules/registry";
import type { ProvisionClass } from "../rules/rule";
import { verdict, type ChargeVerdict } from "../rules/verdict";
import { refuse, type Refusal } from "./refusal";

/** What a tariff number or the name of a programme stands for. */
export interface NamedProgram {
  /** As it was written. */
  text: string;
  program: Program;
  /** Null when only the programme was named, which can have several measures. */
  measure: MeasureId | null;
  /** Null unless a chapter 99 number was given. */
  heading: HeadingInfo | null;
  /** True for an exemption, under which no money belongs. */
  exempt: boolean;
}

/** Class codes of the entry summary that are no tariff number. */
const CLASS_CODES: Readonly<Record<string, Program>> = {
  "012": "adcvd",
  "12": "adcvd",
  "013": "adcvd",
  "13": "adcvd",
  "499": "mpf",
  "501": "hmf",
};

/** Numbers of chapters 1 to 97, with four to ten digits. */
const ORDINARY_NUMBER = /^(?:0[1-9]|[1-8]\d|9[0-7])\d{2}(?:\.?\d{2}){0,3}$/;

/**
 * The programme that a tariff number, a class code (499), a measure ("301-china") or a programme ("301", "Section 301") names.
 *
 * @example nameProgram("9903.88.03") // { program: "301", measure: "301-china", … }
 * @example nameProgram("6109.10.0012") // { program: "base", measure: "base", … }
 */
export function nameProgram(text: string, argument = "program"): NamedProgram | Refusal {
  const trimmed = text.trim();
  const heading = lookUpHeading(trimmed);
  if (heading !== null) {
    if (!heading.known) return refuse("heading.unknown", argument, { text: heading.heading });
    return {
      text: heading.heading,
      program: heading.program,
      measure: heading.measure,
      heading,
      exempt: !heading.carriesDuty,
    };
  }
  if (/^99\d\d(?!\d{6})/.test(trimmed)) return refuse("heading.incomplete", argument, { text: trimmed });
  const exempt = /\(exempt\)$/i.test(trimmed);
  const key = trimmed
    .toLowerCase()
    .replace(/\(exempt\)$|^section\b|^programme?\b|^sec\b\.?/g, "")
    .trim();
  const byCode = CLASS_CODES[key];
  if (byCode !== undefined) {
    return { text: trimmed, program: byCode, measure: onlyMeasureOf(byCode), heading: null, exempt };
  }
  if (key in MEASURE_PROGRAMS && !isProgram(key)) {
    const measure = key as MeasureId;
    return { text: trimmed, program: programOfMeasure(measure), measure, heading: null, exempt };
  }
  const plain = key.replace(/[^a-z0-9]/g, "");
  const program = isProgram(plain)
    ? plain
    : ORDINARY_NUMBER.test(trimmed.replaceAll(" ", ""))
      ? "base"
      : null;
  if (program === null)
    return refuse("program.unknown", argument, { text: trimmed, choices: PROGRAMS.join(", ") });
  return { text: trimmed, program, measure: onlyMeasureOf(program), heading: null, exempt };
}

function isProgram(text: string): text is Program {
  return (PROGRAMS as readonly string[]).includes(text);
}

/** The measure of a programme that has only one, else null. */
function onlyMeasureOf(program: Program): MeasureId | null {
  const all = (Object.keys(MEASURE_PROGRAMS) as MeasureId[]).filter((id) => programOfMeasure(id) === program);
  return all.length === 1 ? all[0]! : null;
}

/**
 * What a tariff number is, on an entry date: the measure ("301-china", "base"), with "(exempt)" after it when the number is an
 * exemption and carries no duty. Refuses numbers that we do not know and measures that were not in force on the date.
 *
 * @param date entry date; `NO_DATE` tests no dates
 * @example whatIs("9903.76.01", NO_DATE) // "232-timber"
 * @example whatIs("9903.03.02", NO_DATE) // "122 (exempt)"
 */
export function whatIs(text: string, date: PlainDate): string | Refusal {
  const named = nameProgram(text, "hts");
  if ("refused" in named) return named;
  const { measure, program, exempt } = named;
  if (measure !== null && !isInForce(measureById(measure), date)) return notInForce(named, measure);
  return `${measure ?? program}${exempt ? " (exempt)" : ""}`;
}

function notInForce(named: NamedProgram, id: MeasureId): Refusal {
  const { from, to, title } = measureById(id);
  const begin = from === null ? "" : `from ${toIsoDate(from)}`;
  const end = to === null ? "" : `until ${toIsoDate(to - 1)}`;
  return refuse("heading.not-in-force", "date", { text: named.text, title, span: `${begin} ${end}`.trim() });
}

/** Whether the money of a programme, measure or heading enters drawback, and by which rule. */
export function judgeProgram(
  named: NamedProgram,
  reading: Reading,
  provisionClass: ProvisionClass,
  date: PlainDate,
  overrides: RuleOverrides = NO_OVERRIDES,
): ChargeVerdict {
  const { program, measure, heading, exempt } = named;
  if (exempt && heading === null && (reading === "cbp" || !GUIDE_PAYS.has(program))) {
    return { verdict: "review", measure, ruleId: "programmes.exemption" };
  }
  if (heading !== null || measure === null) {
    return verdict(reading, program, heading === null ? [] : [heading], date, provisionClass, overrides);
  }
  const overridden = findOverride(overrides, reading, { heading: null, program }, date);
  if (overridden !== null) return { verdict: overridden, measure, ruleId: "programmes.override" };
  const found = measureById(measure);
  if (!isInForce(found, date)) return { verdict: "review", measure, ruleId: "programmes.outside-dates" };
  return {
    verdict: verdictOfMeasure(reading, found, provisionClass),
    measure,
    ruleId: `programmes.${measure}`,
  };
}

/** Where money paid under a programme can come back: by drawback, by an IEEPA refund through CAPE, or not at all. */
export const CHANNELS = ["drawback", "CAPE", "neither"] as const;
export type Channel = (typeof CHANNELS)[number];

const CHANNEL_OF: Readonly<Record<Exclude<Verdict, "review">, Channel>> = {
  yes: "drawback",
  no: "neither",
  "cape-first": "CAPE",
};

/**
 * The channel for duty of a programme on an entry of a date, as CBP pays. Refuses what is in review.
 *
 * @example channelOf("ieepa", parseIsoDate("2025-06-01")!) // "CAPE"
 */
export function channelOf(text: string, date: PlainDate): Channel | Refusal {
  const named = nameProgram(text);
  if ("refused" in named) return named;
  const judged = judgeProgram(named, "cbp", "unused", date);
  return judged.verdict === "review" ? inReview(named, "cbp", judged) : CHANNEL_OF[judged.verdict];
}

/**
 * The share of duty that comes back as drawback under a programme: 0.99 or 0. Refuses what is in review.
 *
 * @param date entry date; `NO_DATE` tests no dates
 * @example recoverableShare("9903.76.01", "cbp", "unused", NO_DATE) // 0.99
 * @example recoverableShare("232-steel", "cbp", "unused", NO_DATE) // 0
 */
export function recoverableShare(
  text: string,
  reading: Reading,
  provisionClass: ProvisionClass,
  date: PlainDate,
  overrides: RuleOverrides = NO_OVERRIDES,
): number | Refusal {
  const named = nameProgram(text);
  if ("refused" in named) return named;
  const judged = judgeProgram(named, reading, provisionClass, date, overrides);
  if (judged.verdict === "review") return inReview(named, reading, judged);
  return judged.verdict === "yes" ? parameterOn("rate.refund")! : 0;
}

function inReview(named: NamedProgram, reading: Reading, judged: ChargeVerdict): Refusal {
  if (judged.ruleId === "programmes.no-heading")
    return refuse("program.heading-needed", "program", { text: named.text });
  const rule = ruleById(judged.ruleId);
  return refuse("program.review", "program", {
    text: named.text,
    statement: rule?.[reading] ?? "its rule is not settled.",
  });
}
