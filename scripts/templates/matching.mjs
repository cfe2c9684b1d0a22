import { dataSheet } from "./data.mjs";
import { deadlinesSheet } from "./matching-deadlines.mjs";
import { lotsSheet, matchesSheet, returnsSheet } from "./matching-spills.mjs";
import { summarySheet } from "./matching-summary.mjs";
import { nameRules, rulesSheet } from "./matching-rules.mjs";
import { BookModel } from "./model.mjs";
import { startSheet } from "./start-sheet.mjs";

const WORDS = {
  title: "Returns matching",
  summary:
    "Which returns go back to which imports, what duty comes back on each, and by when the claim must be filed.",
  steps: [
    "Paste your entry lines into Imports and your exports and destructions into Returns, over the sample rows. Delete rows that are left over.",
    "For FIFO and the other accounting methods, paste sales and other stock movements into Withdrawals.",
    "On Rules, set the as-of date, the method and the reading: the guide's simple rules, or what CBP pays.",
    "Read Summary, then Return status: each row says what is wrong and what to do. Fill in what is missing, and watch the figures follow.",
  ],
  sheets: [
    [
      "Summary",
      "Drawback due and pending under both readings, returns by status, where every dollar of duty went.",
    ],
    ["Deadlines", "Dollars that lapse, by month of the last day to file, with a chart."],
    ["Matches", "A row for each lot that a return drew on, to the cent."],
    ["Return status", "A row for each return: matched or why not, and what to do."],
    ["Lot status", "A row for each import lot: units and drawback left, last day to file."],
    ["Rules", "As-of date, method, reading, options, and your own exceptions to the rules."],
    [
      "Imports",
      "Entry lines: date, SKU, quantity, duty by programme. Headings may be yours; usual names are recognized.",
    ],
    ["Returns", "What left the country or was destroyed, and what came back and stayed."],
    ["Withdrawals", "Sales and other stock movements, for the accounting methods."],
  ],
  notes: [
    "The sample rows are made up on real tariff figures. Money that CBP will not pay, or not yet, is told apart under both readings: book the CBP column.",
  ],
};

const SKUS = ["MTR-DC-24-090", "CTL-VFD-015", "VAC-IND-30", "FST-AL-M8"];

/** The Returns matching template. */
export function matching() {
  const sheets = [
    startSheet(WORDS),
    summarySheet(),
    deadlinesSheet(),
    matchesSheet(),
    returnsSheet(),
    lotsSheet(),
    rulesSheet(),
    ...["Imports", "Returns", "Withdrawals"].map((name) => dataSheet(name, SKUS)),
  ];
  const book = new BookModel({
    file: "returns-matching.xlsx",
    title: WORDS.title,
    subject: "Duty drawback: returns matched to import lots",
    sheets,
  });
  nameRules(book);
  return book;
}
