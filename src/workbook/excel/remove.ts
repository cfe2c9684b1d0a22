import { dropMarks, findPlaces } from "./marks";
import { readArea } from "./read";
import { queueSave, saveRecord, type WrittenRecord } from "./record";
import { removeColumns } from "./remove-columns";
import { nameSheets, removeSheets } from "./remove-sheets";
import { dropRules } from "./rules";
import type { Session } from "./session";
import { writeColumn } from "./write-status";

/** How often taking back or tidying is tried before it is left to the next start. */
const ATTEMPTS = 3;

/**
 * Undoes the write under way: afterwards the workbook is as it was before it. Each part looks first what is there, so
 * it can be done again from any point, also by another session. Throws when Excel keeps refusing; the record then
 * still says what is to be undone.
 */
export async function undoPending(session: Session, record: WrittenRecord): Promise<void> {
  const { pending } = record;
  if (!pending) return;
  await insist(async () => {
    await removeColumns(session, pending.items, "undo");
    await restoreBackups(session, record);
    // From here on a second attempt must not blank those columns again: their backups are about to go.
    const takenOver = pending.items.filter((item) => item.kind === "status" && item.takesOver);
    await dropMarks(
      session,
      takenOver.map((item) => item.mark),
    );
    await removeSheets(session, pending.items);
    await dropRules(session, (generation) => generation === pending.generation);
    await dropMarks(
      session,
      pending.items.map((item) => item.mark),
    );
    const undone: WrittenRecord = { ...record, pending: null };
    await saveRecord(session, undone);
    record.pending = null;
  });
}

/** Takes away what is left over, and gives the sheets that stay their proper names. */
export async function removeLeftover(session: Session, record: WrittenRecord): Promise<void> {
  await insist(async () => {
    await removeColumns(session, record.leftover, "remove");
    await removeSheets(session, record.leftover);
    const stays = record.items.length > 0;
    await dropRules(session, (generation) => !stays || generation !== record.generation);
    await dropMarks(
      session,
      record.leftover.map((item) => item.mark),
    );
    await nameSheets(session, record);
    const tidy: WrittenRecord = { ...record, leftover: [] };
    await session.step((context) => queueSave(context, tidy));
    record.leftover = [];
  });
}

async function insist(work: () => Promise<void>, attempt = 1): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (attempt >= ATTEMPTS) throw error;
    await insist(work, attempt + 1);
  }
}

async function restoreBackups(session: Session, record: WrittenRecord): Promise<void> {
  const backups = record.pending?.backups ?? [];
  const marks = backups.flatMap(({ of, on }) => [of, on]).map((mark) => ({ kind: "mark" as const, mark }));
  const places = await findPlaces(session, marks);
  for (const { of, on } of backups) {
    const target = places.get(of);
    const source = places.get(on);
    if (!target || !source) continue;
    const cells = await readArea(session, source.sheetId, source.area);
    await writeColumn(
      session,
      target.sheetId,
      target.area,
      cells.map((row) => row[0]),
    );
  }
}
