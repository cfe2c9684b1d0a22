import { excelSerial } from "../sample/calendar.mjs";
import { AS_OF } from "../sample/imports.mjs";
import { lookBackSheet } from "./estimator-look-back.mjs";
import { BookModel, SheetModel } from "./model.mjs";
import { AMOUNT, DAY, SHARE } from "./rules-of-input.mjs";
import { startSheet } from "./start-sheet.mjs";
import { centred, DATE, DOLLARS, figure, HEAD, HEAD_LEFT, input, LABEL, NOTE, PERCENT, result, SECTION, SUBTITLE, TITLE } from "./styles.mjs"; // prettier-ignore

const WORDS = {
  title: "Drawback estimator",
  summary:
    "What duty drawback could bring in, in ten minutes: a low, a base and a high case, the five years behind you, and what filing costs.",
  steps: [
    "On Estimate, type your imports of a year, the average duty rate and the share of that duty that drawback covers.",
    "Set the return rate, reject rate and recovery of the three cases. The base case is what you expect.",
    "Look at the ways to file: what each costs and leaves, and the refund from which it is worth it.",
    "On Look-back, type the duty paid in each past year. Years that have partly lapsed count for the part that is still open.",
  ],
  sheets: [
    ["Estimate", "Your figures, three cases, ways to file, and a chart."],
    ["Look-back", "A row for each import year: what is still open, until when, and a chart."],
  ],
  notes: [
    "The recovery of 95% is a planning haircut; the law pays 99% of the duty on goods that qualify. Steel and aluminum (section 232), antidumping duty and IEEPA duties are not recoverable as drawback: leave them out of the covered share.",
  ],
};

const INPUTS = [
  ["Imports a year", 5_000_000, DOLLARS, "ImportsPerYear", AMOUNT, "Entered value of the goods, in dollars."],
  ["Average duty rate", 0.25, PERCENT, "DutyRate", SHARE, "All duties together: ordinary, section 301 and so on."],
  ["Share of that duty that drawback covers", 1, PERCENT, "EligibleShare", SHARE, "Leave out steel, aluminum, antidumping and IEEPA duty."],
  ["As-of date", excelSerial(AS_OF), DATE, "AsOfDate", DAY, "Deadlines are judged on this day. =TODAY() keeps it current."],
]; // prettier-ignore

const FEES = [
  ["Filer's share of the refund", 0.2, PERCENT, "FilerShare", SHARE, "What a drawback filer asks for on contingency."],
  ["Fixed fee", 7_500, DOLLARS, "FixedFee", AMOUNT, "What a filer asks for a claim at a fixed price."],
  ["Own cost of filing", 15_000, DOLLARS, "SelfFileCost", AMOUNT, "Software, filer code or service bureau, time."],
  ["Smallest refund a filer takes", 25_000, DOLLARS, "FilerMinimum", AMOUNT, "An assumption; ask."],
]; // prettier-ignore

const CASES = [
  ["Return rate", [0.03, 0.05, 0.08], "Share of the goods that comes back and is exported or destroyed."],
  ["Reject rate", [0, 0, 0.01], "Share rejected on arrival and exported or destroyed."],
  ["Recovery", [0.85, 0.95, 0.99], "Part of that duty you expect to get back."],
];

/** The Drawback estimator. */
export function estimator() {
  const sheet = new SheetModel("Estimate", {
    widths: [2, 40, 16, 16, 16, 18, 9, 58],
    fitHeight: 1,
    printArea: "A1:H50",
    tab: "FF1F3864",
  });
  const book = new BookModel({
    file: "drawback-estimator.xlsx",
    title: WORDS.title,
    subject: "Duty drawback: low, base and high estimates",
    sheets: [startSheet(WORDS), sheet, lookBackSheet()],
  });
  sheet.put("B1", WORDS.title, TITLE).put("B2", "Dollars a year unless it says otherwise.", SUBTITLE);
  sheet.rowHeights.set(1, 28).set(27, 32);
  section(sheet, 4, "Your figures");
  inputs(book, sheet, 5, INPUTS);
  sheet.put("B9", "Duty paid a year", LABEL).put("C9", "=ImportsPerYear*DutyRate", figure(DOLLARS));
  book.name("DutyPaid", "Estimate!$C$9");
  section(sheet, 11, "Three cases");
  sheet.put("B12", "Case", HEAD_LEFT).row("C12", ["Low", "Base", "High"], HEAD);
  CASES.forEach(([label, values, note], index) => {
    const row = 13 + index;
    sheet.at(row, 2, label, LABEL).row(`C${row}`, values, input(PERCENT)).at(row, 6, note, NOTE);
    sheet.validate(`C${row}:E${row}`, SHARE);
  });
  outcome(
    sheet,
    16,
    "Drawback a year",
    (c) => `=DRAWBACK.ESTIMATE(DutyPaid,${c}13,${c}14,${c}15,1,EligibleShare)`,
    result(DOLLARS),
  );
  outcome(
    sheet,
    17,
    "Left after the filer's share",
    (c) => `=DRAWBACK.NET(${c}16,FilerShare)`,
    figure(DOLLARS),
  );
  outcome(sheet, 18, "Five years (the look-back), before fees", (c) => `=DRAWBACK.ESTIMATE(DutyPaid,${c}13,${c}14,${c}15,5,EligibleShare)`, figure(DOLLARS)); // prettier-ignore
  section(sheet, 20, "Fees");
  inputs(book, sheet, 21, FEES);
  section(sheet, 26, "Ways to file, on the base case");
  sheet.spill("B27", "=DRAWBACK.FILING(D16,FilerShare,FixedFee,SelfFileCost,FilerMinimum)", {
    heading: HEAD,
    columns: [
      LABEL,
      figure(DOLLARS),
      figure(DOLLARS),
      figure(PERCENT),
      figure(DOLLARS),
      { ...LABEL, ...centred() },
      { ...LABEL, alignment: { horizontal: "left", indent: 1 } },
    ],
  });
  book.name("BaseEstimate", "Estimate!$D$16");
  sheet.charts.push({
    kind: "column",
    title: "Drawback a year: low, base and high case",
    about: "Columns: drawback a year, and what the filer's share leaves of it, for the three cases.",
    place: "B32:F49",
    categories: "Estimate!$C$12:$E$12",
    categoryTitle: "Case",
    valueTitle: "Dollars a year",
    format: "#,##0",
    series: [
      { name: "Estimate!$B$16", values: "Estimate!$C$16:$E$16" },
      { name: "Estimate!$B$17", values: "Estimate!$C$17:$E$17" },
    ],
  });
  return book;
}

function section(sheet, row, text) {
  for (let column = 2; column <= 8; column++) sheet.at(row, column, column === 2 ? text : null, SECTION);
}

/** Labelled cells to type in, each with its name, its rule and what it means. */
function inputs(book, sheet, first, list) {
  list.forEach(([label, value, format, name, rule, note], index) => {
    const row = first + index;
    sheet.at(row, 2, label, LABEL).at(row, 3, value, input(format)).at(row, 4, note, NOTE);
    sheet.validate(`C${row}`, rule);
    book.name(name, `${sheet.name}!$C$${row}`);
  });
}

function outcome(sheet, row, label, formula, style) {
  sheet.at(row, 2, label, LABEL).row(`C${row}`, ["C", "D", "E"].map(formula), style);
}
