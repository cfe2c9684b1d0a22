import { excelSerial } from "../sample/calendar.mjs";
import { SheetModel } from "./model.mjs";
import { AMOUNT, DAY } from "./rules-of-input.mjs";
import { centred, DATE, DOLLARS, figure, HEAD, HEAD_LEFT, input, LABEL, MONEY, NOTE, SECTION, SUBTITLE, TITLE, UNITS } from "./styles.mjs"; // prettier-ignore

/** Goods that came back: item, units, quantity and duty of the import line, import date, costs and values of the units. */
const GOODS = [
  ["Drives, 1.5 kW, unused", 60, 260, 5_940, "2024-02-09", 420, 650, 900, 400],
  ["Motors, 24 V, wrong shaft", 150, 2_200, 11_236.27, "2023-07-21", 310, 380, 0, 150],
  ["Vacuum cleaners, defective", 45, 800, 21_600, "2025-05-02", 520, 460, 0, 180],
  ["Fasteners, over-delivered", 4_000, 60_000, 3_420, "2022-06-14", 160, 210, 520, 120],
  ["Control units, last season", 25, 90, 2_025, "2022-01-18", 240, 300, 700, 350],
  ["Circuit breakers, recalled", 320, 1_500, 9_750, "2024-10-30", 700, 540, 0, 0],
];
const FIRST = 6;
const LAST = FIRST + GOODS.length - 1;

const column = (heading, style, formula) => ({ heading, style, formula, headingStyle: HEAD });
const row = (heading) => `ReturnedGoods[@[${heading}]]`;
const RANKED = `DRAWBACK.DISPOSITION(${row("Refund")},${row("Export Cost")},${row("Refund")},${row("Destroy Cost")},${row("Resale Value")},${row("Days Left")},${row("Liquidation Value")})`;

/** What to do with goods that came back: a row an item, and one of them looked at closely. */
export function dispositionSheet() {
  const sheet = new SheetModel("Disposition", {
    widths: [2, 32, 12, 15, 13, 13, 13, 13, 13, 13, 13, 11, 14, 14],
    fitHeight: 1,
    printArea: "A1:N41",
  });
  sheet.put("B1", "Disposition", TITLE);
  sheet.put(
    "B2",
    "Export, destroy, restock or liquidate: what leaves most, in dollars. Compared on the drawback of the duty as CBP pays it (99%).",
    SUBTITLE,
  );
  sheet.rowHeights.set(1, 28).set(FIRST - 1, 32);
  section(sheet, 4, "Goods that came back");
  sheet.table(
    "ReturnedGoods",
    `B${FIRST - 1}`,
    [
      { ...column("Item", input("@")), headingStyle: HEAD_LEFT },
      column("Units", input(UNITS)),
      column("Line Quantity", input(UNITS)),
      column("Duty Paid", input(MONEY)),
      column("Import Date", input(DATE, centred())),
      column("Export Cost", input(DOLLARS)),
      column("Destroy Cost", input(DOLLARS)),
      column("Resale Value", input(DOLLARS)),
      column("Liquidation Value", input(DOLLARS)),
      column(
        "Refund",
        { numFmt: MONEY },
        `=DRAWBACK.REFUND(${row("Duty Paid")},${row("Line Quantity")},${row("Units")})`,
      ),
      column("Days Left", { numFmt: "0" }, `=DRAWBACK.DAYSLEFT(${row("Import Date")},AsOfDate)`),
      column("Best Choice", centred(), `=INDEX(${RANKED},2,2)`),
      column("Left", { numFmt: MONEY, font: { bold: true } }, `=INDEX(${RANKED},2,5)`),
    ],
    GOODS.map((cells) => cells.map((cell) => (/^\d{4}-\d\d-\d\d$/.test(cell) ? excelSerial(cell) : cell))),
  );
  sheet.validate(`C${FIRST}:E${LAST}`, AMOUNT).validate(`G${FIRST}:J${LAST}`, AMOUNT);
  sheet.validate(`F${FIRST}:F${LAST}`, DAY);
  addCloseLook(sheet);
  return sheet;
}

/** One item, with every choice ranked and a chart of what is left. */
function addCloseLook(sheet) {
  section(sheet, 14, "One item, closely");
  sheet.put("B15", "Item", LABEL).put("C15", GOODS[0][0], input("@"));
  sheet.put("D15", null, input("@")).put("E15", null, input("@")).merges.push("C15:E15");
  sheet.put("F15", "Choose one of the list.", NOTE);
  sheet.validate("C15", {
    type: "list",
    allowBlank: false,
    formulae: [`$B$${FIRST}:$B$${LAST}`],
    showErrorMessage: true,
    errorTitle: "Item",
    error: "Choose an item of the table.",
  });
  const at = (heading) => `INDEX(ReturnedGoods[${heading}],MATCH($C$15,ReturnedGoods[Item],0))`;
  sheet.spill(
    "B17",
    `=DRAWBACK.DISPOSITION(${at("Refund")},${at("Export Cost")},${at("Refund")},${at("Destroy Cost")},${at("Resale Value")},${at("Days Left")},${at("Liquidation Value")})`,
    {
      heading: HEAD,
      columns: [
        { ...LABEL, ...centred("0") },
        LABEL,
        figure(MONEY),
        figure(MONEY),
        figure(MONEY),
        { ...LABEL, alignment: { horizontal: "left", indent: 1 } },
      ],
    },
  );
  sheet.charts.push({
    kind: "column",
    title: "What each choice leaves, for the chosen item",
    about: "Columns: dollars left by each choice for the item that is looked at closely.",
    place: "B23:H40",
    categories: "Disposition!$C$18:$C$21",
    categoryTitle: "Choice",
    valueTitle: "Dollars left",
    format: "#,##0",
    series: [{ name: "Disposition!$F$17", values: "Disposition!$F$18:$F$21" }],
  });
}

function section(sheet, row, text) {
  for (let column = 2; column <= 14; column++) sheet.at(row, column, column === 2 ? text : null, SECTION);
}
