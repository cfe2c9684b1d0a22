import { ASKED } from "./matching-rules.mjs";
import { SheetModel } from "./model.mjs";
import { centred, figure, HEAD, LABEL, MONEY, result, SECTION, SUBTITLE, TITLE } from "./styles.mjs";

const FIRST = 6;
const MONTHS = 24;
const LAST = FIRST + MONTHS - 1;
/** Every month, as it spills beside them; its dollars are in these columns. */
const EVERY_MONTH = "$P$5#";
const DOLLARS = [3, 4, 5];

/** What lapses, by month: the next two years with a chart, and beside them every month there is. */
export function deadlinesSheet() {
  const sheet = new SheetModel("Deadlines", {
    widths: [2, 12, 15, 15, 15, 3, 11, 11, 11, 11, 11, 11, 11, 11, 3, 12, 8, 14, 14, 14, 16, 14, 16],
    tab: "FF1F3864",
    printArea: `A1:N${LAST + 2}`,
    fitHeight: 1,
  });
  sheet.put("B1", "Deadlines", TITLE);
  sheet.put("B2", "Dollars that lapse, by month of the last day to file (five years from import).", SUBTITLE);
  sheet.rowHeights.set(1, 28).set(5, 32);
  for (let column = 2; column <= 14; column++)
    sheet.at(4, column, column === 2 ? "The next 24 months" : null, SECTION);
  sheet.row("B5", ["Month", "Due To File", "Pending", "Still Open"], HEAD);
  for (let month = 0; month < MONTHS; month++) {
    const row = FIRST + month;
    const date = `EDATE(AsOfDate,${month})`;
    sheet.put(`B${row}`, `=YEAR(${date})&"-"&RIGHT("0"&MONTH(${date}),2)`, { ...LABEL, ...centred() });
    DOLLARS.forEach((from, index) =>
      sheet.at(
        row,
        3 + index,
        `=IFERROR(INDEX(${EVERY_MONTH},MATCH($B${row},INDEX(${EVERY_MONTH},0,1),0),${from}),0)`,
        figure(MONEY),
      ),
    );
  }
  sheet.put(`B${LAST + 1}`, "Later", { ...LABEL, ...centred() });
  DOLLARS.forEach((from, index) => {
    const own = "CDE"[index];
    const months = `SUM(${own}${FIRST}:${own}${LAST})`;
    sheet.put(`${own}${LAST + 1}`, `=ROUND(SUM(INDEX(${EVERY_MONTH},0,${from}))-${months},2)`, figure(MONEY));
    sheet.put(`${own}${LAST + 2}`, `=SUM(${own}${FIRST}:${own}${LAST + 1})`, result(MONEY));
  });
  sheet.put(`B${LAST + 2}`, "All", { ...LABEL, ...centred(), font: { bold: true } });
  addAllMonths(sheet);
  sheet.charts.push({
    kind: "stacked",
    title: "Dollars that lapse, by month",
    about: "Stacked columns: dollars due to file, pending and still open, by month of the last day to file.",
    place: `G5:N${LAST + 2}`,
    categories: `Deadlines!$B$${FIRST}:$B$${LAST}`,
    categoryTitle: "Month of the last day to file",
    valueTitle: "Dollars",
    format: "#,##0",
    series: ["C", "D", "E"].map((column) => ({
      name: `Deadlines!$${column}$5`,
      values: `Deadlines!$${column}$${FIRST}:$${column}$${LAST}`,
    })),
  });
  return sheet;
}

function addAllMonths(sheet) {
  for (let column = 16; column <= 23; column++)
    sheet.at(4, column, column === 16 ? "Every month" : null, SECTION);
  const money = figure(MONEY);
  sheet.spill("P5", `=DRAWBACK.EXPIRING(${ASKED})`, {
    heading: HEAD,
    columns: [{ ...LABEL, ...centred() }, { ...LABEL, ...centred() }, money],
  });
  for (let column = 18; column <= 23; column++) sheet.columnStyles.set(column, { numFmt: MONEY });
}
