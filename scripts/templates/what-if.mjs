import { dataSheet } from "./data.mjs";
import { BookModel } from "./model.mjs";
import { startSheet } from "./start-sheet.mjs";
import { assumptionsSheet, nameAssumptions } from "./what-if-assumptions.mjs";
import { dispositionSheet } from "./what-if-disposition.mjs";
import { methodsSheet } from "./what-if-methods.mjs";
import { scenariosSheet } from "./what-if-scenarios.mjs";

const WORDS = {
  title: "Drawback what-if model",
  summary:
    "How much drawback moves with returns, recovery, tariffs and accounting method, and what to do with the goods that came back.",
  steps: [
    "On Assumptions, type your figures. Every other sheet follows them.",
    "On Scenarios, choose the return rates and recoveries of the grid, and change the cases below it.",
    "For the comparison of methods, paste your tables into Imports, Returns and Withdrawals, over the sample rows.",
    "On Disposition, list goods that came back: the table says whether to export, destroy, restock or liquidate.",
  ],
  sheets: [
    ["Assumptions", "Duty, rates, fees and dates, each with a name that formulas use."],
    ["Scenarios", "A grid of estimates with a chart, and cases that change several assumptions at once."],
    ["Methods", "What every accounting method of 19 CFR 190.14 would give on your tables, with a chart."],
    ["Disposition", "Export, destroy, restock or liquidate: what is left of each, for every item."],
    ["Imports", "Entry lines: date, SKU, quantity, duty by programme."],
    ["Returns", "What left the country or was destroyed, and what came back and stayed."],
    ["Withdrawals", "Sales and other stock movements, for the accounting methods."],
  ],
  notes: [
    "A method is kept without variation for at least a year (19 CFR 190.14(b)). Compare before the first claim, not at each claim.",
  ],
};

const SKUS = ["MTR-DC-24-090", "CTL-VFD-015"];

/** The What-if model. */
export function whatIf() {
  const book = new BookModel({
    file: "what-if-model.xlsx",
    title: WORDS.title,
    subject: "Duty drawback: assumptions, scenarios, methods, disposition",
    sheets: [
      startSheet(WORDS),
      assumptionsSheet(),
      scenariosSheet(),
      methodsSheet(),
      dispositionSheet(),
      ...["Imports", "Returns", "Withdrawals"].map((name) => dataSheet(name, SKUS)),
    ],
  });
  nameAssumptions(book);
  return book;
}
