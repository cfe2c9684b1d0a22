/**
 * How tables look. The grid makes dark colours of light ones in its dark theme: its own white-on-blue headings turn
 * black on blue there, while these stay readable in both.
 */
const LINE = { s: 1, cl: { rgb: "#B8C4D6" } };

export const TABLE_THEME = {
  name: "drawback-table",
  style: {
    headerRowStyle: { bg: { rgb: "#DCE6F4" }, cl: { rgb: "#12305C" }, bl: 1, bd: { t: LINE, b: LINE } },
    headerColumnStyle: { bd: { l: LINE } },
    secondRowStyle: { bg: { rgb: "#F5F8FC" } },
    lastRowStyle: { bd: { b: LINE } },
    lastColumnStyle: { bd: { r: LINE } },
  },
};
