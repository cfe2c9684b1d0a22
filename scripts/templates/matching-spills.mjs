import { addressOf } from "./formula/address.mjs";
import { ASKED } from "./matching-rules.mjs";
import { SheetModel } from "./model.mjs";
import { centred, DATE, HEAD, LABEL, MONEY, STATUS_FILLS, SUBTITLE, TITLE, UNITS } from "./styles.mjs";

/** Nothing wraps: rows keep one height, and the words of the last column run on to the right. */
const LOOKS = {
  text: { ...LABEL, alignment: { horizontal: "left", indent: 1 } },
  count: { ...LABEL, ...centred("0") },
  units: { ...LABEL, numFmt: UNITS },
  money: { ...LABEL, numFmt: MONEY },
  date: { ...LABEL, ...centred(DATE) },
};

/** A sheet that is one spill under a title; `columns` are [width, kind]. */
function spillSheet(name, { title, about, formula, columns, fitWidth }) {
  const sheet = new SheetModel(name, {
    widths: columns.map(([width]) => width),
    freeze: 4,
    fitWidth,
    printTitles: "4:4",
  });
  sheet.put("A1", title, TITLE).put("A2", about, SUBTITLE);
  sheet.rowHeights.set(1, 28).set(4, 32);
  sheet.spill("A4", formula, { heading: HEAD, columns: columns.map(([, kind]) => LOOKS[kind]) });
  // Whole columns too, for rows that are not there yet; titles above have looks of their own.
  columns.forEach(([, kind], index) => sheet.columnStyles.set(index + 1, LOOKS[kind]));
  return sheet;
}

/** Colours statuses in some columns. The rules look at the spilled words: a rule itself could not call the add-in. */
function colourStatuses(sheet, columns) {
  let priority = 1;
  for (const column of columns) {
    const first = addressOf(5, column);
    sheet.highlights.push({
      ref: `${first}:${addressOf(2000, column)}`,
      rules: STATUS_FILLS.map(({ statuses, fill, font }) => ({
        type: "expression",
        priority: priority++,
        formulae: [`OR(${statuses.map((status) => `${first}="${status}"`).join(",")})`],
        style: {
          fill: { type: "pattern", pattern: "solid", bgColor: { argb: fill } },
          font: { color: { argb: font } },
        },
      })),
    });
  }
  return sheet;
}

/** A row for each lot that a return drew on. */
export const matchesSheet = () =>
  spillSheet("Matches", {
    title: "Matches",
    about:
      "A row for each lot that a return drew on. 0.00 drew on a lot and pays nothing: Return status says why.",
    formula: `=DRAWBACK.MATCHLOTS(${ASKED})`,
    columns: [
      [15, "text"],
      [8, "count"],
      [18, "text"],
      [17, "text"],
      [6, "count"],
      [8, "count"],
      [10, "units"],
      [18, "text"],
      [13, "money"],
      [12, "money"],
      [10, "units"],
      [13, "money"],
      [12, "money"],
      [12, "date"],
      ...Array.from({ length: 10 }, () => [12, "money"]),
    ],
  });

/** A row for each return. */
export const returnsSheet = () =>
  colourStatuses(
    spillSheet("Return status", {
      title: "Return status",
      fitWidth: 2,
      about: "A row for each return: matched or why not, and what to do. Colours follow the status.",
      formula: `=DRAWBACK.RETURNSTATUS(${ASKED})`,
      columns: [
        [15, "text"],
        [6, "count"],
        [18, "text"],
        [12, "date"],
        [10, "units"],
        [10, "units"],
        [14, "text"],
        [18, "text"],
        [13, "money"],
        [12, "money"],
        [14, "text"],
        [13, "money"],
        [12, "money"],
        [34, "text"],
        [120, "text"],
      ],
    }),
    [7, 11],
  );

/** A row for each import lot. */
export const lotsSheet = () =>
  colourStatuses(
    spillSheet("Lot status", {
      title: "Lot status",
      fitWidth: 2,
      about: "A row for each import lot: what is left on it, until when, and what to do.",
      formula: `=DRAWBACK.LOTSTATUS(${ASKED})`,
      columns: [
        [17, "text"],
        [6, "count"],
        [6, "count"],
        [18, "text"],
        [12, "date"],
        [10, "units"],
        [11, "units"],
        [13, "money"],
        [14, "money"],
        [14, "money"],
        [13, "text"],
        [12, "date"],
        [9, "count"],
        [34, "text"],
        [120, "text"],
      ],
    }),
    [10, 11],
  );
