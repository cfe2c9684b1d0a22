import { findPlaces, loadSheetMark } from "./marks";
import type { OwnedItem, OwnedSheet, WrittenRecord } from "./record";
import type { Session } from "./session";

/** Deletes sheets of ours: those that carry the mark, or (when the mark was lost) still have the name we gave. */
export async function removeSheets(session: Session, items: readonly OwnedItem[]): Promise<void> {
  const sheets = items.filter((item): item is OwnedSheet => item.kind === "sheet");
  const places = await findPlaces(session, sheets);
  const ours = sheets.flatMap((item) => {
    const place = places.get(item.mark);
    return place && (place.sheetIsMarked || place.sheet === item.title) ? [place.sheetId] : [];
  });
  const unmarked = sheets.filter((item) => !places.has(item.mark));
  ours.push(...(await findUnmarked(session, unmarked)));
  if (ours.length === 0) return;
  const all = await session.step(({ workbook }) => workbook.worksheets.load("items/id,items/visibility"));
  const stays = all.items.some((sheet) => sheet.visibility === "Visible" && !ours.includes(sheet.id));
  await session.step(({ workbook }) => {
    // Excel keeps at least one visible sheet.
    if (!stays) workbook.worksheets.add();
    for (const { id, visibility } of all.items.filter((sheet) => ours.includes(sheet.id))) {
      const sheet = workbook.worksheets.getItem(id);
      // Excel refuses to delete a sheet that somebody has hidden deeply.
      if (visibility === "VeryHidden") sheet.visibility = "Hidden";
      sheet.delete();
    }
  });
}

/**
 * Sheets that were made just before a write failed, so that their cells have no mark yet. The name alone proves
 * nothing: it must carry the mark itself, or be blank.
 */
async function findUnmarked(session: Session, sheets: readonly OwnedSheet[]): Promise<string[]> {
  if (sheets.length === 0) return [];
  const named = await session.step(({ workbook }) =>
    sheets.map(({ made }) => workbook.worksheets.getItemOrNullObject(made).load("id")),
  );
  const present = sheets.flatMap(({ mark }, i) => (named[i].isNullObject ? [] : [{ mark, id: named[i].id }]));
  if (present.length === 0) return [];
  const looked = await session.step(({ workbook }) =>
    present.map(({ mark, id }) => {
      const sheet = workbook.worksheets.getItem(id);
      return {
        id,
        mark,
        used: sheet.getUsedRangeOrNullObject().load("address"),
        property: loadSheetMark(sheet),
      };
    }),
  );
  return looked
    .filter(({ mark, used, property }) =>
      property.isNullObject ? used.isNullObject : property.value === mark,
    )
    .map(({ id }) => id);
}

/** Gives sheets of ours the names they are meant to have, once the older ones have made room. */
export async function nameSheets(session: Session, record: WrittenRecord): Promise<void> {
  const sheets = record.items.filter((item): item is OwnedSheet => item.kind === "sheet");
  const places = await findPlaces(session, sheets);
  const all = await session.step(({ workbook }) => workbook.worksheets.load("items/id,items/name"));
  const taken = new Set(all.items.map((sheet) => sheet.name.toLowerCase()));
  const renamed = sheets.flatMap(({ mark, title }) => {
    const place = places.get(mark);
    return place?.sheetIsMarked && !taken.has(title.toLowerCase()) ? [{ id: place.sheetId, title }] : [];
  });
  if (renamed.length === 0) return;
  await session.step(({ workbook }) => {
    for (const { id, title } of renamed) workbook.worksheets.getItem(id).name = title;
  });
}
