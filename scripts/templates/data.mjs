import { excelSerial } from "../sample/calendar.mjs";
import { makeTables } from "../sample/tables.mjs";
import { SheetModel } from "./model.mjs";
import { centred, DATE, HEAD, MONEY, UNITS, input } from "./styles.mjs";

/** Columns of the sample that a template has no use for unless it has a cell in them. */
const KEPT = new Set(["Proof", "Reason", "Used"]);

/** Looks of a cell by the kind of its column: all of it is the user's. */
const STYLES = {
  text: input("@"),
  date: input(DATE, centred()),
  quantity: input(UNITS),
  money: input(MONEY),
  integer: input("0"),
};

/**
 * A table of the sample for some of its goods, without the columns that these leave blank: columns and rows as a template takes them.
 *
 * @param {"Imports" | "Returns" | "Withdrawals"} name
 * @param {string[]} skus
 */
function pick(name, skus) {
  const { columns, rows } = makeTables().find(({ table }) => table === name);
  const at = columns.findIndex(({ heading }) => heading === "SKU");
  const chosen = rows.filter((cells) => skus.includes(cells[at]));
  const kept = columns.flatMap((column, index) =>
    KEPT.has(column.heading) || chosen.some((cells) => cells[index] !== "") ? [{ ...column, index }] : [],
  );
  return {
    columns: kept.map(({ heading, kind, width }) => ({
      heading,
      kind,
      width,
      style: STYLES[kind],
      headingStyle: HEAD,
    })),
    rows: chosen.map((cells) => kept.map(({ index, kind }) => cellOf(cells[index], kind))),
  };
}

function cellOf(cell, kind) {
  if (cell === "") return null;
  return kind === "date" && /^\d{4}-\d\d-\d\d$/.test(cell) ? excelSerial(cell) : cell;
}

/** Lists for the columns that know only some answers. */
const CHOICES = {
  Disposition: "exported,destroyed,restocked,resold,planned",
  Reason: "unused,defective,not as ordered,not to sample,without consent,customer return",
  Used: "yes,no",
  Purpose: "sale,return-in,unclaimed-export,other",
  Liquidated: "yes,no",
};

/** What may be typed into a column, or undefined where anything may. */
function ruleOf({ heading, kind }) {
  if (CHOICES[heading]) {
    return {
      type: "list",
      allowBlank: true,
      formulae: [`"${CHOICES[heading]}"`],
      showErrorMessage: true,
      errorStyle: "warning",
      errorTitle: heading,
      error: `Usual answers: ${CHOICES[heading].replaceAll(",", ", ")}.`,
    };
  }
  if (kind === "quantity" || kind === "money") {
    return {
      type: "decimal",
      operator: "greaterThanOrEqual",
      allowBlank: true,
      formulae: [0],
      showErrorMessage: true,
      errorTitle: heading,
      error: "Enter a figure of 0 or more, or leave the cell blank.",
    };
  }
  if (kind === "date") {
    return {
      type: "date",
      operator: "greaterThan",
      allowBlank: true,
      formulae: [36525],
      showErrorMessage: true,
      errorTitle: heading,
      error: "Enter a date, for example 2026-11-21.",
    };
  }
  return undefined;
}

const TAB = "FF2E75B6";

/** A sheet that holds an Excel table of the sample's goods, for the user to type or paste over. */
export function dataSheet(name, skus) {
  const { columns, rows } = pick(name, skus);
  const sheet = new SheetModel(name, {
    widths: columns.map(({ width }) => width + 3),
    freeze: 1,
    fitWidth: columns.length > 12 ? 2 : 1,
    gridLines: true,
    printTitles: "1:1",
    tab: TAB,
  });
  sheet.table(name, "A1", columns, rows);
  sheet.rowHeights.set(1, 32);
  columns.forEach((column, index) => {
    const rule = ruleOf(column);
    if (rule === undefined) return;
    const letter = String.fromCharCode(65 + index);
    if (index < 26) sheet.validate(`${letter}2:${letter}${rows.length + 1}`, rule);
  });
  return sheet;
}
