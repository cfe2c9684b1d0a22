import { createExcelPort } from "../../src/workbook/excel";
import type {
  ResultSheet,
  StatusStyle,
  TableSource,
  WorkbookChange,
  WorkbookPort,
} from "../../src/workbook/port";
import type { Book } from "../office-host/book";
import { FakeExcel } from "../office-host/fake-excel";
import { openOffice, useOffice } from "../office-host/office-runtime";

/** Opens the add-in on a workbook: office.js is loaded anew, as after the pane was closed or on another machine. */
export function openPort(
  book: Book,
  options: { apiVersion?: string } = {},
): { port: WorkbookPort; fake: FakeExcel } {
  const fake = new FakeExcel(book);
  useOffice(openOffice(fake, options));
  return { port: createExcelPort(), fake };
}

export const STYLES: StatusStyle[] = [
  { status: "matched", label: "Matched", fill: "#C6EFCE", font: "#006100" },
  { status: "expired", label: "Expired", fill: "#FFC7CE", font: "#9C0006" },
  { status: "needs-action", label: "Needs action", fill: "#FFEB9C", font: "#7F6000" },
];

/** A status column with the styles in turn, and a blank one for every fourth row. */
export function statusColumn(source: TableSource, shift = 0): WorkbookChange["statusColumns"][number] {
  return {
    source,
    heading: "Drawback",
    headingRow: 0,
    statuses: Array.from({ length: source.rows - 1 }, (_, i) => STYLES[(i + shift) % 4]?.status ?? ""),
    styles: STYLES,
  };
}

/** A small result sheet with a text that could be a formula and one that looks like a date. */
export function resultSheet(name = "Matches", rows = 5): ResultSheet {
  return {
    name,
    notes: ["Drawback matches", "=as of 2026-11-21"],
    headings: ["Return", "HTS", "Quantity", "Drawback due", "File by", "Note"],
    formats: ["text", "text", "quantity", "money", "date", "text"],
    rowCount: rows,
    rows: (from, to) =>
      Array.from({ length: to - from }, (_, i) => [
        `1-${from + i + 1}`,
        "0071.30",
        1.5,
        12.34,
        46_000 + from + i,
        i % 2 ? "=HYPERLINK(A1)" : "a note",
      ]),
  };
}

/** A whole `write` for the given sources. */
export function changeFor(sources: TableSource[], shift = 0): WorkbookChange {
  return {
    statusColumns: sources.map((source) => statusColumn(source, shift)),
    sheets: [resultSheet("Matches"), resultSheet("Issues", 2)],
  };
}
