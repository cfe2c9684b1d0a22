import { SheetModel } from "./model.mjs";
import { BODY, BOLD, input, SECTION, SUBTITLE, TITLE } from "./styles.mjs";

/**
 * The first sheet of a template: what it is for, what to do, what is where, and how to read the colours.
 *
 * @param {{title: string, summary: string, steps: string[], sheets: [string, string][], notes: string[]}} words
 */
export function startSheet({ title, summary, steps, sheets, notes }) {
  const sheet = new SheetModel("Start", { widths: [2, 22, 104], landscape: true, fitHeight: 1 });
  sheet.put("B1", title, TITLE).put("B2", summary, SUBTITLE);
  sheet.rowHeights.set(1, 28);
  let row = 4;
  const section = (text) => {
    sheet.at(row, 2, text, SECTION).at(row, 3, null, SECTION);
    row++;
  };
  const line = (label, text, style = BOLD) => {
    sheet.at(row, 2, label, { ...style, alignment: { vertical: "top" } }).at(row, 3, text, BODY);
    sheet.rowHeights.set(row, text.length > 125 ? 31 : 16);
    row++;
  };
  section("What to do");
  steps.forEach((text, index) => line(`Step ${index + 1}`, text));
  row++;
  section("What is where");
  for (const [name, text] of sheets) line(name, text);
  row++;
  section("How to read it");
  sheet
    .at(row, 2, "Blue on cream", input("@"))
    .at(row, 3, "Yours to type in. Everything else follows.", BODY);
  row++;
  line("Black", "Worked out. Figures with DRAWBACK. in their formula come from the add-in.");
  line(
    "#NAME?",
    "The add-in is not there yet. Until Excel recalculates, the figures are those saved with this workbook. Install Drawback (Home, Add-ins), then press Ctrl+Alt+F9.",
  );
  row++;
  section("Good to know");
  for (const text of [...notes, ...EVERYWHERE]) {
    sheet.at(row, 2, text, { alignment: { vertical: "top", wrapText: true } }).at(row, 3, null);
    sheet.merges.push(`B${row}:C${row}`);
    sheet.rowHeights.set(row, text.length > 135 ? 31 : 16);
    row++;
  }
  return sheet;
}

const EVERYWHERE = [
  "Data Tables (What-If Analysis), Goal Seek and conditional-format rules cannot call add-in functions. SCENARIOS and plain formulas beside a list of cases do the same work.",
  "Dynamic arrays are needed: Microsoft 365, Excel 2024, or Excel on the web. Leave the cells under and beside a spilled result empty.",
  "A planning and working paper. Nothing here is filed, and nothing is legal advice: a licensed customs broker should look at a claim before it goes to CBP.",
];
