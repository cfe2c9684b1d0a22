import "./custom-functions";
import {
  CHECK_TITLES,
  checklist as checklistOf,
  checkSentence,
  isEligible,
  reasonSentence,
  routeSingle,
  ruleById,
  type SingleFacts,
} from "../engine";
import {
  date,
  disposition as dispositionOf,
  optionalDate,
  proof as proofOf,
  reason as reasonOf,
  text,
  used as usedOf,
  type Argument,
} from "./arguments";
import { rules as rulesOf } from "./rules-argument";
import { toSpill } from "./spill";
import { answer, CellRefusal } from "./to-excel";

/**
 * The paragraph of 19 U.S.C. 1313 that a return falls under. Shows #N/A with the reason when there is none.
 * @customfunction PROVISION
 * @helpurl https://localhost:3000/help/PROVISION.html
 * @param reason unused, defective, not as ordered, not to sample, without consent, or customer return.
 * @param disposition exported, destroyed, restocked, resold or planned.
 * @param used Whether the goods were used in the United States: yes or no. Blank: not known.
 * @param [rules] "guide" or "cbp". Default "guide".
 * @returns "1313(j)(1)" unused, "1313(c)" rejected, or "1313(c)(1)(C)(ii)" retail return.
 * @remarks It is taken that the entry the goods came from can be named; without one, a customer's return goes under returned retail by designation ("cbp").
 * @example =DRAWBACK.PROVISION("defective", "exported", "no") gives "1313(c)"
 * @example =DRAWBACK.PROVISION("customer return", "exported", "no") gives "1313(j)(1)"
 * @example =DRAWBACK.PROVISION("customer return", "exported", "yes", "cbp") gives "1313(c)(1)(C)(ii)"
 */
export function provision(reason: any, disposition: any, used: any, rules?: any[][]): string {
  return answer(() => {
    const { reading } = rulesOf(rules);
    const facts = { reason: reasonOf(reason), disposition: dispositionOf(disposition), used: usedOf(used) };
    const route = routeSingle(reading, facts);
    if (route.provision !== null && route.standing !== "not-eligible") return route.provision;
    throw new CellRefusal("#N/A", route.reasons.map((code) => reasonSentence(code, { reading })).join(" "));
  });
}

/**
 * TRUE when drawback can be claimed on a return as it stands, FALSE when something stands against it or is still to do. CHECKLIST says what.
 * @customfunction ELIGIBLE
 * @helpurl https://localhost:3000/help/ELIGIBLE.html
 * @param importDate Import date, as an Excel date.
 * @param eventDate Date of export or destruction, as an Excel date. Blank when it is still to come.
 * @param asOf Day to judge on, as an Excel date, such as TODAY(). Blank: the last day to file is not tested.
 * @param reason unused, defective, not as ordered, not to sample, without consent, or customer return.
 * @param disposition exported, destroyed, restocked, resold or planned.
 * @param used Whether the goods were used in the United States: yes or no. Blank: not known.
 * @param importer Importer of record. Blank: not compared.
 * @param exporter Exporter or destroyer. Blank: not compared.
 * @param proof Proof of export or destruction: its number, or yes. Blank: none.
 * @param [rules] "guide" or "cbp". Default "guide".
 * @returns TRUE or FALSE.
 * @example =DRAWBACK.ELIGIBLE(DATE(2024,3,1), DATE(2025,6,2), DATE(2026,11,21), "unused", "exported", "no", "Acme Inc", "ACME, Inc.", "BL 4711") gives TRUE
 * @example =DRAWBACK.ELIGIBLE(DATE(2024,3,1), DATE(2025,6,2), DATE(2026,11,21), "unused", "exported", "yes", "Acme Inc", "ACME, Inc.", "BL 4711") gives FALSE
 */
export function eligible(
  importDate: any,
  eventDate: any,
  asOf: any,
  reason: any,
  disposition: any,
  used: any,
  importer: any,
  exporter: any,
  proof: any,
  rules?: any[][],
): boolean {
  return answer(() =>
    isEligible(
      factsOf({ importDate, eventDate, asOf, reason, disposition, used, importer, exporter, proof }),
      rulesOf(rules).reading,
    ),
  );
}

/**
 * Spills the checklist of a return: the guide's five points and what the law asks besides, each with its answer, why, and what to do.
 * @customfunction CHECKLIST
 * @helpurl https://localhost:3000/help/CHECKLIST.html
 * @param importDate Import date, as an Excel date.
 * @param eventDate Date of export or destruction, as an Excel date. Blank when it is still to come.
 * @param asOf Day to judge on, as an Excel date, such as TODAY(). Blank: the last day to file is not tested.
 * @param reason unused, defective, not as ordered, not to sample, without consent, or customer return.
 * @param disposition exported, destroyed, restocked, resold or planned.
 * @param used Whether the goods were used in the United States: yes or no. Blank: not known.
 * @param importer Importer of record. Blank: not compared.
 * @param exporter Exporter or destroyer. Blank: not compared.
 * @param proof Proof of export or destruction: its number, or yes. Blank: none.
 * @param [rules] "guide" or "cbp". Default "guide".
 * @returns Columns: Point, Asked By, Answer (yes, no, to-do, check, not-tested), Why And What To Do, Source.
 * @remarks "check" is a fact that no argument states: see to it yourself, it changes no answer. "not-tested" wants a date.
 * @example =INDEX(DRAWBACK.CHECKLIST(DATE(2024,3,1), DATE(2025,6,2), DATE(2026,11,21), "unused", "exported", "no", "Acme Inc", "Beta Ltd", "BL 4711"), 5, 3) gives "no"
 */
export function checklist(
  importDate: any,
  eventDate: any,
  asOf: any,
  reason: any,
  disposition: any,
  used: any,
  importer: any,
  exporter: any,
  proof: any,
  rules?: any[][],
): any[][] {
  return answer(() => {
    const facts = factsOf({
      importDate,
      eventDate,
      asOf,
      reason,
      disposition,
      used,
      importer,
      exporter,
      proof,
    });
    return toSpill("CHECKLIST", {
      headings: ["Point", "Asked By", "Answer", "Why And What To Do", "Source"],
      rows: checklistOf(facts, rulesOf(rules).reading).map((item) => [
        CHECK_TITLES[item.point],
        item.askedBy,
        item.answer,
        checkSentence(item),
        ruleById(item.ruleId)
          ?.sources.map((source) => source.citation)
          .join("; ") ?? "",
      ]),
    });
  });
}

/** The facts of a return from arguments. */
function factsOf(given: Record<keyof Omit<SingleFacts, "hasProof"> | "proof", Argument>): SingleFacts {
  return {
    importDate: date("importDate", given.importDate),
    eventDate: optionalDate("eventDate", given.eventDate),
    asOf: optionalDate("asOf", given.asOf),
    reason: reasonOf(given.reason),
    disposition: dispositionOf(given.disposition),
    used: usedOf(given.used),
    importer: text("importer", given.importer),
    exporter: text("exporter", given.exporter),
    hasProof: proofOf(given.proof),
  };
}
