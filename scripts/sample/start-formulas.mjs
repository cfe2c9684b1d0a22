import { addYears, daysBetween, excelSerial } from "./calendar.mjs";
import { AS_OF } from "./imports.mjs";

const MONEY = "#,##0.00";
export const DATE = "yyyy-mm-dd";

/** Formula of one of our functions, as Excel keeps it in a file; it is bound to the add-in when that is there. */
const ours = (name, args) => `_xldudf_DRAWBACK_${name}(${args})`;

/** The lot the formulas speak of: the next to expire of the motors. */
const EXAMPLE = { sku: "MTR-DC-24-090", importDate: "2021-12-09", units: 300 };

/** Formulas with the results they have now, so that the sheet reads well before the add-in is there. */
export function formulas(tables, firstRow) {
  const { columns, rows } = tables.find(({ sheet }) => sheet === "Imports");
  const at = (heading) => columns.findIndex((column) => column.heading === heading);
  const example = rows.findIndex(
    (cells) => cells[at("SKU")] === EXAMPLE.sku && cells[at("Import Date")] === EXAMPLE.importDate,
  );
  const cell = (heading, index = example) => `Imports!${letter(at(heading))}${index + 2}`;
  const value = (heading) => rows[example][at(heading)];
  const [first, last] = [at("Base Duty"), at("9903.05.31")];
  const paid = rows.reduce(
    (sum, cells) =>
      sum + cells.slice(first, last + 1).reduce((part, cents) => part + Math.round(Number(cents) * 100), 0),
    0,
  );
  const allPaid = `C${firstRow}`;
  const lastDay = addYears(EXAMPLE.importDate, 5);
  const duty = Math.round(value("Section 301") * 100);
  const refund = Math.floor((99 * duty * EXAMPLE.units) / (100 * value("Quantity")));
  const list = [
    {
      label: "Duty and fees paid on all lots",
      formula: `SUM(${cell("Base Duty", 0)}:${letter(last)}${rows.length + 1})`,
      result: paid / 100,
      format: MONEY,
    },
    {
      label: "Planning estimate, 5 % of goods returned",
      name: "ESTIMATE",
      args: `${allPaid},5%`,
      result: (paid * 475) / 1_000_000,
      format: MONEY,
    },
    {
      label: "The guide's example: 5 million at 25 %",
      name: "ESTIMATE",
      args: "5000000*25%,5%",
      result: 59375,
      format: MONEY,
    },
    {
      label: `Last day to file on ${EXAMPLE.sku} of ${EXAMPLE.importDate}`,
      name: "DEADLINE",
      args: cell("Import Date"),
      result: excelSerial(lastDay),
      format: DATE,
    },
    {
      label: "Days left of it",
      name: "DAYSLEFT",
      args: `${cell("Import Date")},AsOfDate`,
      result: daysBetween(AS_OF, lastDay),
      format: "0",
    },
    {
      label: `Section 301 duty back on ${EXAMPLE.units} of its units`,
      name: "REFUND",
      args: `${cell("Section 301")},${cell("Quantity")},${EXAMPLE.units}`,
      result: refund / 100,
      format: MONEY,
    },
  ];
  return list.map(({ name, args, formula, ...rest }) => ({
    ...rest,
    formula: formula ?? ours(name, args),
    shown: formula ?? `DRAWBACK.${name}(${args.replaceAll(",", ", ")})`,
  }));
}

/** The letters of a column, from 0. */
function letter(index) {
  return index < 26
    ? String.fromCharCode(65 + index)
    : String.fromCharCode(64 + Math.floor(index / 26)) + String.fromCharCode(65 + (index % 26));
}
