import type { Area } from "../address";
import type { OwnedItem } from "./record";
import type { Session } from "./session";

/** Key of the custom property that a sheet of ours carries; its value is the mark. */
const SHEET_PROPERTY = "drawback.mark";

/** Where a mark's cells are now. */
export interface Place {
  mark: string;
  sheetId: string;
  sheet: string;
  area: Area;
  /** True when the sheet itself carries the mark: it was made by the add-in, not only written on. */
  sheetIsMarked: boolean;
}

/** The name of the nth mark of a write. Not a cell's address and not a word a user would choose. */
export function markName(generation: number, number: number): string {
  return `_drawback_${generation}_${number}`;
}

/** The write that a mark belongs to, or null for a name that is none of ours. */
export function numberOfMark(name: string): number | null {
  const match = /^_drawback_(\d+)_\d+$/.exec(name);
  return match ? Number(match[1]) : null;
}

/** Queues a hidden name on the cells, in place of an older one of that name. */
export function queueMark(context: Excel.RequestContext, mark: string, range: Excel.Range): void {
  context.workbook.names.add(mark, range).visible = false;
}

/** Queues the mark on a sheet that the add-in made. */
export function queueSheetMark(sheet: Excel.Worksheet, mark: string): void {
  sheet.customProperties.add(SHEET_PROPERTY, mark);
}

/** Asks for the mark on a sheet. */
export function loadSheetMark(sheet: Excel.Worksheet): Excel.WorksheetCustomProperty {
  const property = sheet.customProperties.getItemOrNullObject(SHEET_PROPERTY);
  property.load("value");
  return property;
}

/** The places of those marks that still have cells, by mark. A user may have deleted any of them. */
export async function findPlaces(session: Session, items: readonly OwnedItem[]): Promise<Map<string, Place>> {
  const marks = [...new Set(items.map((item) => item.mark))];
  if (marks.length === 0) return new Map();
  const names = await session.step((context) =>
    marks.map((mark) => {
      const name = context.workbook.names.getItemOrNullObject(mark);
      name.load("name");
      return name;
    }),
  );
  const present = names.filter((name) => !name.isNullObject);
  if (present.length === 0) return new Map();
  const ranges = await session.step((context) =>
    present.map((name) => {
      const range = context.workbook.names.getItem(name.name).getRangeOrNullObject();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { mark: name.name, range };
    }),
  );
  const standing = ranges.filter(({ range }) => !range.isNullObject);
  const sheets = await session.step((context) =>
    standing.map(({ mark, range }) => {
      const { worksheet } = context.workbook.names.getItem(mark).getRange();
      worksheet.load("id,name");
      return { mark, range, worksheet, property: loadSheetMark(worksheet) };
    }),
  );
  return new Map(
    sheets.map(({ mark, range, worksheet, property }) => [
      mark,
      {
        mark,
        sheetId: worksheet.id,
        sheet: worksheet.name,
        area: {
          row: range.rowIndex,
          column: range.columnIndex,
          rows: range.rowCount,
          columns: range.columnCount,
        },
        sheetIsMarked: !property.isNullObject && property.value === mark,
      },
    ]),
  );
}

/** Takes away the hidden names of the items, wherever they refer to. */
export async function dropMarks(session: Session, marks: readonly string[]): Promise<void> {
  if (marks.length === 0) return;
  const names = await session.step((context) =>
    marks.map((mark) => {
      const name = context.workbook.names.getItemOrNullObject(mark);
      name.load("name");
      return name;
    }),
  );
  const present = names.filter((name) => !name.isNullObject).map((name) => name.name);
  if (present.length === 0) return;
  await session.step((context) => present.forEach((mark) => context.workbook.names.getItem(mark).delete()));
}
