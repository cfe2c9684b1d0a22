import { SheetModel } from "./model.mjs";
import { AMOUNT, SHARE } from "./rules-of-input.mjs";
import { centred, DATE, DOLLARS, HEAD, input, LABEL, PERCENT, result, SUBTITLE, TITLE } from "./styles.mjs";

const YEARS = [
  [2021, 980_000],
  [2022, 1_050_000],
  [2023, 1_100_000],
  [2024, 1_150_000],
  [2025, 1_250_000],
  [2026, 1_100_000],
];
const LAST = 7 + YEARS.length;

/** Share of a year's imports that can still be claimed: they lapse day by day, five years after import. */
const OPEN_SHARE =
  "=MAX(0,MIN(1,(LookBack[@[Last Lapses]]-AsOfDate+1)/(LookBack[@[Last Lapses]]-LookBack[@[First Lapses]]+1)))";

const column = (heading, style, formula) => ({ heading, style, formula, headingStyle: HEAD });

/** The five years behind: a row a year, with what has lapsed left out. */
export function lookBackSheet() {
  const sheet = new SheetModel("Look-back", {
    widths: [2, 13, 16, 13, 15, 15, 14, 18, 20],
    fitHeight: 1,
    printArea: "A1:I36",
  });
  sheet.put("B1", "Five years back", TITLE);
  sheet.put(
    "B2",
    "A claim is due five years after import, day by day: a year that has partly lapsed counts for its open part.",
    SUBTITLE,
  );
  sheet.rowHeights.set(1, 28).set(7, 34);
  total(sheet, 4, "Estimate on all that is open", "=SUM(LookBack[Estimate])");
  total(sheet, 5, "Of it, lapses within a year", "=SUM(LookBack[Lapses Within a Year])");
  sheet.table(
    "LookBack",
    "B7",
    [
      column("Import Year", input("0", centred())),
      column("Duty Paid", input(DOLLARS)),
      column("Return Rate", input(PERCENT)),
      column("First Lapses", centred(DATE), "=DRAWBACK.DEADLINE(DATE(LookBack[@[Import Year]],1,1))"),
      column("Last Lapses", centred(DATE), "=DRAWBACK.DEADLINE(DATE(LookBack[@[Import Year]],12,31))"),
      column("Open Share", { numFmt: PERCENT }, OPEN_SHARE),
      column(
        "Estimate",
        { numFmt: DOLLARS },
        "=DRAWBACK.ESTIMATE(LookBack[@[Duty Paid]]*LookBack[@[Open Share]],LookBack[@[Return Rate]],0,Estimate!$D$15,1,EligibleShare)",
      ),
      column(
        "Lapses Within a Year",
        { numFmt: DOLLARS },
        "=IF(LookBack[@[Open Share]]=0,0,LookBack[@Estimate]*MIN(1,MAX(0,EDATE(AsOfDate,12)-MAX(LookBack[@[First Lapses]],AsOfDate)+1)/(LookBack[@[Last Lapses]]-MAX(LookBack[@[First Lapses]],AsOfDate)+1)))",
      ),
    ],
    YEARS.map(([year, duty]) => [year, duty, 0.05]),
  );
  sheet.validate(`C8:C${LAST}`, AMOUNT).validate(`D8:D${LAST}`, SHARE);
  sheet.validate(`B8:B${LAST}`, {
    type: "whole",
    operator: "between",
    formulae: [2000, 2099],
    showErrorMessage: true,
    errorTitle: "Import year",
    error: "A year, for example 2025.",
  });
  sheet.charts.push({
    kind: "column",
    title: "Drawback still open, by import year",
    about: "Columns: the estimate of each import year, and the part of it that lapses within a year.",
    place: "B16:I35",
    categories: `'Look-back'!$B$8:$B$${LAST}`,
    categoryTitle: "Import year",
    categoryFormat: "0",
    valueTitle: "Dollars",
    format: "#,##0",
    series: [
      { name: "'Look-back'!$H$7", values: `'Look-back'!$H$8:$H$${LAST}` },
      { name: "'Look-back'!$I$7", values: `'Look-back'!$I$8:$I$${LAST}`, color: "ED7D31" },
    ],
  });
  return sheet;
}

function total(sheet, row, label, formula) {
  for (let column = 2; column <= 4; column++) sheet.at(row, column, column === 2 ? label : null, LABEL);
  sheet.at(row, 5, formula, result(DOLLARS));
}
