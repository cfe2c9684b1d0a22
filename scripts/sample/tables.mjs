import { makeImports } from "./imports.mjs";
import { makeItems, makePriorClaims, makeSkuMap } from "./small-tables.mjs";
import { makeReturns } from "./returns.mjs";
import { makeWithdrawals } from "./withdrawals.mjs";

const text = (heading, width) => ({ heading, kind: "text", width });
const date = (heading) => ({ heading, kind: "date", width: 12 });
const quantity = (heading, width = 11) => ({ heading, kind: "quantity", width });
const money = (heading, width = 12) => ({ heading, kind: "money", width });
const line = { heading: "Line", kind: "integer", width: 7 };

const COLUMNS = {
  Imports: [
    text("Entry Number", 16),
    line,
    date("Import Date"),
    date("Entry Date"),
    text("SKU", 17),
    text("HTS", 14),
    text("Description", 40),
    quantity("Quantity"),
    text("Unit", 7),
    money("Entered Value", 15),
    money("Base Duty"),
    money("Section 301"),
    money("Section 232"),
    money("Section 122"),
    money("Section 201"),
    money("Section 338"),
    money("IEEPA"),
    money("AD/CVD"),
    money("MPF", 10),
    money("HMF", 10),
    money("9903.76.02"),
    money("9903.05.31"),
    text("Chapter 99", 46),
    text("Importer of Record", 31),
    text("Country of Origin", 18),
    text("Lot", 12),
    text("Serial", 15),
    text("Location", 11),
    quantity("Claimed Before", 15),
    money("Refunded Before", 16),
    text("Liquidated", 11),
  ],
  Returns: [
    text("Return ID", 14),
    text("SKU", 17),
    text("HTS", 14),
    quantity("Quantity"),
    text("Unit", 7),
    date("Date"),
    text("Disposition", 12),
    text("Reason", 17),
    text("Used", 7),
    text("Entry Number", 16),
    line,
    text("Lot", 12),
    text("Serial", 15),
    text("Provision", 18),
    text("Exporter", 33),
    text("Destination", 12),
    text("Proof", 27),
    text("Segregated", 12),
    text("Location", 11),
    text("Notice 7553", 18),
    text("Certification", 25),
  ],
  Withdrawals: [date("Date"), text("SKU", 17), quantity("Quantity"), text("Purpose", 18)],
  "Prior Claims": [text("Entry Number", 16), line, quantity("Quantity")],
  Items: [
    text("Entry Number", 16),
    line,
    text("SKU", 17),
    quantity("Quantity"),
    text("Unit", 7),
    money("Unit Value"),
  ],
  "SKU Map": [text("Alias", 19), text("SKU", 19), quantity("Units per Alias", 16)],
};

/**
 * The tables of the sample: name of the sheet, name of the Excel table, file name of the csv, columns and rows of plain cells (text,
 * number, or "" for a blank; dates as ISO text).
 */
export function makeTables() {
  const imports = makeImports();
  const returns = makeReturns(imports);
  const rowsOf = {
    Imports: imports,
    Returns: returns,
    Withdrawals: makeWithdrawals(imports, returns),
    "Prior Claims": makePriorClaims(imports),
    Items: makeItems(imports),
    "SKU Map": makeSkuMap(),
  };
  return Object.entries(rowsOf).map(([sheet, rows]) => ({
    sheet,
    table: sheet.replace("SKU Map", "SkuMap").replace(" ", ""),
    csv: `${sheet.toLowerCase().replace(" ", "-")}.csv`,
    columns: COLUMNS[sheet],
    rows: rows.map((row) => COLUMNS[sheet].map(({ heading }) => row[heading])),
  }));
}
