import type { COLUMN_CODES } from "./column-codes";
import type { Issue } from "./issue";
import { place } from "./place";

/** What happens to the row until the cell is put right. */
function effect(issue: Issue): string {
  return issue.severity === "error"
    ? "The row is left out of the match until then."
    : "The cell counts as blank until then.";
}

const text = ({ data }: Issue): string => `"${String(data.text ?? "")}"`;

/**
 * The sentence for each issue about cells, columns and tables: what is wrong, where, what to do.
 * The only English text of reading tables.
 */
export const COLUMN_MESSAGES: Readonly<Record<keyof typeof COLUMN_CODES, (issue: Issue) => string>> = {
  "cell.missing": (issue) =>
    `${place(issue)}: the cell is blank${/quantity|units/i.test(issue.at.column ?? "") ? " or 0" : ""}, and the row cannot be matched without it. Fill it in.`,
  "cell.not-a-number": (issue) =>
    `${place(issue)}: ${text(issue)} is not a number. Type the amount in figures. ${effect(issue)}`,
  "cell.ambiguous-number": (issue) =>
    `${place(issue)}: ${text(issue)} can be read in two ways, because this column writes both 1,234.56 and 1.234,56. Write the column in one way. ${effect(issue)}`,
  "cell.foreign-currency": (issue) =>
    `${place(issue)}: ${text(issue)} is in ${issue.data.currency}, not in US dollars. Enter the amount paid to CBP in dollars. ${effect(issue)}`,
  "cell.negative-quantity": (issue) =>
    `${place(issue)}: the quantity ${text(issue)} is below zero. Enter how many units there were; goods that came back into stock are a withdrawal with the purpose return-in. ${effect(issue)}`,
  "cell.negative-amount": (issue) =>
    `${place(issue)}: the amount ${text(issue)} is below zero. Enter what was paid; money that CBP gave back goes into Refunded Before. ${effect(issue)}`,
  "cell.fraction-in-counted-unit": (issue) =>
    `${place(issue)}: ${issue.data.quantity} ${issue.data.unit} is not a whole number, and this unit is counted in whole ones. Correct the quantity or the unit. The row is left out of the match until then.`,
  "cell.too-many-decimals": (issue) =>
    `${place(issue)}: ${text(issue)} has more than six decimals. Round it. ${effect(issue)}`,
  "cell.too-large": (issue) =>
    `${place(issue)}: ${text(issue)} is too large to be right. Check the cell. ${effect(issue)}`,
  "cell.rounded-to-cent": (issue) =>
    `${place(issue)}: ${text(issue)} is not in whole cents; it was read as ${issue.data.read}. Enter the amount on the entry summary.`,
  "cell.precision-lost": (issue) =>
    `${place(issue)}: ${text(issue)} is a long number whose last digits were lost when it was stored as a number. Import the column again as text. ${effect(issue)}`,
  "cell.not-a-date": (issue) =>
    `${place(issue)}: ${text(issue)} is not a date between 1990 and 2099. Enter a date. ${effect(issue)}`,
  "cell.ambiguous-date": (issue) =>
    `${place(issue)}: ${text(issue)} can be read as day/month or month/day, and other dates of the table are written in both orders. Write it as YYYY-MM-DD. ${effect(issue)}`,
  "cell.not-in-list": (issue) =>
    `${place(issue)}: ${text(issue)} is not one of ${issue.data.choices}. Choose one of them. ${effect(issue)}`,
  "cell.error-value": (issue) =>
    issue.data.text === "#NOT-CALCULATED"
      ? `${place(issue)}: the file holds a formula without its result. Open the file in Excel, save it, and read it again. ${effect(issue)}`
      : `${place(issue)}: the cell holds the error ${String(issue.data.text)}. Mend its formula. ${effect(issue)}`,
  "cell.no-amount": (issue) =>
    `${place(issue)}: ${text(issue)} was read as no charge. Enter the amount, or 0 if nothing was paid.`,
  "row.torn": ({ at, data }) =>
    `${at.table}, row ${at.row}: ${data.cells} fields under ${data.headings} headings. A mark inside a field may have cut it in two, and then all that follows stands in the wrong column. Put such fields in quotation marks. The row is left out of the match until then.`,
  "cell.columns-differ": (issue) =>
    `${place(issue)}: several columns have this heading, and in this row they differ. Delete or rename the ones that are wrong. ${effect(issue)}`,
  "column.missing-required": ({ at, data }) =>
    `${at.table} has no column "${at.column}", and nothing can be matched without it. ${data.orders === undefined ? "Add the column, rename its heading, or say which one it is (pane: Columns step)." : `"${data.orders}" names the order: give the list of order lines (order, SKU, quantity) too, and the goods are taken from it.`}`,
  "column.missing-charge": ({ at }) =>
    `${at.table} has no column with money paid, such as "Base Duty" or "Section 301". Add at least one of them, or say which column it is (pane: Columns step).`,
  "column.missing": ({ at, data }) =>
    `${at.table} has no column for ${data.headings}. Each counts as blank; add what you have.`,
  "column.duplicate": ({ at, data }) =>
    `${at.table} has the heading "${at.column}" ${data.times} times. Where the columns agree, or only one is filled, they are used; delete or rename the others.`,
  "column.ambiguous": ({ at, data }) =>
    `${at.table}: "${data.taken}" was taken for ${at.column}, but so could ${data.others}. Rename the headings that mean something else, or say which column it is (pane: Columns step).`,
  "column.probable": ({ at, data }) =>
    `${at.table}, column "${at.column}", was taken for ${data.means}, which is likely but not certain (${data.reason}). Check it; where it is wrong, rename the heading or say which column it is (pane: Columns step).`,
  "column.assumed": ({ at, data }) =>
    `${at.table} has no column "${at.column}"; because of the report it is, "${data.value}" was taken for every row. Add the column where that is wrong.`,
  "column.filled-down": ({ at }) =>
    `${at.table}, column "${at.column}": blank cells were read as the cell above them, because the lines go on counting. Fill them in if that is wrong.`,
  "column.date-order-assumed": ({ at, data }) =>
    `${at.table}, column "${at.column}": nothing in the column says whether ${data.text} is day/month or month/day; all such dates were read ${data.order}. Check one, or write dates as YYYY-MM-DD.`,
  "column.dates-1904": ({ at }) =>
    `${at.table}, column "${at.column}": the dates seem to be counted from 1904, four years off. Check the date setting of the workbook.`,
  "column.decimal-point-assumed": ({ at, data }) =>
    `${at.table}, column "${at.column}": nothing in the column says whether the point in ${data.text} is a decimal point or parts thousands; it was read as a decimal point. Check one.`,
  "column.more-issues": ({ at, data }) =>
    `${at.table}, column "${at.column}": ${data.more} more cells have the same problem (${data.of}).`,
  "table.empty": ({ at }) => `${at.table} has headings but no rows. Add the rows, or choose another table.`,
  "table.not-found": ({ at, data }) =>
    `${at.table}: no row of ${data.source === "" ? "the table" : `"${data.source}"`} looks like a row of headings. Give the columns headings such as those of our templates, or choose another table.`,
  "unit.converted": ({ at, data }) =>
    `${at.table}: ${data.rows} rows in ${data.from} were turned into ${data.to}, because the same SKU is counted in ${data.to} elsewhere. Check that this is right, or use one unit.`,
  "unit.not-converted": ({ at, data }) =>
    `${at.table}: ${data.rows} rows in ${data.from} could not be turned into ${data.to}, the unit of the same SKU elsewhere. Enter them in one unit.`,
  "items.coverage": ({ data }) =>
    `${data.covered} of ${data.lines} entry lines have SKUs; ${data.missing === 1 ? "this one does" : `these ${data.missing} do`} not: ${data.examples}. Add their invoice or receiving lines to Items.`,
  "sku.near-miss": (issue) =>
    `${place(issue)}: ${text(issue)} was never imported, but ${issue.data.other} was. If they are the same goods, write both in one way, or add a row to the SKU Map.`,
  "table.overlap-dropped": ({ at, data }) =>
    `${at.table}: ${data.rows} rows of ${data.source} are in an earlier file already and were left out.`,
  "table.exact-name": ({ at, data }) =>
    `${at.table} was read from ${data.taken}, because it has that very name; ${data.left} has a name like it and was left out. Rename the one that is wrong.`,
  "column.total-differs": ({ at, data }) =>
    `${at.table}, column "${at.column}": the rows add up to ${data.sum}, the table's own total is ${data.total}. Rows may be missing or hidden; compare with the report.`,
  "column.currency": ({ at, data }) =>
    `${at.table}, column "${at.column}", names ${data.currencies}; amounts are read as US dollars. Turn other currencies into the dollars on the entry summary.`,
  "column.dates-half-read": ({ at, data }) =>
    `${at.table}, column "${at.column}": dates such as ${data.text} are day first and stayed text, while all true dates have a day up to 12; Excel may have exchanged day and month in those. Import the column again as text.`,
  "column.mojibake": ({ at, data }) =>
    `${at.table}, column "${at.column}": ${data.cells} cells such as "${data.text}" were read in the wrong character set somewhere on their way here; they were read as "${data.read}".`,
  "row.duplicate": (issue) =>
    `${place(issue)}: ${issue.data.times} rows are the same in every cell we read. If one line was entered twice, delete the others.`,
  "row.order-unknown": (issue) =>
    `${place(issue)}: the order lines have no order ${text(issue)}, so it is not known which goods came back. Add its lines. The row is left out of the match until then.`,
  "row.dates-apart": (issue) =>
    `${place(issue)}: import date and entry date are ${issue.data.days} days apart. Check both.`,
  "duty.rate-odd": (issue) =>
    `${place(issue)}: the amount is ${issue.data.implied} % of the entered value; usual is ${issue.data.usual}. Check amount, value and programme.`,
  "fee.mpf-above-maximum": (issue) =>
    `${place(issue)}: the MPF of entry ${issue.data.entry} adds up to ${issue.data.sum}, more than the most an entry can pay, ${issue.data.bound}. The fee of the whole entry may stand on each of its lines.`,
  "fee.mpf-below-minimum": (issue) =>
    `${place(issue)}: the MPF of entry ${issue.data.entry} adds up to ${issue.data.sum}, less than the least a formal entry pays, ${issue.data.bound}. Lines of the entry may be missing here; compare with the entry summary.`,
  "table.profile": ({ at, data }) =>
    `${at.table} was read as ${data.report}: ${data.caution}. Check that this is what you have.`,
  "row.movement-unknown": (issue) =>
    `${place(issue)}: ${text(issue)} is a kind of movement we do not know; it counts as leaving the stock when it lowers it and is left out otherwise. Put such rows into a Withdrawals table of our form if that is wrong.`,
  "row.no-commodity": (issue) =>
    `${place(issue)}: ${text(issue)} is a chapter 99 number, and its entry line has no row with the goods' own tariff number. Add that row. The line is left out of the match until then.`,
  "row.several-tariff-numbers": (issue) =>
    `${place(issue)}: the line has several tariff numbers (${issue.data.numbers}); their values and duties were added up, and the quantity of the one with the greatest value was used. Check the quantity.`,
  "row.duty-not-separated": (issue) =>
    `${place(issue)}: one amount for several programmes (${issue.data.headings}); it cannot be told what each was, so it is left for review. Put each programme's duty into a column of its own.`,
  "cell.unit-differs": (issue) =>
    `${place(issue)}: the cell says ${issue.data.inCell}, the unit beside it ${issue.data.beside}. Correct one of them. The row is left out of the match until then.`,
  "entry.check-digit": (issue) =>
    `${place(issue)}: the check digit of entry number ${text(issue)} does not fit; a digit may be mistyped. Compare it with the entry summary.`,
  "entry.shape": (issue) =>
    `${place(issue)}: ${text(issue)} is not an entry number of the form XXX-NNNNNNN-N. Compare it with the entry summary.`,
  "hts.shape": (issue) =>
    `${place(issue)}: ${text(issue)} is not a tariff number of 8 or 10 digits. Compare it with the entry summary.`,
  "hts.zero-lost": (issue) =>
    `${place(issue)}: ${text(issue)} seems to have lost its leading zero. Format the column as text and enter the tariff number again.`,
};
