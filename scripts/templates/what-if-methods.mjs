import { SheetModel } from "./model.mjs";
import { centred, figure, HEAD, HEAD_LEFT, LABEL, MONEY, SECTION, SUBTITLE, TITLE } from "./styles.mjs";

/** What each accounting method would give, as it comes and ranked. */
export function methodsSheet() {
  const sheet = new SheetModel("Methods", {
    widths: [2, 22, 42, 14, 12, 11, 13, 11, 14, 12, 100],
    fitHeight: 1,
  });
  sheet.put("B1", "Accounting methods", TITLE);
  sheet.put(
    "B2",
    "The same tables, matched by every method. Planning only: a method is kept for at least a year.",
    SUBTITLE,
  );
  sheet.rowHeights.set(1, 28).set(5, 32);
  section(sheet, 4, "Every method, under both readings");
  const money = figure(MONEY);
  const count = { ...LABEL, ...centred("0") };
  const words = { ...LABEL, alignment: { horizontal: "left", indent: 1 } };
  sheet.spill(
    "B5",
    '=DRAWBACK.COMPAREMETHODS(Imports[#All],Returns[#All],,AsOfDate,"guide",Withdrawals[#All],,MatchOptions)',
    {
      heading: HEAD,
      columns: [words, words, money, money, count, count, count, money, money, words],
    },
  );
  section(sheet, 15, "Ranked by what the guide's reading gives");
  sheet.put("B16", "Method", HEAD_LEFT).row("C16", ["Title", "Drawback Due"], HEAD);
  sheet.spill("B17", "=CHOOSECOLS(SORT(DROP(B5#,1),3,-1),1,2,3)", { columns: [LABEL, LABEL, figure(MONEY)] });
  sheet.charts.push({
    kind: "bar",
    title: "Drawback due by accounting method",
    about: "Bars: drawback due by accounting method, under the guide's reading and CBP's.",
    place: "F16:K34",
    categories: "Methods!$C$6:$C$12",
    categoryTitle: "",
    valueTitle: "Dollars",
    format: "#,##0",
    series: [
      { name: "Methods!$D$5", values: "Methods!$D$6:$D$12" },
      { name: "Methods!$I$5", values: "Methods!$I$6:$I$12" },
    ],
  });
  return sheet;
}

function section(sheet, row, text) {
  for (let column = 2; column <= 11; column++) sheet.at(row, column, column === 2 ? text : null, SECTION);
}
