import "./custom-functions";
import { DEADLINE_EVENTS, daysLeftToFile, lastDayFor, windowState } from "../engine";
import { choice, date, optionalDate, provisionClass } from "./arguments";
import { rules as rulesOf } from "./rules-argument";
import { answer, toDateCell } from "./to-excel";

/**
 * The last day of something.
 * @customenum {string}
 */
enum EVENT {
  /** Last day to file the claim */
  file = "file",
  /** Last day to export the goods */
  export = "export",
  /** Last day to destroy the goods */
  destroy = "destroy",
}

/**
 * The last day to file a drawback claim on goods, or to export or destroy them: five years from import. The day itself still counts; weekends and holidays do not move it.
 * @customfunction DEADLINE
 * @helpurl https://localhost:3000/help/DEADLINE.html
 * @param importDate Import date, as an Excel date (not the entry date).
 * @param [event] "file", "export" or "destroy". Default "file".
 * @param [provision] "1313(j)(1)" unused, "1313(c)" rejected, or "1313(c)(1)(C)(ii)" retail return. Default unused; matters to export and destroy.
 * @param [rules] "guide" or "cbp". Default "guide"; "cbp" ends the export of unused goods a day earlier.
 * @returns A date.
 * @example =DRAWBACK.DEADLINE(DATE(2021,11,21)) gives DATE(2026,11,21)
 * @example =DRAWBACK.DEADLINE(DATE(2021,11,21), "export", "1313(j)(1)", "cbp") gives DATE(2026,11,20)
 */
export function deadline(importDate: any, event?: EVENT, provision?: string, rules?: any[][]): any {
  return answer(() => {
    const asked = choice("event", event, DEADLINE_EVENTS, "file");
    return toDateCell(
      lastDayFor(asked, rulesOf(rules).reading, provisionClass(provision), date("importDate", importDate)),
    );
  });
}

/**
 * Days left to file a drawback claim on goods; 0 on the last day, negative when it is past.
 * @customfunction DAYSLEFT
 * @helpurl https://localhost:3000/help/DAYSLEFT.html
 * @param importDate Import date, as an Excel date (not the entry date).
 * @param asOf Day to count from, as an Excel date, such as TODAY().
 * @returns Days.
 * @example =DRAWBACK.DAYSLEFT(DATE(2021,12,1), DATE(2026,11,21)) gives 10
 * @example =DRAWBACK.DAYSLEFT(DATE(2021,11,20), DATE(2026,11,21)) gives -1
 */
export function daysLeft(importDate: any, asOf: any): number {
  return answer(() => daysLeftToFile(date("importDate", importDate), date("asOf", asOf)));
}

/**
 * Where goods stand: "open", "expiring" (180 days or less to file), "expired" (too late to file), or "too-late" (exported or destroyed after the last day for it).
 * @customfunction WINDOW
 * @helpurl https://localhost:3000/help/WINDOW.html
 * @param importDate Import date, as an Excel date (not the entry date).
 * @param eventDate Date of export or destruction, as an Excel date. Blank when it is still to come.
 * @param asOf Day to judge on, as an Excel date, such as TODAY(). Blank: the last day to file is not tested.
 * @param [provision] "1313(j)(1)" unused, "1313(c)" rejected, or "1313(c)(1)(C)(ii)" retail return. Default unused.
 * @param [rules] "guide" or "cbp". Default "guide"; "cbp" ends the export of unused goods a day earlier.
 * @returns A word.
 * @example =DRAWBACK.WINDOW(DATE(2021,11,21), DATE(2026,11,21), DATE(2026,11,21)) gives "expiring"
 * @example =DRAWBACK.WINDOW(DATE(2021,11,21), DATE(2026,11,21), DATE(2026,11,21), "1313(j)(1)", "cbp") gives "too-late"
 */
export function windowOf(
  importDate: any,
  eventDate: any,
  asOf: any,
  provision?: string,
  rules?: any[][],
): string {
  return answer(() =>
    windowState(
      date("importDate", importDate),
      optionalDate("eventDate", eventDate),
      optionalDate("asOf", asOf),
      provisionClass(provision),
      rulesOf(rules).reading,
    ),
  );
}
