/** Every word that the workbench's own page shows; the pane has its own file. */
export const STRINGS = {
  name: "Drawback workbench",
  open: "Open .xlsx or .csv files…",
  openHint:
    "Open a workbook, or several .csv files at once as sheets of one. They are read in this page and sent nowhere.",
  sample: "Sample",
  sampleHint: "Open the sample workbook again, as it came.",
  download: "Download .xlsx",
  downloadHint: "Save what the grid shows as an Excel workbook.",
  toDark: "Dark theme",
  toLight: "Light theme",
  grid: "Spreadsheet",
  splitter: "Width of the pane",
  dropHere: "Drop the workbook to open it",
  close: "Close",
  replace: {
    title: (file: string) => `Keep the changes in ${file}?`,
    text: "Another workbook takes its place, and what you changed since it was opened or downloaded is not in any file.",
    save: "Download, then open",
    giveUp: "Open without saving",
    keep: "Cancel",
  },
  hint: "Type =DRAWBACK. in a cell to see the functions. F6 goes from the grid to the pane, the bar and back.",
  noSample: "The sample workbook is not there. Open a workbook of your own.",
  noFunctions: "The DRAWBACK functions could not be loaded; formulas that use them show #NAME?.",
  blankWorkbook: "Workbook",
  fault: {
    empty: (file: string) => `${file} is empty.`,
    damaged: (file: string) => `${file} could not be read: it is damaged, or protected with a password.`,
    "not-a-workbook": (file: string) => `${file} is not an .xlsx workbook and not a .csv file.`,
    several: (file: string) =>
      `${file} is a workbook. Open workbooks one at a time; only text files (.csv) can be opened together.`,
    other: (file: string) => `${file} could not be opened.`,
  },
} as const;
