import { NO_DATE, type PlainDate } from "../dates/plain-date";
import type { Program, Reading, Verdict } from "../domain/vocabulary";
import type { HeadingInfo } from "./chapter99";
import type { MeasureId } from "./measure-ids";
import { GUIDE_PAYS, isInForce, measureById, measuresInForce, verdictOfMeasure } from "./measures";
import { findOverride, NO_OVERRIDES, type RuleOverrides } from "./overrides";
import type { ProvisionClass } from "./rule";

/** Whether one charge of one lot enters drawback, and by which rule. */
export interface ChargeVerdict {
  verdict: Verdict;
  /** The measure that decided; null when none did (mixed, unknown, no heading). */
  measure: MeasureId | null;
  /** Id of the rule in the registry. */
  ruleId: string;
}

/**
 * Whether a charge enters drawback. Pure and cheap; call it once for each distinct set of arguments and keep the answer.
 *
 * - A programme column: `program` is the column's, `headings` are those of the row's `Chapter 99` cell.
 * - A column headed by a chapter 99 number: `program` is `heading.program`, `headings` is that heading alone.
 * - `entryDate` is the entry date, or `NO_DATE`: then a heading is judged by itself, a programme without one is `review`.
 *   (The import date may stand in for a blank entry date here, never the other way round.)
 */
export function verdict(
  reading: Reading,
  program: Program,
  headings: readonly HeadingInfo[],
  entryDate: PlainDate,
  provisionClass: ProvisionClass,
  overrides: RuleOverrides = NO_OVERRIDES,
): ChargeVerdict {
  const own = headings.filter((heading) => heading.program === program);
  const judged: ChargeVerdict[] = [];
  for (const heading of own) {
    const overridden = findOverride(overrides, reading, { heading: heading.heading, program }, entryDate);
    if (overridden)
      judged.push({ verdict: overridden, measure: heading.measure, ruleId: "programmes.override" });
    else if (heading.carriesDuty) judged.push(judgeHeading(reading, heading, entryDate, provisionClass));
  }
  if (judged.length > 0) return combine(judged);
  const overridden = findOverride(overrides, reading, { heading: null, program }, entryDate);
  if (overridden) return { verdict: overridden, measure: null, ruleId: "programmes.override" };
  return judgeProgram(reading, program, own.length > 0, entryDate, provisionClass);
}

/** One heading that carries duty, by its measure and the entry date. */
function judgeHeading(
  reading: Reading,
  heading: HeadingInfo,
  entryDate: PlainDate,
  provisionClass: ProvisionClass,
): ChargeVerdict {
  const measure = measureById(heading.measure);
  const always = heading.program === "ieepa" || (reading === "guide" && GUIDE_PAYS.has(heading.program));
  if (!always && !isInForce(measure, entryDate)) {
    return { verdict: "review", measure: heading.measure, ruleId: "programmes.outside-dates" };
  }
  return {
    verdict: verdictOfMeasure(reading, measure, provisionClass),
    measure: heading.measure,
    ruleId: `programmes.${heading.measure}`,
  };
}

/** A programme's money when the row names no heading of it that carries duty. */
function judgeProgram(
  reading: Reading,
  program: Program,
  onlyExemptions: boolean,
  entryDate: PlainDate,
  provisionClass: ProvisionClass,
): ChargeVerdict {
  if (reading === "guide" && GUIDE_PAYS.has(program) && program !== "base") {
    return { verdict: "yes", measure: null, ruleId: "programmes.by-heading" };
  }
  switch (program) {
    case "base":
    case "adcvd":
    case "mpf":
    case "hmf": {
      const id: MeasureId = program;
      return {
        verdict: verdictOfMeasure(reading, measureById(id), provisionClass),
        measure: id,
        ruleId: `programmes.${id}`,
      };
    }
    case "ieepa":
      return { verdict: "cape-first", measure: null, ruleId: "programmes.cape-first" };
    case "other":
      return { verdict: "review", measure: "other", ruleId: "programmes.other" };
    case "232":
    case "301":
      return {
        verdict: "review",
        measure: null,
        ruleId: onlyExemptions ? "programmes.exemption" : "programmes.no-heading",
      };
    case "122":
    case "201":
    case "338": {
      if (onlyExemptions) return { verdict: "review", measure: null, ruleId: "programmes.exemption" };
      const inForce = entryDate === NO_DATE ? [] : measuresInForce(program, entryDate);
      if (inForce.length === 0)
        return { verdict: "review", measure: null, ruleId: "programmes.outside-dates" };
      return combine(
        inForce.map((m) => ({
          verdict: verdictOfMeasure(reading, m, provisionClass),
          measure: m.id,
          ruleId: `programmes.${m.id}`,
        })),
      );
    }
  }
}

/** The verdict all share; `review` when they differ. The first names the measure and the rule. */
function combine(judged: readonly ChargeVerdict[]): ChargeVerdict {
  const first = judged[0]!;
  return judged.every((one) => one.verdict === first.verdict)
    ? first
    : { verdict: "review", measure: null, ruleId: "programmes.mixed" };
}
