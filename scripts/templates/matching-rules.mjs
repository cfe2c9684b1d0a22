import { excelSerial } from "../sample/calendar.mjs";
import { AS_OF } from "../sample/imports.mjs";
import { SheetModel } from "./model.mjs";
import { DAY, oneOf, WHOLE } from "./rules-of-input.mjs";
import { centred, DATE, HEAD, HEAD_LEFT, input, LABEL, NOTE, SECTION, SUBTITLE, TITLE } from "./styles.mjs";

/** The ways to identify lots, as the functions know them. */
export const METHODS = [
  "specific",
  "fifo",
  "lifo",
  "low-to-high",
  "low-to-high-turnover",
  "low-to-high-blanket",
  "average",
];

/** Arguments of the matching functions in this book, by name: change them in one place. */
export const ASKED =
  "Imports[#All],Returns[#All],Method,AsOfDate,Rules[#All],Withdrawals[#All],,MatchOptions";

const EXCEPTIONS = 4;
const FIRST = 17;
const PROGRAMS = ["base", "301", "232", "122", "201", "338", "ieepa", "adcvd", "mpf", "hmf"];

/** What the match is made with, and the user's own exceptions to the rules. */
export function rulesSheet() {
  const sheet = new SheetModel("Rules", { widths: [2, 24, 22, 14, 14, 14, 62], fitHeight: 1 });
  sheet.put("B1", "Rules of the match", TITLE);
  sheet.put("B2", "Every figure in this workbook follows these cells.", SUBTITLE);
  sheet.rowHeights.set(1, 28);
  section(sheet, 4, "Match");
  sheet.put("B5", "As-of date", LABEL).put("C5", excelSerial(AS_OF), input(DATE, centred()));
  sheet.put(
    "D5",
    "Everything is judged on this day: lots expire, or come back. =TODAY() keeps it current.",
    NOTE,
  );
  sheet.put("B6", "Method", LABEL).put("C6", "fifo", input("@", centred()));
  sheet.put("D6", "How lots are identified. Kept for at least a year for the same goods; fungible goods and stock records are needed.", NOTE); // prettier-ignore
  sheet.validate("C5", DAY).validate("C6", oneOf("Method", METHODS));
  section(sheet, 8, "Options");
  sheet.put("B9", "Option", HEAD_LEFT).put("C9", "Value", HEAD);
  sheet.put("B10", "turnover days", LABEL).put("C10", 90, input("0", centred()));
  sheet.put("D10", "Your own average turn-over; used by low-to-high-turnover only.", NOTE);
  sheet.put("B11", "expiring days", LABEL).put("C11", 180, input("0", centred()));
  sheet.put("D11", "A lot with so many days left to file, or fewer, counts as expiring.", NOTE);
  sheet.validate("C10:C11", WHOLE);
  section(sheet, 13, "Reading, and your own exceptions");
  sheet.put("B14", "Guide: the drawback guide's rules, good for planning. CBP: what CBP pays. Both stand side by side in Summary.", NOTE); // prettier-ignore
  addRulesTable(sheet);
  return sheet;
}

function section(sheet, row, text) {
  for (let column = 2; column <= 7; column++) sheet.at(row, column, column === 2 ? text : null, SECTION);
}

/** The table that goes to the functions as their rules: the reading first, then a row for each exception. */
function addRulesTable(sheet) {
  const last = FIRST + EXCEPTIONS;
  const choice = input("@", centred());
  const columns = [
    { heading: "Program", style: input("@") },
    { heading: "Guide", style: choice },
    { heading: "CBP", style: choice },
    { heading: "From", style: input(DATE, centred()) },
    { heading: "To", style: input(DATE, centred()) },
    { heading: "Note", style: input("@") },
  ].map((column) => ({ ...column, headingStyle: HEAD }));
  sheet.table("Rules", `B${FIRST - 1}`, columns, [
    [
      "Reading",
      "guide",
      null,
      null,
      null,
      "guide or cbp: the reading that Matches and the status sheets follow",
    ],
    ...Array.from({ length: EXCEPTIONS }, () => [null, null, null, null, null, null]),
  ]);
  sheet.put(`B${FIRST}`, "Reading", LABEL);
  const verdict = { ...oneOf("Recoverable", ["yes", "no", "review"]), allowBlank: true };
  const program = { ...oneOf("Program", PROGRAMS), allowBlank: true, errorStyle: "warning" };
  sheet.validate(`C${FIRST}`, oneOf("Reading", ["guide", "cbp"]));
  sheet.validate(`B${FIRST + 1}:B${last}`, program);
  sheet.validate(`C${FIRST + 1}:D${last}`, verdict);
  sheet.validate(`E${FIRST + 1}:F${last}`, { ...DAY, allowBlank: true });
  sheet.put(
    `B${last + 2}`,
    "An exception says whether a programme, or a chapter 99 number such as 9903.88.03, is recoverable from one date up to another: yes, no or review.",
    NOTE,
  );
}

/** The names that the formulas of the book use. */
export function nameRules(book) {
  book.name("AsOfDate", "Rules!$C$5").name("Method", "Rules!$C$6").name("MatchOptions", "Rules!$B$10:$C$11");
}
