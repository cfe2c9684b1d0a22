import { excelSerial } from "../sample/calendar.mjs";
import { AS_OF } from "../sample/imports.mjs";
import { SheetModel } from "./model.mjs";
import { AMOUNT, DAY, SHARE, WHOLE } from "./rules-of-input.mjs";
import {
  DATE,
  DOLLARS,
  figure,
  input,
  LABEL,
  NOTE,
  PERCENT,
  result,
  SECTION,
  SUBTITLE,
  TITLE,
} from "./styles.mjs";

const BLOCKS = [
  ["Duty", [
    ["Duty paid a year", 1_250_000, DOLLARS, "DutyPaid", AMOUNT, "All duty on the goods, in dollars."],
    ["Share that drawback covers", 0.9, PERCENT, "EligibleShare", SHARE, "Leave out steel, aluminum, antidumping and IEEPA duty."],
  ]],
  ["Goods that go back", [
    ["Return rate", 0.05, PERCENT, "ReturnRate", SHARE, "Comes back and is exported or destroyed."],
    ["Reject rate", 0.01, PERCENT, "RejectRate", SHARE, "Rejected on arrival and exported or destroyed."],
    ["Recovery", 0.95, PERCENT, "Recovery", SHARE, "Part of that duty you expect to get back; the law pays 99%."],
    ["Years in the first claim", 5, "0", "YearsBack", WHOLE, "Claims reach back five years."],
  ]],
  ["Filing", [
    ["Filer's share of the refund", 0.2, PERCENT, "FilerShare", SHARE, "Contingency."],
    ["Fixed fee", 7_500, DOLLARS, "FixedFee", AMOUNT, "For a claim at a fixed price."],
    ["Own cost of filing", 15_000, DOLLARS, "SelfFileCost", AMOUNT, "Software, filer code or service bureau, time."],
    ["Smallest refund a filer takes", 25_000, DOLLARS, "FilerMinimum", AMOUNT, "An assumption; ask."],
  ]],
  ["Matching", [
    ["As-of date", excelSerial(AS_OF), DATE, "AsOfDate", DAY, "Deadlines are judged on this day."],
    ["turnover days", 90, "0", "TurnoverDays", WHOLE, "Your own average turn-over, for low-to-high with turn-over."],
  ]],
]; // prettier-ignore

/** Every cell of the assumptions with its row: [row, label, value, format, name, rule, note], or [row, title]. */
const LINES = [];
let next = 4;
for (const [title, lines] of BLOCKS) {
  LINES.push([next++, title]);
  for (const line of lines) LINES.push([next++, ...line]);
  next++;
}
const RESULTS = next;

/** Where the base case of the estimate stands. */
export const BASE = `Assumptions!$C$${RESULTS + 1}`;

/** All assumptions on one sheet, and what they come to. */
export function assumptionsSheet() {
  const sheet = new SheetModel("Assumptions", { widths: [2, 36, 18, 64], fitHeight: 1, tab: "FF1F3864" });
  sheet.put("B1", "Assumptions", TITLE).put("B2", "Change one: every sheet follows.", SUBTITLE);
  sheet.rowHeights.set(1, 28);
  for (const [row, label, value, format, , rule, note] of LINES) {
    if (format === undefined) section(sheet, row, label);
    else {
      sheet.at(row, 2, label, LABEL).at(row, 3, value, input(format)).at(row, 4, note, NOTE);
      sheet.validate(`C${row}`, rule);
    }
  }
  section(sheet, RESULTS, "What they come to");
  const filing = "DRAWBACK.FILING(DutyEstimate,FilerShare,FixedFee,SelfFileCost,FilerMinimum)";
  const estimate = (years) =>
    `=DRAWBACK.ESTIMATE(DutyPaid,ReturnRate,RejectRate,Recovery,${years},EligibleShare)`;
  line(sheet, 1, "Drawback a year", estimate(1), result(DOLLARS), "ESTIMATE, before fees.");
  line(
    sheet,
    2,
    "First claim, all years",
    estimate("YearsBack"),
    figure(DOLLARS),
    "What the look-back adds up to.",
  );
  line(sheet, 3, "Way to file that leaves most", `=INDEX(${filing},2,1)`, figure("@"), "FILING, first row.");
  line(sheet, 4, "Left after filing, a year", `=INDEX(${filing},2,3)`, figure(DOLLARS), "");
  return sheet;
}

function line(sheet, index, label, formula, style, note) {
  const row = RESULTS + index;
  sheet.at(row, 2, label, LABEL).at(row, 3, formula, { ...style, alignment: { horizontal: "right" } });
  sheet.at(row, 4, note, NOTE);
}

function section(sheet, row, text) {
  for (let column = 2; column <= 4; column++) sheet.at(row, column, column === 2 ? text : null, SECTION);
}

/** The names that the formulas of the book use. */
export function nameAssumptions(book) {
  for (const [row, , , , name] of LINES) if (name) book.name(name, `Assumptions!$C$${row}`);
  book.name("DutyEstimate", BASE);
  const [options] = LINES.find((one) => one[4] === "TurnoverDays");
  book.name("MatchOptions", `Assumptions!$B$${options}:$C$${options}`);
}
