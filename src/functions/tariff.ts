import "./custom-functions";
import { NO_DATE, channelOf, recoverableShare, rulesTable, toExcelSerial, TOPICS, whatIs } from "../engine";
import { date as dateOf, optionalDate, provisionClass, text } from "./arguments";
import { rules as rulesOf } from "./rules-argument";
import { toSpill } from "./spill";
import { answer, wrongArgument } from "./to-excel";

/**
 * What a tariff number is: the programme with its measure, such as "301-china", "232-timber", "ieepa-reciprocal" or "base"; "(exempt)" after it when the number carries no duty.
 * @customfunction PROGRAM
 * @helpurl https://localhost:3000/help/PROGRAM.html
 * @param hts Tariff number with all its digits, as text, such as "9903.88.03".
 * @param [date] Entry date, as an Excel date. Blank: dates are not tested.
 * @returns A word that RECOVERABLE and ROUTE take.
 * @example =DRAWBACK.PROGRAM("9903.88.03") gives "301-china"
 * @example =DRAWBACK.PROGRAM("9903.76.01", DATE(2026,1,5)) gives "232-timber"
 * @example =DRAWBACK.PROGRAM("9903.03.02") gives "122 (exempt)"
 * @example =DRAWBACK.PROGRAM("6109.10.0012") gives "base"
 */
export function program(hts: any, date?: any): string {
  return answer(() => whatIs(tariffText("hts", hts), optionalDate("date", date) ?? NO_DATE));
}

/**
 * The share of a duty that comes back as drawback: 0.99 or 0. Shows #N/A with the reason where the law is not settled (in review).
 * @customfunction RECOVERABLE
 * @helpurl https://localhost:3000/help/RECOVERABLE.html
 * @param program Programme or chapter 99 number, such as "301", "232-timber" or "9903.88.03".
 * @param [provision] "1313(j)(1)" unused, "1313(c)" rejected, or "1313(c)(1)(C)(ii)" retail return. Default unused.
 * @param [date] Entry date, as an Excel date. Blank: dates are not tested.
 * @param [rules] "guide", "cbp" or a Rules range with its heading row. Default "guide".
 * @returns A share, 0.99 or 0.
 * @remarks A Rules range has the headings Program (or Heading), Guide, CBP, From, To, Note, with yes, no or review under Guide and CBP; To is the first day it no longer holds. A row with Reading in its first cell and cbp beside it chooses the reading.
 * @example =DRAWBACK.RECOVERABLE("9903.88.03", "1313(j)(1)", DATE(2025,1,5), "cbp") gives 0.99
 * @example =DRAWBACK.RECOVERABLE("232-steel", "1313(j)(1)", DATE(2025,1,5), "cbp") gives 0
 */
export function recoverable(program: any, provision?: string, date?: any, rules?: any[][]): number {
  return answer(() => {
    const { reading, overrides } = rulesOf(rules);
    const day = optionalDate("date", date) ?? NO_DATE;
    return recoverableShare(
      tariffText("program", program),
      reading,
      provisionClass(provision),
      day,
      overrides,
    );
  });
}

/**
 * Where duty of a programme comes back, as CBP pays: "drawback", "CAPE" (refund of IEEPA duties) or "neither". Shows #N/A with the reason where the law is not settled.
 * @customfunction ROUTE
 * @helpurl https://localhost:3000/help/ROUTE.html
 * @param program Programme or chapter 99 number, such as "ieepa", "232-steel" or "9903.88.03".
 * @param date Entry date, as an Excel date.
 * @returns A word.
 * @example =DRAWBACK.ROUTE("9903.01.25", DATE(2025,6,1)) gives "CAPE"
 * @example =DRAWBACK.ROUTE("301-china", DATE(2025,6,1)) gives "drawback"
 * @example =DRAWBACK.ROUTE("adcvd", DATE(2025,6,1)) gives "neither"
 */
export function route(program: any, date: any): string {
  return answer(() => channelOf(tariffText("program", program), dateOf("date", date)));
}

/**
 * Spills the rules behind every figure: what the guide says, what CBP does, the source, and whether the source itself was read.
 * @customfunction RULES
 * @helpurl https://localhost:3000/help/RULES.html
 * @param [topic] rate, programmes, fees, window, provision, identification, parties, documents, notice, destination or claim; or the start of rule names, such as "programmes.232". Blank: all.
 * @returns Columns: Rule, Topic, Title, Guide, CBP, Source, From, To, Verified, Note. From and To are Excel dates.
 * @example =INDEX(DRAWBACK.RULES("window"), 2, 1) gives "window.export"
 */
export function rules(topic?: string): any[][] {
  return answer(() => {
    const asked = text("topic", topic);
    const found = rulesTable(asked);
    if (found.length === 0) {
      throw wrongArgument(
        "topic",
        `no rule is about "${asked}". Leave it out for all rules, or enter one of ${TOPICS.join(", ")}.`,
      );
    }
    return toSpill("RULES", {
      headings: ["Rule", "Topic", "Title", "Guide", "CBP", "Source", "From", "To", "Verified", "Note"],
      rows: found.map((rule) => [
        rule.id,
        rule.topic,
        rule.title,
        rule.guide,
        rule.cbp,
        rule.source,
        rule.from === null ? "" : toExcelSerial(rule.from)!,
        rule.to === null ? "" : toExcelSerial(rule.to)!,
        rule.verified,
        rule.note,
      ]),
    });
  });
}

/** A tariff number or programme as text; it has to be there. */
function tariffText(argument: string, value: unknown): string {
  const found = text(argument, value);
  if (found !== "") return found;
  throw wrongArgument(argument, "this is blank. Enter a tariff number such as 9903.88.03.");
}
