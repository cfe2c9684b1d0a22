import { findPlaces, numberOfMark } from "./marks";
import { newRecord, readRecord, type OwnedItem, type WrittenRecord } from "./record";
import type { Session } from "./session";

/**
 * What the add-in has written into this workbook. Settings belong to an add-in and can get lost on the way through
 * other programs; the marks are part of the workbook. When there are marks and no record, it is made from them: then
 * nothing is known of the column widths that were before.
 */
export async function loadRecord(session: Session): Promise<WrittenRecord> {
  return (await readRecord(session)) ?? (await recordFromMarks(session));
}

async function recordFromMarks(session: Session): Promise<WrittenRecord> {
  const names = await session.step(({ workbook }) => workbook.names.load("items/name"));
  const marks = names.items.map((item) => item.name).filter((name) => numberOfMark(name) !== null);
  if (marks.length === 0) return newRecord();
  const places = await findPlaces(
    session,
    marks.map((mark) => ({ kind: "mark", mark })),
  );
  const items = marks.map((mark): OwnedItem => {
    const place = places.get(mark);
    if (!place) return { kind: "mark", mark };
    if (place.sheetIsMarked) return { kind: "sheet", mark, title: place.sheet, made: place.sheet };
    // A legend is taken away like a status column that is in no table.
    return { kind: "status", mark };
  });
  return newRecord(Math.max(...marks.map((mark) => numberOfMark(mark) ?? 0)), items);
}
