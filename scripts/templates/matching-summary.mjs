import { ASKED } from "./matching-rules.mjs";
import { SheetModel } from "./model.mjs";
import { DATE, DOLLARS, figure, HEAD, HEAD_LEFT, LABEL, MONEY, PERCENT, result, SECTION, SUBTITLE, TITLE } from "./styles.mjs"; // prettier-ignore

/** Where the totals spill: their heading row, and the spill as a whole, however long it is. */
const HEADING = 23;
const TOTALS = `$B$${HEADING}#`;

const KEY_FIGURES = [
  ["Drawback due", "Drawback due"],
  ["Pending: a document or an answer is missing", "Pending"],
  ["Still open on units that nothing has drawn", "Control: Still open"],
  ["Lost on expired lots", "Control: On expired lots and units"],
  ["Duty and fees paid", "Control: Duty and fees paid"],
];
const STATUSES = [
  ["Matched", "matched"],
  ["Partly matched", "partial"],
  ["Needs action", "needs-action"],
  ["Commingled", "commingled"],
  ["Not matched", "unmatched"],
  ["Expired", "expired"],
  ["Not eligible", "not-eligible"],
  ["Cannot be read", "invalid"],
];

const RIGHT = { alignment: { horizontal: "right" } };

/** A figure of the totals by its item, 0 where there is no such line: 2 is the guide's column, 3 CBP's. */
const lookUp = (item, column) =>
  `=IFERROR(INDEX(${TOTALS},MATCH("${item}",INDEX(${TOTALS},0,1),0),${column}),0)`;

/** Totals under both readings, the few that matter on top. */
export function summarySheet() {
  const sheet = new SheetModel("Summary", {
    widths: [2, 52, 16, 16, 3, 20, 11, 11, 3, 12, 12, 12, 12, 12, 12],
    tab: "FF1F3864",
    printArea: "A1:O75",
  });
  sheet
    .put("B1", "Summary", TITLE)
    .put("B2", "Both readings of the rules, side by side. Book the CBP column.", SUBTITLE);
  sheet.rowHeights.set(1, 28);
  heading(sheet, 4, "B", "Key figures, in dollars");
  KEY_FIGURES.forEach(([label, item], index) => {
    const style = index === 0 ? result(MONEY) : figure(MONEY);
    pair(sheet, 5 + index, 2, label, (column) => lookUp(item, column), style);
  });
  const share = (_, column) => `=IF(${column}9=0,0,${column}5/${column}9)`;
  pair(sheet, 10, 2, "Share of the duty that comes back", share, figure(PERCENT));
  heading(sheet, 4, "F", "Returns by status");
  STATUSES.forEach(([label, status], index) => {
    pair(sheet, 5 + index, 6, label, (column) => lookUp(`Returns: ${status}`, column), figure(DOLLARS));
  });
  pair(sheet, 13, 6, "All returns", (_, own) => `=SUM(${own}5:${own}12)`, result(DOLLARS));
  for (const column of "BCD") sheet.put(`${column}22`, column === "B" ? "All totals" : null, SECTION);
  sheet.spill(`B${HEADING}`, `=DRAWBACK.SUMMARY(${ASKED})`, {
    heading: HEAD,
    columns: [LABEL, figure(MONEY, RIGHT), figure(MONEY, RIGHT)],
  });
  sheet.columnStyles.set(3, { numFmt: MONEY }).set(4, { numFmt: MONEY });
  addFormats(sheet);
  sheet.charts.push({
    kind: "bar",
    title: "Returns by status, under both readings",
    about: "Bars: number of returns of each status, under the guide's reading and CBP's.",
    place: "J4:O20",
    categories: "Summary!$F$5:$F$12",
    categoryTitle: "",
    valueTitle: "Returns",
    format: "0",
    series: [
      { name: "Summary!$G$4", values: "Summary!$G$5:$G$12" },
      { name: "Summary!$H$4", values: "Summary!$H$5:$H$12" },
    ],
  });
  return sheet;
}

function heading(sheet, row, column, text) {
  sheet.put(`${column}${row}`, text, HEAD_LEFT);
  const next = String.fromCharCode(column.charCodeAt(0) + 1);
  sheet.row(`${next}${row}`, ["Guide", "CBP"], HEAD);
}

/** A label with the guide's and CBP's figure beside it. */
function pair(sheet, row, column, label, formula, style) {
  sheet.at(row, column, label, LABEL);
  [2, 3].forEach((source, index) => {
    const own = String.fromCharCode(65 + column + index);
    sheet.at(row, column + 1 + index, formula(source, own), style);
  });
}

/** Counts and the date among the totals look like what they are, wherever they come to stand. */
function addFormats(sheet) {
  const rule = (formula, formatCode, priority) => ({
    type: "expression",
    formulae: [formula],
    style: { numFmt: formatCode },
    priority,
  });
  const first = `$B${HEADING + 1}`;
  sheet.highlights.push({
    ref: `C${HEADING + 1}:D${HEADING + 200}`,
    rules: [
      rule(`OR(LEFT(${first},8)="Returns:",${first}="Run: rows left out")`, "0", 1),
      rule(`${first}="Run: as of"`, DATE, 2),
    ],
  });
}
