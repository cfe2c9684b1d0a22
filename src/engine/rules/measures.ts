import { NO_DATE, type PlainDate } from "../dates/plain-date";
import type { Program, Reading, Verdict } from "../domain/vocabulary";
import { isVerified, type ProvisionClass, type Source } from "./rule";
import { programOfMeasure, type MeasureId } from "./measure-ids";
import { CHARGES } from "./measures/charges";
import { METALS } from "./measures/metals";
import { OTHER_232 } from "./measures/other-232";
import { SECTION_301 } from "./measures/section-301";
import { OTHER_MEASURES } from "./measures/others";
import { IEEPA } from "./measures/ieepa";

/** One verdict for each class of provision. */
export type VerdictByClass = Readonly<Record<ProvisionClass, Verdict>>;

/** A tariff measure: when it is in force and what the law says of drawback on it. */
export interface Measure {
  id: MeasureId;
  title: string;
  /** Chapter 99 headings, for eyes; the table in chapter99-data.ts decides. */
  headings: string;
  /** First entry date it is in force; null when it has always been. */
  from: PlainDate | null;
  /** First entry date it is no longer in force; null when still in force. */
  to: PlainDate | null;
  /** What the orders themselves say of drawback while in force (under `cbp` IEEPA is still `cape-first`). */
  lawful: VerdictByClass;
  /** Verdicts that hold only under conditions a table cannot test; a person must. */
  exceptions: readonly { provisionClass: ProvisionClass; verdict: Verdict; when: string }[];
  /** In one sentence, as a customs broker would put it. */
  statement: string;
  sources: readonly Source[];
  /** True when every source was read in its primary text or a mirror of it. */
  verified: boolean;
  /** What is our inference or still open, or null. */
  note: string | null;
}

/** Every measure, in the order of docs/rules.md. */
export const MEASURES: readonly Measure[] = [
  ...CHARGES,
  ...SECTION_301,
  ...METALS,
  ...OTHER_232,
  ...IEEPA,
  ...OTHER_MEASURES,
].map((measure) => ({ ...measure, verified: isVerified(measure) }));

const BY_ID = new Map<MeasureId, Measure>(MEASURES.map((measure) => [measure.id, measure]));

/** The measure of an id. */
export function measureById(id: MeasureId): Measure {
  return BY_ID.get(id)!;
}

/** The measures of a programme that are in force on an entry date. */
export function measuresInForce(program: Program, entryDate: PlainDate): Measure[] {
  return MEASURES.filter((m) => programOfMeasure(m.id) === program && isInForce(m, entryDate));
}

/** True when an entry of that date falls under the measure; a blank date (`NO_DATE`) never falls outside. */
export function isInForce(measure: Pick<Measure, "from" | "to">, entryDate: PlainDate): boolean {
  if (entryDate === NO_DATE) return true;
  return (
    (measure.from === null || entryDate >= measure.from) && (measure.to === null || entryDate < measure.to)
  );
}

/**
 * What the orders say of drawback on a measure, whatever the channel CBP pays it through: yes for the reciprocal
 * tariffs while they were in force, no for the fentanyl ones. `review` outside the measure's dates.
 *
 * @example lawfulAnswer("ieepa-reciprocal", onDay("2025-06-01"), "unused") // "yes"
 */
export function lawfulAnswer(id: MeasureId, entryDate: PlainDate, provisionClass: ProvisionClass): Verdict {
  const measure = measureById(id);
  return isInForce(measure, entryDate) ? measure.lawful[provisionClass] : "review";
}

/** What a reading makes of a measure that is in force: the guide's own list first, then CAPE, then the orders. */
export function verdictOfMeasure(
  reading: Reading,
  measure: Measure,
  provisionClass: ProvisionClass,
): Verdict {
  const program = programOfMeasure(measure.id);
  if (reading === "guide" && GUIDE_PAYS.has(program)) return "yes";
  if (reading === "guide" && (program === "mpf" || program === "hmf")) return "no";
  return program === "ieepa" ? "cape-first" : measure.lawful[provisionClass];
}

/** Programmes that the guide pays whatever the heading. */
export const GUIDE_PAYS: ReadonlySet<Program> = new Set<Program>(["base", "301", "232", "122"]);
