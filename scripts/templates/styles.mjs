// Looks shared by the sheets of the templates. Blue on cream is for typing, black is worked out: as finance models have it.

/** The book's font; a font of a cell replaces all of it. */
export const FONT = { name: "Calibri", family: 2, size: 11 };

const NAVY = "FF1F3864";
const solid = (argb) => ({ type: "pattern", pattern: "solid", fgColor: { argb } });
const line = (argb, style = "thin") => ({ style, color: { argb } });
const RULE = line("FFBFBFBF");

export const TITLE = { font: { size: 18, bold: true, color: { argb: NAVY } } };
export const SUBTITLE = { font: { color: { argb: "FF595959" } } };
export const SECTION = {
  font: { size: 12, bold: true, color: { argb: NAVY } },
  border: { bottom: line(NAVY, "medium") },
};
/** Heading row of a spill or a block. */
export const HEAD = {
  font: { bold: true, color: { argb: "FFFFFFFF" } },
  fill: solid(NAVY),
  alignment: { vertical: "middle", horizontal: "center", wrapText: true },
};
export const HEAD_LEFT = { ...HEAD, alignment: { ...HEAD.alignment, horizontal: "left" } };
export const LABEL = { border: { bottom: line("FFE7E6E6", "hair") } };
export const NOTE = {
  font: { color: { argb: "FF595959" }, italic: true },
  alignment: { horizontal: "left", indent: 1 },
};
export const BODY = { alignment: { vertical: "top", wrapText: true } };
export const BOLD = { font: { bold: true } };

/** Number formats. */
export const MONEY = "#,##0.00;[Red]-#,##0.00";
export const DOLLARS = "#,##0;[Red]-#,##0";
export const PERCENT = "0.0%";
export const DATE = "yyyy-mm-dd";
/** Whole numbers and fractions alike: any format with places leaves a bare decimal point behind whole ones. */
export const UNITS = "General";

/** A cell to type in. */
export const input = (numFmt, more = {}) => ({
  numFmt,
  font: { color: { argb: "FF0000FF" } },
  fill: solid("FFFFF9E5"),
  border: { top: RULE, bottom: RULE, left: RULE, right: RULE },
  ...more,
});
/** A figure that is worked out. */
export const figure = (numFmt, more = {}) => ({ numFmt, ...LABEL, ...more });
/** A figure that the eye should find first. */
export const result = (numFmt) => ({
  numFmt,
  font: { bold: true },
  fill: solid("FFE2EFDA"),
  border: { top: RULE, bottom: RULE },
});
export const centred = (numFmt) => ({ ...(numFmt ? { numFmt } : {}), alignment: { horizontal: "center" } });

/** Fills of the statuses, as the pane paints them. */
export const STATUS_FILLS = [
  { statuses: ["matched", "open"], fill: "FFDFF6DD", font: "FF0E5A0E" },
  { statuses: ["needs-action", "partial", "expiring"], fill: "FFFFF4CE", font: "FF5C4400" },
  { statuses: ["commingled", "unmatched"], fill: "FFFCE4D6", font: "FF7F3F00" },
  { statuses: ["expired", "not-eligible", "invalid"], fill: "FFFDE7E9", font: "FF8A0F16" },
];
