import { BlockSizer, blockBytes, TARGET_BYTES } from "../blocks";
import { WorkbookError, type Cell, type ColumnFormat, type ResultSheet } from "../port";
import { isTooLarge } from "./errors";
import { queueMark, queueSheetMark } from "./marks";
import type { Session } from "./session";
import { columnWidth, NUMBER_FORMATS, typedBlock, typedText } from "./typed-rows";

const TABLE_STYLE = "TableStyleMedium2";
/** A heading further down than this is not frozen: it would leave no room for the rows. */
const FROZEN_ROWS = 12;

/** Row (from 0) of the headings of a result sheet: below the notes and a blank row. */
export function headingRow(sheet: ResultSheet): number {
  return sheet.notes.length === 0 ? 0 : sheet.notes.length + 1;
}

/** Rows a result sheet takes in all. */
export function rowsNeeded(sheet: ResultSheet): number {
  return headingRow(sheet) + 1 + sheet.rowCount;
}

/** Makes a hidden sheet of that name with the mark of ours on it; nothing else is on it yet. */
export async function addOwnedSheet(
  session: Session,
  name: string,
  mark: string,
  rows: number,
  columns: number,
): Promise<void> {
  await session.step((context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.visibility = "Hidden";
    queueSheetMark(sheet, mark);
    queueMark(context, mark, sheet.getRangeByIndexes(0, 0, Math.max(rows, 1), Math.max(columns, 1)));
  });
}

/** Fills a sheet of ours: notes, headings, rows in blocks, and at last the Excel table over them. */
export async function fillResultSheet(session: Session, name: string, sheet: ResultSheet): Promise<void> {
  const top = headingRow(sheet);
  const columns = sheet.headings.length;
  const headings = typedBlock(
    [sheet.headings],
    sheet.headings.map(() => "text" as const),
  );
  await session.step(({ workbook }) => {
    const target = workbook.worksheets.getItem(name);
    if (sheet.notes.length > 0) {
      const notes = target.getRangeByIndexes(0, 0, sheet.notes.length, 1);
      notes.values = sheet.notes.map((note) => [typedText(note)]);
      notes.getCell(0, 0).format.font.bold = true;
    }
    const heading = target.getRangeByIndexes(top, 0, 1, columns);
    heading.numberFormat = [
      sheet.headings.map((_, c) => headings.formats.get(c)?.[0] ?? NUMBER_FORMATS.text),
    ];
    heading.values = headings.values;
    heading.format.font.bold = true;
    heading.format.wrapText = true;
    heading.format.verticalAlignment = "Top";
    for (const { from, count, format } of sheet.rowCount > 0 ? runs(sheet.formats) : []) {
      const body = target.getRangeByIndexes(top + 1, from, sheet.rowCount, count);
      setNumberFormat(body, NUMBER_FORMATS[format]);
    }
  });
  const widths = await writeRows(session, name, sheet, top + 1);
  await linkCells(session, name, sheet, top + 1);
  await session.step(({ workbook }) => {
    const target = workbook.worksheets.getItem(name);
    widths.forEach((width, c) => {
      target.getRangeByIndexes(top, c, 1, 1).format.columnWidth = columnWidth(width);
    });
    if (sheet.rowCount > 0) {
      target.tables.add(target.getRangeByIndexes(top, 0, sheet.rowCount + 1, columns), true).style =
        TABLE_STYLE;
    }
  });
}

/** Each link is a change of its own: more of them would take longer than they help. */
const MOST_LINKS = 1000;

/** Makes the cells of the linked column lead to their targets; their texts stay as they are. */
async function linkCells(
  session: Session,
  name: string,
  { links, rowCount, rows }: ResultSheet,
  firstRow: number,
): Promise<void> {
  if (!links || rowCount === 0) return;
  const linked = Math.min(rowCount, MOST_LINKS);
  const texts = rows(0, linked);
  await session.step(({ workbook }) => {
    const target = workbook.worksheets.getItem(name);
    for (let row = 0; row < linked; row++) {
      const documentReference = links.target(row);
      if (documentReference === null) continue;
      const cell = target.getRangeByIndexes(firstRow + row, links.column, 1, 1);
      cell.hyperlink = { documentReference, textToDisplay: String(texts[row]![links.column]) };
    }
  });
}

/** Queues the showing of a finished sheet. Panes are frozen only now: a hidden sheet has no window to freeze. */
export function queueShow(context: Excel.RequestContext, name: string, sheet: ResultSheet): void {
  const target = context.workbook.worksheets.getItem(name);
  target.visibility = "Visible";
  const top = headingRow(sheet);
  if (top < FROZEN_ROWS) target.freezePanes.freezeRows(top + 1);
}

/** Writes the rows in blocks; the answer is the longest text of each column, as far as its width should follow it. */
async function writeRows(
  session: Session,
  name: string,
  sheet: ResultSheet,
  firstRow: number,
): Promise<number[]> {
  const widths = sheet.headings.map((heading) => Math.min(heading.length, 24));
  const sizer = new BlockSizer();
  for (let from = 0; from < sheet.rowCount;) {
    const to = Math.min(from + sizer.rows, sheet.rowCount);
    const rows = sheet.rows(from, to);
    const bytes = blockBytes(rows);
    // A block of much longer rows than the last one is made again, smaller, before Excel refuses it.
    if (bytes > 3 * TARGET_BYTES && sizer.shrink()) continue;
    if (!(await writeBlock(session, name, firstRow + from, rows, sheet.formats))) {
      if (!sizer.shrink()) throw new WorkbookError({ kind: "too-large", rows: sheet.rowCount });
      continue;
    }
    if (from === 0) widen(widths, rows, sheet.formats);
    sizer.saw(to - from, bytes);
    await session.progress("writing", to - from);
    from = to;
  }
  return widths;
}

/** Writes a block of rows; false when Excel says that it is too large for one request. */
async function writeBlock(
  session: Session,
  name: string,
  row: number,
  rows: Cell[][],
  kinds: ColumnFormat[],
): Promise<boolean> {
  const block = typedBlock(rows, kinds);
  try {
    await session.step(({ workbook }) => {
      workbook.application.suspendApiCalculationUntilNextSync();
      const target = workbook.worksheets.getItem(name);
      for (const [column, formats] of block.formats) {
        target.getRangeByIndexes(row, column, rows.length, 1).numberFormat = formats.map((format) => [
          format,
        ]);
      }
      target.getRangeByIndexes(row, 0, rows.length, kinds.length).values = block.values;
    });
    return true;
  } catch (error) {
    if (isTooLarge(error)) return false;
    throw error;
  }
}

/** One number format for the whole range: office.js takes a single value, though its types ask for a matrix. */
function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Neighbouring columns of one kind, to format them in one go. */
function runs(formats: readonly ColumnFormat[]): { from: number; count: number; format: ColumnFormat }[] {
  const found: { from: number; count: number; format: ColumnFormat }[] = [];
  formats.forEach((format, from) => {
    const last = found.at(-1);
    if (last?.format === format) last.count++;
    else found.push({ from, count: 1, format });
  });
  return found;
}

function widen(widths: number[], rows: readonly (readonly Cell[])[], formats: readonly ColumnFormat[]): void {
  for (const row of rows.slice(0, 300)) {
    formats.forEach((format, c) => {
      const cell = row[c] ?? "";
      const length =
        format === "date" ? 10 : typeof cell === "number" ? cell.toFixed(2).length + 2 : String(cell).length;
      widths[c] = Math.max(widths[c], length);
    });
  }
}
