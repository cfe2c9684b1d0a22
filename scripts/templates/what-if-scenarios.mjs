import { SheetModel } from "./model.mjs";
import { SHARE } from "./rules-of-input.mjs";
import {
  DOLLARS,
  figure,
  HEAD,
  HEAD_LEFT,
  input,
  LABEL,
  NOTE,
  PERCENT,
  SECTION,
  SUBTITLE,
  TITLE,
} from "./styles.mjs";

const RATES = [0.02, 0.04, 0.06, 0.08, 0.1];
const RECOVERIES = [0.8, 0.9, 0.95, 0.99];
const CASES = [
  ["As assumed", 1, "=ReturnRate", "=Recovery", "=EligibleShare"],
  ["Tariffs up by a fifth", 1.2, "=ReturnRate", "=Recovery", "=EligibleShare"],
  ["Returns double", 1, "=ReturnRate*2", "=Recovery", "=EligibleShare"],
  ["As CBP pays, all papers there", 1, "=ReturnRate", 0.99, "=EligibleShare"],
  ["Half the goods under steel duty", 1, "=ReturnRate", "=Recovery", "=EligibleShare/2"],
];
const FIRST_CASE = 35;
const LAST_CASE = FIRST_CASE + CASES.length - 1;

/** A grid over two assumptions, and cases that change several: what Excel's Data Table cannot do with add-in functions. */
export function scenariosSheet() {
  const sheet = new SheetModel("Scenarios", { widths: [2, 34, 16, 16, 16, 16, 16, 16, 16], fitHeight: 1 });
  sheet.put("B1", "Scenarios", TITLE);
  sheet.put(
    "B2",
    "Dollars a year, before fees. SCENARIOS spills the grid; no Data Table is needed.",
    SUBTITLE,
  );
  sheet.rowHeights.set(1, 28).set(FIRST_CASE - 1, 32);
  section(sheet, 4, "Choose");
  sheet.put("B5", "Return rates", LABEL).row("C5", RATES, input(PERCENT));
  sheet.put("B6", "Recoveries", LABEL).row("C6", RECOVERIES, input(PERCENT));
  sheet.validate("C5:G5", SHARE).validate("C6:F6", SHARE);
  section(sheet, 8, "Return rate down, recovery across");
  sheet.put("B9", "Name in the chart", NOTE);
  ["C", "D", "E", "F"].forEach((column) =>
    sheet.put(`${column}9`, `="Recovery "&ROUND(${column}10*100,1)&"%"`, {
      ...NOTE,
      alignment: { horizontal: "right" },
    }),
  );
  sheet.spill("B10", "=DRAWBACK.SCENARIOS(DutyPaid*EligibleShare,C5:G5,C6:F6)", {
    heading: { ...HEAD, numFmt: PERCENT, alignment: { ...HEAD.alignment, horizontal: "right" } },
    columns: [{ ...LABEL, numFmt: PERCENT, alignment: { horizontal: "left" } }, figure(DOLLARS)],
  });
  addCases(sheet);
  sheet.charts.push({
    kind: "line",
    title: "Drawback a year by return rate and recovery",
    about: "Lines: drawback a year over the return rate, a line for each recovery.",
    place: "B17:G31",
    categories: "Scenarios!$B$11:$B$15",
    categoryTitle: "Return rate",
    categoryFormat: "0.0%",
    valueTitle: "Dollars a year",
    format: "#,##0",
    series: ["C", "D", "E", "F"].map((column) => ({
      name: `Scenarios!$${column}$9`,
      values: `Scenarios!$${column}$11:$${column}$15`,
    })),
  });
  return sheet;
}

function section(sheet, row, text) {
  for (let column = 2; column <= 9; column++) sheet.at(row, column, column === 2 ? text : null, SECTION);
}

/** A table of cases: a row is a scenario, with a plain formula beside it. */
function addCases(sheet) {
  section(sheet, FIRST_CASE - 2, "Cases");
  const column = (heading, style, formula) => ({ heading, style, formula, headingStyle: HEAD });
  const share = input(PERCENT);
  sheet.table(
    "Cases",
    `B${FIRST_CASE - 1}`,
    [
      { ...column("Case", input("@")), headingStyle: HEAD_LEFT },
      column("Duty Factor", share),
      column("Return Rate", share),
      column("Recovery", share),
      column("Covered Share", share),
      column(
        "Estimate",
        { numFmt: DOLLARS },
        "=DRAWBACK.ESTIMATE(DutyPaid*Cases[@[Duty Factor]],Cases[@[Return Rate]],RejectRate,Cases[@Recovery],1,Cases[@[Covered Share]])",
      ),
      column("Against Base", { numFmt: DOLLARS }, "=Cases[@Estimate]-DutyEstimate"),
      column("After Filer's Share", { numFmt: DOLLARS }, "=DRAWBACK.NET(Cases[@Estimate],FilerShare)"),
    ],
    CASES,
  );
  sheet.validate(`D${FIRST_CASE}:F${LAST_CASE}`, SHARE);
}
